// A framework as .xlsx for other features: written from its document and its worked cases.
import type { Fields } from '@parindex/domain/framework/sheets/sheet-model';
import { writeFrameworkXlsx } from './framework-sheets.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @param document as a YAML or JSON parser gives it, sound or not; @returns the bytes of the .xlsx */
export function frameworkXlsx(document: Fields, cases: readonly Fields[] = []): Promise<Uint8Array> {
  return writeFrameworkXlsx(document, cases);
}
