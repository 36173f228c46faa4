// The worked cases (ca mẫu) beside a framework as rows of a sheet, and back.
import { type LongTexts, readCell, readJsonCell, writeCell, writeJsonCell } from './cell.ts';
import { isMapping } from './node-sheet.ts';
import { type Fields, openTable, type SheetNotes, type SheetOfText, type TextSheet, tryCell } from './sheet-model.ts';
import { caseHeaders, sheetNames } from './sheets.vi.ts';

type Column = keyof typeof caseHeaders;
const columns = Object.keys(caseHeaders) as Column[];
const widths: Readonly<Record<Column, number>> = { number: 6, name: 45, item: 12, value: 35, points: 15, other: 25 };
const plainKeys = ['name', 'item', 'value', 'points'] as const;

export function writeCases(cases: readonly Fields[], long: LongTexts): TextSheet {
  const rows = cases.map((entry, index) => {
    const rest = { ...entry };
    const cells: Partial<Record<Column, string>> = { number: String(index + 1) };
    for (const key of plainKeys) {
      const value = rest[key];
      if (value !== undefined) cells[key] = writeCell(value, 'text', long);
      delete rest[key];
    }
    if (Object.keys(rest).length > 0) cells.other = writeJsonCell(rest, long);
    return columns.map((column) => cells[column] ?? '');
  });
  return {
    name: sheetNames.cases,
    columns: columns.map((column) => ({
      header: caseHeaders[column],
      width: widths[column],
      kind: column === 'number' ? 'decimal' : 'text',
    })),
    rows,
  };
}

export function readCases(sheet: SheetOfText, { long, notes }: { long: LongTexts; notes: SheetNotes }): Fields[] {
  return openTable(sheet, caseHeaders, notes).map(({ row, cell }, index) => {
    notes.places.set(`cases.${index}`, { sheet: sheet.name, row });
    const entry: Fields = {};
    const at = (column: Column) => ({ notes, place: { sheet: sheet.name, row, header: caseHeaders[column] } });
    for (const key of plainKeys) {
      const text = cell(key);
      if (text !== '') entry[key] = tryCell(text, (given) => readCell(given, 'text', long), at(key));
    }
    const rest = cell('other');
    if (rest === '') return entry;
    const others = tryCell(rest, (given) => readJsonCell(given, long), at('other'));
    return isMapping(others) ? { ...entry, ...others } : entry;
  });
}
