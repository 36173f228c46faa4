// One file as sheets, whatever its format. Called in the reading thread; here no clock and no memory limit protects.
import { detectFile } from './detect.ts';
import { readCsvSheet } from './read-csv.ts';
import { readXlsxSheets } from './read-xlsx.ts';
import { refuse } from './refusal.ts';
import type { Sheet, SheetFile, SheetLimits } from './sheet.ts';

/** @throws {SheetRefusal} whatever is wrong with the file; see refusal.ts */
export async function readFileSheets({ name, bytes }: SheetFile, limits: SheetLimits): Promise<Sheet[]> {
  const detected = detectFile(bytes);
  const sheets =
    detected.format === 'zip'
      ? await readXlsxSheets(bytes, limits)
      : [readCsvSheet(detected.text, name.replace(/\.[^.]*$/, ''), limits)];
  if (sheets.every((sheet) => sheet.rows.length === 0)) refuse('emptySheets');
  return sheets;
}
