// Old and new index and rank of every agency, and the items that cause the difference.
import { useMemo } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { type AgencyRow, causesOf, notesOf } from './amendment-rules.ts';
import classes from './framework-version.module.css';
import { text } from './framework-version.vi.ts';
import { showChange } from './show.ts';

export function AmendmentAgencies({ rows }: { rows: readonly AgencyRow[] }) {
  const columns = useMemo(() => columnsOf(rows), [rows]);
  return (
    <DataTable
      caption={text.agencies}
      rows={rows}
      rowKey={({ key }) => key}
      columns={columns}
      empty={<EmptyState title={text.noRounds}>{text.noRoundsBody}</EmptyState>}
    />
  );
}

function columnsOf(rows: readonly AgencyRow[]): ShownColumn<AgencyRow>[] {
  const rounds = [...new Set(rows.map(({ round }) => round))];
  return [
    { key: 'agency', title: text.agency, text: ({ agency }) => agency.agencyName, width: '16rem' },
    index('before', text.indexBefore),
    index('after', text.indexAfter),
    {
      key: 'difference',
      title: text.difference,
      align: 'end',
      text: ({ agency: { change } }) => (change === null ? '' : showChange(change)),
      order: ({ agency: { change } }) => (change === null ? null : Number(change)),
    },
    rank('before', text.rankBefore),
    rank('after', text.rankAfter),
    {
      key: 'causes',
      title: text.causes,
      text: ({ agency }) => causesOf(agency).join('; '),
      render: ({ agency }) => <Lines lines={causesOf(agency)} />,
    },
    {
      key: 'note',
      title: text.note,
      text: ({ agency }) => notesOf(agency).join('; '),
      render: ({ agency }) => <Lines lines={notesOf(agency)} />,
    },
    {
      key: 'round',
      title: text.round,
      width: '16rem',
      text: ({ round, group }) => text.groupOf(round, group),
      filter: {
        label: text.round,
        of: ({ round }) => round,
        options: rounds.map((value) => ({ value, label: value })),
      },
    },
  ];
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className={classes['list']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function index(side: 'before' | 'after', title: string): ShownColumn<AgencyRow> {
  return {
    key: side,
    title,
    align: 'end',
    text: ({ agency }) => agency[side]?.indexShown?.replace('.', ',') ?? '',
    order: ({ agency }) => (agency[side]?.index ? Number(agency[side]?.index) : null),
  };
}

function rank(side: 'before' | 'after', title: string): ShownColumn<AgencyRow> {
  return {
    key: `rank-${side}`,
    title,
    align: 'end',
    text: ({ agency }) => agency[side]?.rank?.toString() ?? '',
    order: ({ agency }) => agency[side]?.rank ?? null,
  };
}
