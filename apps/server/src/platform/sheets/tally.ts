// Adds rows to a sheet while counting what they cost: both formats keep the same limits.
import { refuse } from './refusal.ts';
import type { Sheet, SheetLimits, SheetRow } from './sheet.ts';

/** What the file has cost so far. */
export type Tally = { cells: number; text: number };

/**
 * Adds the row unless it is blank; empty cells on its right are dropped.
 *
 * @throws {SheetRefusal} tooManyRows, tooManyColumns, tooManyCells, tooMuchText
 */
export function tallyRow(
  { row, cells }: SheetRow,
  sheet: Sheet,
  { limits, tally }: { limits: SheetLimits; tally: Tally },
): void {
  const width = cells.findLastIndex((cell) => cell !== '') + 1;
  if (width === 0) return;
  if (width > limits.columns) refuse('tooManyColumns', { row, sheet: sheet.name, limit: limits.columns });
  if (sheet.rows.length >= limits.rows) refuse('tooManyRows', { row, sheet: sheet.name, limit: limits.rows });
  cells.length = width;
  tally.cells += width;
  for (const cell of cells) tally.text += cell.length;
  if (tally.cells > limits.cells) refuse('tooManyCells', { row, limit: limits.cells });
  if (tally.text > limits.text) refuse('tooMuchText', { row, limit: limits.text });
  sheet.rows.push({ row, cells });
}
