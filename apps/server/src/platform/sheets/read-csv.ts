// A CSV text as one sheet. Rows are numbered as Excel numbers them: a field with line breaks is still one row.
import { CsvError, parse } from 'csv-parse/sync';
import { cleanText, unguardFormula } from './cell-text.ts';
import { refuse, SheetRefusal } from './refusal.ts';
import type { Sheet, SheetLimits } from './sheet.ts';
import { tallyRow } from './tally.ts';

const separators = [',', ';', '\t'] as const;
const longestRecord = 1_000_000;

/** @throws {SheetRefusal} openQuote, longRecord, damaged, and the limits of tally.ts */
export function readCsvSheet(text: string, name: string, limits: SheetLimits): Sheet {
  // Excel's own first line "sep=;" names the separator and is not a row.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const sheet: Sheet = { name, rows: [] };
  const tally = { cells: 0, text: 0 };
  const records = parseRecords(body, told?.[1] ?? detectSeparator(body));
  records.forEach((cells, index) => {
    tallyRow({ row: index + 1, cells: cells.map((cell) => cleanText(unguardFormula(cell))) }, sheet, { limits, tally });
  });
  return sheet;
}

/** The separator that stands most often in the first line, outside quotes; a comma where none does. */
export function detectSeparator(text: string): string {
  const header =
    text
      .slice(0, 65_536)
      .replaceAll(/"[^"]*"/g, '')
      .trimStart()
      .split(/\r?\n|\r/, 1)[0] ?? '';
  const times = separators.map((separator) => header.split(separator).length);
  return separators[times.indexOf(Math.max(...times))] ?? ',';
}

function parseRecords(text: string, delimiter: string): string[][] {
  let done = 0;
  try {
    return parse(text, {
      delimiter,
      // Short and long rows are the importer's business, a quote inside a bare field is what people type.
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: longestRecord,
      on_record: (record: string[]) => {
        done += 1;
        return record;
      },
    });
  } catch (reason) {
    if (!(reason instanceof CsvError)) throw reason;
    const row = done + 1;
    if (reason.code === 'CSV_QUOTE_NOT_CLOSED') throw new SheetRefusal({ code: 'openQuote', row }, reason);
    if (reason.code === 'CSV_MAX_RECORD_SIZE')
      throw new SheetRefusal({ code: 'longRecord', row, limit: longestRecord }, reason);
    return refuse('damaged', { row });
  }
}
