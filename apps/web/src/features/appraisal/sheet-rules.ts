// Which rows of the sheet are shown, and what is counted over them.
import type { AppraisalRow } from '@parindex/contract/appraisal';
import { matches } from '../../ui/fold.ts';
import { filterNames } from './appraisal.vi.ts';

export type SheetFilter = keyof typeof filterNames;

export interface SheetView {
  readonly filter: SheetFilter;
  readonly mineOnly: boolean;
  readonly search: string;
}

export function readFilter(written: string | undefined): SheetFilter {
  return written !== undefined && written in filterNames ? (written as SheetFilter) : 'all';
}

/** The items that fit, each below the branches it stands in. */
export function visibleSheetRows(rows: readonly AppraisalRow[], view: SheetView): AppraisalRow[] {
  const parents = new Map(rows.map(({ code, parent }) => [code, parent]));
  const kept = new Set<string>();
  for (const row of rows) {
    if (!row.isItem || !fits(row, view)) continue;
    let code: string | null = row.code;
    while (code !== null && !kept.has(code)) {
      kept.add(code);
      code = parents.get(code) ?? null;
    }
  }
  return rows.filter(({ code }) => kept.has(code));
}

export function isUndecided({ mustDecide, appraisal }: AppraisalRow): boolean {
  return mustDecide && appraisal?.decision === null;
}

/** By outcome and by points: missing, zero and not applicable are three things. */
export function isDiffering({ self, appraised }: AppraisalRow): boolean {
  if (self === null || appraised === null) return false;
  return self.outcome !== appraised.outcome || self.points !== appraised.points;
}

/** The next item still open after this one, from the top again at the end; null = none is left. */
export function nextUndecided(rows: readonly AppraisalRow[], code: string): string | null {
  const position = rows.findIndex((row) => row.code === code);
  const inTurn = [...rows.slice(position + 1), ...rows.slice(0, Math.max(position, 0))];
  return inTurn.find((row) => isUndecided(row) && row.mayAppraise?.allowed)?.code ?? null;
}

function fits(row: AppraisalRow, { filter, mineOnly, search }: SheetView): boolean {
  if (mineOnly && !row.mine) return false;
  return fitsFilter(row, filter) && matches(`${row.code} ${row.name}`, search);
}

function fitsFilter(row: AppraisalRow, filter: SheetFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'undecided':
      return isUndecided(row);
    case 'differing':
      return isDiffering(row);
    case 'asked':
      return row.pass1Asked || row.appraisal?.asksExplanation === true;
    case 'disputed':
      return row.explanation?.stance === 'dispute';
  }
}
