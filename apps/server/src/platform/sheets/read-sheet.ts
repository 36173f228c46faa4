// Reads a spreadsheet or CSV file that came from outside: the one door for all imports.
import type { Refusal } from './refusal.ts';
import { defaultLimits, type SheetFile, type SheetLimits, type SheetReading } from './sheet.ts';
import { refusalText } from './sheets.vi.ts';
import { runSheetJob } from './worker-run.ts';

export type { Sheet, SheetFile, SheetLimits, SheetReading, SheetRow } from './sheet.ts';

/**
 * Reads .xlsx and .csv by content, whatever the name says. Every cell comes as text: numbers as their shortest exact
 * decimal, dates in ISO form, formulas as their last computed value; composed Unicode, no spaces around.
 *
 * @param file   `name` is used in findings only ("file.xlsx:12")
 * @param limits those to change; see sheet.ts for units
 * @returns all sheets, or findings; a hostile file costs its limits and no more
 */
export async function readSheet(file: SheetFile, limits: Partial<SheetLimits> = {}): Promise<SheetReading> {
  const bounds = { ...defaultLimits, ...limits };
  if (file.bytes.length === 0) return refused(file, { code: 'empty' });
  if (file.bytes.length > bounds.bytes) return refused(file, { code: 'tooLarge', limit: bounds.bytes });
  const result = await runSheetJob(
    { kind: 'read', file: { name: file.name, bytes: file.bytes }, limits: bounds },
    bounds,
  );
  if (result.kind === 'refused') return refused(file, result.refusal);
  if (result.kind === 'sheets') return { ok: true, sheets: result.sheets };
  throw new Error('the sheet thread answered a reading with a file');
}

function refused({ name }: SheetFile, refusal: Refusal): SheetReading {
  const path = refusal.row === undefined ? name : `${name}:${refusal.row}`;
  return { ok: false, findings: [{ path, message: refusalText[refusal.code](refusal), severity: 'error' }] };
}
