// The columns of the standing agency's table, with filters by pillar, kind, agency and state.
import type { Proposal } from '@parindex/contract/framework-revision';
import type { ReactNode } from 'react';
import type { ShownColumn } from '../../ui/table/data-table.tsx';
import { text } from './framework-revision.vi.ts';
import { answerColumn, kindColumn, placeColumn, proposalColumn, stateColumn } from './proposal-columns.tsx';

interface Controls {
  readonly select: (proposal: Proposal) => ReactNode;
  readonly actions: (proposal: Proposal) => ReactNode;
}

export function summaryColumns(proposals: readonly Proposal[], controls: Controls): ShownColumn<Proposal>[] {
  return [
    placeColumn,
    { key: 'select', title: text.selected, control: true, text: () => '', render: controls.select },
    pillarColumn(proposals),
    kindColumn,
    proposalColumn,
    agencyColumn(proposals),
    stateColumn,
    answerColumn,
    { key: 'action', title: text.action, control: true, text: () => '', render: controls.actions },
  ];
}

/** Stands in the address where a proposal belongs to no pillar. */
const noPillar = '-';

function pillarColumn(proposals: readonly Proposal[]): ShownColumn<Proposal> {
  const pillars = new Map(proposals.map(({ pillar }) => [pillar?.code ?? noPillar, pillarName(pillar)]));
  return {
    key: 'pillar',
    title: text.pillar,
    text: ({ pillar }) => pillarName(pillar),
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
