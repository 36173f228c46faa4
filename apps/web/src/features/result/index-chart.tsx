// Indexes as bars, for those who would rather look than read. The table beside it says the same in words.
import type { ResultRow } from '@parindex/contract/result';
import { shareOfScale } from '@parindex/domain/result/statistics';
import { storedDecimal } from '@parindex/domain/result/stored-decimal';
import { showDecimal } from '../../ui/format.ts';
import classes from './result.module.css';
import { text } from './result.vi.ts';

const line = 24;
const nameWidth = 190;
const barWidth = 200;

export function IndexChart({ rows }: { rows: readonly ResultRow[] }) {
  const drawn = rows.filter(({ index }) => index !== null);
  if (drawn.length === 0) return null;
  const height = drawn.length * line;
  return (
    <figure className={classes['chart']}>
      <figcaption>{text.chart}</figcaption>
      <svg viewBox={`0 0 ${nameWidth + barWidth + 50} ${height}`} aria-hidden="true" focusable="false">
        {drawn.map((row, place) => (
          <Bar key={row.assessmentId} row={row} top={place * line} />
        ))}
      </svg>
    </figure>
  );
}

function Bar({ row, top }: { row: ResultRow; top: number }) {
  const { agencyName, index, indexShown, provisional } = row;
  const name = agencyName.length > 27 ? `${agencyName.slice(0, 26)}…` : agencyName;
  const width = index === null ? 0 : shareOfScale(storedDecimal(index)) * barWidth;
  return (
    <g transform={`translate(0 ${top})`}>
      <text x={nameWidth - 8} y={line / 2} dominantBaseline="middle" textAnchor="end">
        {name}
      </text>
      <rect className={classes['track']} x={nameWidth} y={5} width={barWidth} height={line - 10} />
      <rect
        className={classes[provisional ? 'provisional' : 'bar']}
        x={nameWidth}
        y={5}
        width={width}
        height={line - 10}
      />
      <text x={nameWidth + barWidth + 6} y={line / 2} dominantBaseline="middle">
        {showDecimal(indexShown)}
      </text>
    </g>
  );
}
