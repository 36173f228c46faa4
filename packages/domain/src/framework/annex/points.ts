// Points as annexes write them: `0,5`, `0.5`, `2 điểm`, `tối đa 1,5đ`.
import { type Decimal, parseDecimal, round, toText } from '../../decimal.ts';
import { fold } from '../../vietnamese.ts';
import type { NoteRow } from './annex.ts';
import { annexText } from './annex.vi.ts';

/** @returns null where the text is no number */
export function readNumber(text: string): Decimal | null {
  return parseDecimal(text.replace(/^([-–])\s*/, '-').replace(',', '.'));
}

/**
 * Reads the points of a row; what cannot be read is told.
 *
 * @returns the wire form, or null
 */
export function readPoints(cell: string, row: number, note: NoteRow): string | null {
  if (cell === '') return null;
  if (/^\d{4}-\d{2}-\d{2}/.test(cell)) return tell(row, annexText.datePoints(cell), note);
  const [, number = ''] =
    /^(?:toi da |tru |cong |den |\(|\+ ?)?(-?[–]? ?\d+(?:[.,]\d+)?) ?(?:diem|d)?\)?\.?$/.exec(fold(cell)) ?? [];
  const value = readNumber(number);
  if (value === null) return tell(row, annexText.unreadablePoints(cell), note);
  const text = toText(value);
  if (!/\.\d{7,}$/.test(text)) return text;
  // 10.000000000000002 is what a sum in Excel leaves.
  const used = toText(round(value, 6, 'half-up'));
  note(row, annexText.binaryPoints(text, used), 'warning');
  return used;
}

/** `(10 điểm)` at the end of a name, where the points have no cell of their own. */
export function pointsInName(name: string): { name: string; max: string | null } {
  const [whole, number] = /\s*\(\s*(?:tối đa\s*)?(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)\s*\)\.?$/iu.exec(name) ?? [];
  const value = number === undefined ? null : readNumber(number);
  if (whole === undefined || value === null) return { name, max: null };
  return { name: name.slice(0, -whole.length), max: toText(value) };
}

function tell(row: number, message: string, note: NoteRow): null {
  note(row, message);
  return null;
}
