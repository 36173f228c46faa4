// Writes tables as .xlsx or CSV for people outside: nothing in them ever runs as a formula.
import { guardFormula } from './cell-text.ts';
import { type NamedSheetTable, type SheetTable } from './sheet.ts';
import { runSheetJob } from './worker-run.ts';

export type { NamedSheetTable, SheetColumn, SheetTable } from './sheet.ts';

// Our own data is trusted, only large: more room and time than a stranger's file gets.
const bounds = { seconds: 120, memoryMb: 1_024 };

/**
 * Writes sheets with a styled, frozen, filtered header row. Decimals become real numbers and dates real dates; what is
 * neither, or has more digits than a spreadsheet keeps, stays text. Null and '' are empty cells. Names are made valid.
 *
 * @returns the bytes of the .xlsx
 */
export async function writeXlsx(sheets: readonly NamedSheetTable[]): Promise<Uint8Array> {
  const result = await runSheetJob({ kind: 'write', sheets }, bounds);
  if (result.kind === 'file') return result.bytes;
  throw new Error(`the sheet could not be written: ${result.kind === 'refused' ? result.refusal.code : result.kind}`);
}

/**
 * Writes one table as CSV (RFC 4180, UTF-8), all cells as they are; a text that would run as a formula gets an
 * apostrophe in front, which `readSheet` takes off again.
 *
 * @param options.bom       byte order mark: Excel needs it to see UTF-8; off by default, for programs
 * @param options.separator ";" opens in columns in a Vietnamese Excel; "," by default
 */
export function writeCsv(
  { columns, rows }: SheetTable,
  options: { bom?: boolean; separator?: ',' | ';' } = {},
): Uint8Array {
  const { bom = false, separator = ',' } = options;
  const header = columns.map((column) => column.header);
  const lines = [header, ...rows].map((row) => columns.map((_, index) => csvField(row[index] ?? '')).join(separator));
  return new TextEncoder().encode(`${bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`);
}

/** Both separators are quoted: a reader may split at the other one. */
function csvField(cell: string): string {
  const text = guardFormula(cell.normalize('NFC'));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
