// The columns that the agency's list and the summary share.
import type { Proposal } from '@parindex/contract/framework-revision';
import { proposalInWords } from '@parindex/domain/framework/revision/annex.vi';
import { proposalKinds, proposalStates } from '@parindex/domain/framework/revision/proposal';
import { kindNames, outcomeNames } from '@parindex/domain/framework/revision/revision.vi';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { ShownColumn } from '../../ui/table/data-table.tsx';
import { stateNames, stateTones, text } from './framework-revision.vi.ts';
import classes from './revision.module.css';

export const placeColumn: ShownColumn<Proposal> = {
  key: 'place',
  title: text.place,
  text: ({ place }) => place,
  width: '16rem',
};

export const kindColumn: ShownColumn<Proposal> = {
  key: 'kind',
  title: text.kind,
  text: ({ kind }) => kindNames[kind],
  filter: {
    label: text.kind,
    of: ({ kind }) => kind,
    options: proposalKinds.map((kind) => ({ value: kind, label: kindNames[kind] })),
  },
};

export const proposalColumn: ShownColumn<Proposal> = {
  key: 'proposal',
  title: text.proposal,
  text: proposalInWords,
  render: (proposal) => <span className={classes['words']}>{proposalInWords(proposal)}</span>,
};

export const stateColumn: ShownColumn<Proposal> = {
  key: 'state',
  title: text.state,
  text: ({ state }) => stateNames[state],
  render: ({ state }) => <StatusBadge tone={stateTones[state]}>{stateNames[state]}</StatusBadge>,
  filter: {
    label: text.state,
    of: ({ state }) => state,
    options: proposalStates.map((state) => ({ value: state, label: stateNames[state] })),
  },
};

export const answerColumn: ShownColumn<Proposal> = {
  key: 'answer',
  title: text.answer,
  text: answerInWords,
  render: (proposal) => <span className={classes['words']}>{answerInWords(proposal)}</span>,
};

function answerInWords({ outcome, answer, carried }: Proposal): string {
  if (outcome === null) return '';
  const lines = [`${outcomeNames[outcome]}. ${answer}`];
  if (carried !== null) lines.push(carried.title === null ? text.carriedLost : text.carriedInto(carried.title));
  return lines.join('\n');
}
