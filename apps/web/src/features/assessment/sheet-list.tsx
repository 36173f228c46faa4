// The score sheet on a phone: a list of items, each opening its editor over the whole screen.

import { showDecimal } from '../../ui/format.ts';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import { stateNames, text } from './assessment.vi.ts';
import type { RowState } from './row-state.ts';
import classes from './sheet.module.css';
import { figureForm, figureOf, pointsText, type SheetRow } from './sheet-rules.ts';

export const stateTones: Record<RowState, Tone> = {
  notMine: 'quiet',
  exempt: 'quiet',
  missing: 'warn',
  noProof: 'warn',
  done: 'good',
};

export function SheetList({ rows, onRow }: { rows: readonly SheetRow[]; onRow: (code: string) => void }) {
  return (
    <ul className={classes['list']}>
      {rows.map((row) => (
        <li key={row.code}>
          {row.isItem ? (
            <button type="button" className={classes['item']} onClick={() => onRow(row.code)}>
              <span>
                <strong>{row.code}</strong> {row.name}
              </span>
              <span className={classes['itemFacts']}>
                <span>{figureWords(row)}</span>
                <span>
                  {pointsText(row)} / {showDecimal(row.maxPoints)}
                </span>
                {row.state !== 'notMine' && (
                  <StatusBadge tone={stateTones[row.state]}>{stateNames[row.state]}</StatusBadge>
                )}
              </span>
            </button>
          ) : (
            <p className={classes['heading']}>
              {row.code} {row.name}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function figureWords(row: SheetRow): string {
  if (row.typed.notApplicableGround !== null) return text.notApplicable;
  const wire = figureOf(row, row.typed);
  if (wire === null) return '';
  return figureForm(row, wire).shown ?? showDecimal(wire);
}
