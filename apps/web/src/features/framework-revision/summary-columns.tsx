// The columns of the standing agency's table, with filters by pillar, kind, agency and state.
import { Button, Checkbox } from '@mantine/core';
import type { Proposal } from '@parindex/contract/framework-revision';
import type { ShownColumn } from '../../ui/table/data-table.tsx';
import { text } from './framework-revision.vi.ts';
import { answerColumn, kindColumn, placeColumn, proposalColumn, stateColumn } from './proposal-columns.tsx';
import classes from './revision.module.css';

/** What the rows do: which are ticked, and what their buttons open. */
export interface SummaryControls {
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onAnswer: (id: string) => void;
  readonly onCarry: (id: string) => void;
}

/** Pillar and kind are filters of the place and the words, which say them already: the table stays narrow. */
export function summaryColumns(proposals: readonly Proposal[], controls: SummaryControls): ShownColumn<Proposal>[] {
  return [
    placeWithPillar(proposals),
    selectColumn(controls),
    kindOnWords,
    agencyColumn(proposals),
    stateColumn,
    answerColumn,
    actionColumn(controls),
  ];
}

const kindOnWords: ShownColumn<Proposal> = {
  ...proposalColumn,
  ...(kindColumn.filter === undefined ? {} : { filter: kindColumn.filter }),
};

function selectColumn({ selected, onSelect }: SummaryControls): ShownColumn<Proposal> {
  return {
    key: 'select',
    title: text.selected,
    control: true,
    text: () => '',
    render: ({ id, place, may }) => (
      <Checkbox
        aria-label={text.select(place)}
        disabled={!may.answer.allowed}
        checked={may.answer.allowed && selected.has(id)}
        onChange={({ currentTarget: { checked } }) =>
          onSelect(new Set(checked ? [...selected, id] : [...selected].filter((other) => other !== id)))
        }
      />
    ),
  };
}

function actionColumn({ onAnswer, onCarry }: SummaryControls): ShownColumn<Proposal> {
  return {
    key: 'action',
    title: text.action,
    control: true,
    text: () => '',
    render: ({ id, may, outcome }) => (
      <div className={classes['buttons']}>
        {may.answer.allowed && (
          <Button size="compact-sm" variant="default" onClick={() => onAnswer(id)}>
            {outcome === null ? text.answerOne : text.answerAgain}
          </Button>
        )}
        {may.carry.allowed && (
          <Button size="compact-sm" onClick={() => onCarry(id)}>
            {text.carry}
          </Button>
        )}
      </div>
    ),
  };
}

/** Stands in the address where a proposal belongs to no pillar. */
const noPillar = '-';

function placeWithPillar(proposals: readonly Proposal[]): ShownColumn<Proposal> {
  const pillars = new Map(proposals.map(({ pillar }) => [pillar?.code ?? noPillar, pillarName(pillar)]));
  return {
    ...placeColumn,
    filter: {
      label: text.pillar,
      of: ({ pillar }) => pillar?.code ?? noPillar,
      options: [...pillars].map(([value, label]) => ({ value, label })),
    },
  };
}

function pillarName(pillar: Proposal['pillar']): string {
  return pillar === null ? text.noPillar : `${pillar.code} ${pillar.name}`;
}

function agencyColumn(proposals: readonly Proposal[]): ShownColumn<Proposal> {
  const agencies = new Map(proposals.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  return {
    key: 'agency',
    title: text.agency,
    text: ({ agencyName }) => agencyName,
    filter: {
      label: text.agency,
      of: ({ agencyId }) => agencyId,
      options: [...agencies].map(([value, label]) => ({ value, label })),
    },
  };
}
