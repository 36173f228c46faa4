// The ranking of one group: the table, the chart drawn from it, and the statistics in the words of the letters.
import { Anchor } from '@mantine/core';
import type { ResultGroup, ResultRow } from '@parindex/contract/result';
import { moveText } from '@parindex/domain/result/result.vi';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showDecimal } from '../../ui/format.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { IndexChart } from './index-chart.tsx';
import classes from './result.module.css';
import { text } from './result.vi.ts';
import { showPoints } from './show-points.ts';

interface GroupResultProps {
  readonly group: ResultGroup;
  readonly onTrace: (row: ResultRow) => void;
}

export function GroupResult({ group, onTrace }: GroupResultProps) {
  return (
    <section aria-label={text.ranking(group.name)}>
      <h2 className={classes['group']}>{group.name}</h2>
      <div className={classes['beside']}>
        <DataTable
          caption={text.ranking(group.name)}
          rows={group.rows}
          rowKey={({ assessmentId }) => assessmentId}
          columns={columnsOf(group, onTrace)}
          empty={<EmptyState title={text.empty}>{text.emptyBody}</EmptyState>}
        />
        <IndexChart rows={group.rows} />
      </div>
      <p className={classes['facts']}>
        {group.tieRule} {text.framework}: {group.frameworkTitle}.
      </p>
      <div className={classes['statistics']}>
        {group.statistics.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}

function columnsOf(group: ResultGroup, onTrace: (row: ResultRow) => void): ShownColumn<ResultRow>[] {
  const parts = (part: { points: string; maxPoints: string }) =>
    `${showPoints(part.points)}\u00a0/\u00a0${showPoints(part.maxPoints)}`;
  return [
    {
      key: 'agency',
      title: text.agency,
      text: ({ agencyName }) => agencyName,
      render: (row) => (
        <Anchor
          component="button"
          className={classes['agency']}
          type="button"
          ta="left"
          aria-label={text.traceOf(row.agencyName)}
          onClick={() => onTrace(row)}
        >
          {row.agencyName}
        </Anchor>
      ),
    },
    {
      key: 'rank',
      title: text.rank,
      align: 'end',
      text: ({ rank }) => (rank === null ? '' : String(rank)),
      order: ({ rank }) => rank,
      render: ({ rank }) => rank ?? <span title={text.unranked}>{text.none}</span>,
    },
    {
      key: 'index',
      title: text.index,
      align: 'end',
      text: ({ indexShown }) => showDecimal(indexShown),
      order: ({ index }) => (index === null ? null : Number(index)),
      render: ({ indexShown, provisional }) => (
        <>
          {showDecimal(indexShown) || text.none}
          {provisional && <StatusBadge tone="warn">{text.provisional}</StatusBadge>}
        </>
      ),
    },
    { key: 'points', title: text.points, align: 'end', text: parts, order: ({ points }) => Number(points) },
    { key: 'band', title: text.band, text: ({ band }) => band ?? '' },
    { key: 'change', title: text.change, text: moveOf, order: ({ previousRank, rank }) => places(rank, previousRank) },
    { key: 'appraised', title: text.appraised, align: 'end', text: ({ appraised }) => parts(appraised) },
    { key: 'survey', title: text.survey, align: 'end', text: ({ survey }) => parts(survey) },
    ...group.pillars.map(
      ({ code }): ShownColumn<ResultRow> => ({
        key: `p${code}`,
        title: text.pillar(code),
        align: 'end',
        text: ({ pillars }) => showPoints(pillars.find((pillar) => pillar.code === code)?.points ?? null),
        order: ({ pillars }) => Number(pillars.find((pillar) => pillar.code === code)?.points ?? 0),
      }),
    ),
  ];
}

function moveOf({ rank, previousRank }: ResultRow): string {
  return rank === null || previousRank === null ? text.notCompared : moveText(rank, previousRank);
}

function places(rank: number | null, previousRank: number | null): number | null {
  return rank === null || previousRank === null ? null : previousRank - rank;
}
