// An .xlsx as sheets of text, row by row. Runs in the reading thread (sheet-worker.ts), after unpack.ts has agreed.
import { streamXlsxRows } from 'hucre/xlsx';
import { cleanText, isoDate, plainDecimal } from './cell-text.ts';
import { refuse, SheetRefusal } from './refusal.ts';
import type { Sheet, SheetLimits } from './sheet.ts';
import { type ListedSheet, listSheets } from './sheet-names.ts';
import { type Tally, tallyRow } from './tally.ts';
import { checkPackage } from './unpack.ts';

type StoredValue = string | number | boolean | Date | null;

/** @throws {SheetRefusal} see refusal.ts */
export async function readXlsxSheets(bytes: Uint8Array, limits: SheetLimits): Promise<Sheet[]> {
  const listed = listSheets(checkPackage(bytes, limits));
  if (listed.length > limits.sheets) refuse('tooManySheets', { limit: limits.sheets });
  const tally = { cells: 0, text: 0 };
  const sheets: Sheet[] = [];
  for (const sheet of listed) sheets.push(await readOne(bytes, sheet, { limits, tally }));
  return sheets;
}

async function readOne(
  bytes: Uint8Array,
  { index, name, merges }: ListedSheet,
  { limits, tally }: { limits: SheetLimits; tally: Tally },
): Promise<Sheet> {
  const sheet: Sheet = merges.length > 0 ? { name, rows: [], merges } : { name, rows: [] };
  let last = 0;
  try {
    // Row by row, so that the first row beyond a limit ends the reading before its rectangle is built.
    for await (const { index: zeroBased, values } of streamXlsxRows(bytes, { sheet: index })) {
      const row = zeroBased + 1;
      if (!(Number.isSafeInteger(row) && row > last)) refuse('damaged', { sheet: name });
      last = row;
      tallyRow({ row, cells: values.map(cellText) }, sheet, { limits, tally });
    }
  } catch (reason) {
    // Whatever the library stumbles over in a stranger's file is the file's fault; the cause stays for the log.
    throw reason instanceof SheetRefusal ? reason : new SheetRefusal({ code: 'damaged', sheet: name }, reason);
  }
  return sheet;
}

/** Formulas come as the value Excel computed last; they are never evaluated. */
function cellText(value: StoredValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return plainDecimal(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isoDate(value);
}
