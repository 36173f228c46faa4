// Lays tables out as an .xlsx that officials can work on: styled header, frozen, filtered, real numbers and dates.
import { type CellStyle, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { isDecimal, plainDecimal } from './cell-text.ts';
import { columnName } from './columns.ts';
import { safeSheetNames } from './safe-sheet-name.ts';
import type { NamedSheetTable, SheetColumn } from './sheet.ts';

const longestCell = 32_767; // Excel calls a file with a longer text damaged.

const line = { style: 'thin', color: { rgb: '9AA5B1' } } as const;
const headerStyle: CellStyle = {
  font: { bold: true, color: { rgb: '1F2933' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE7F3' } },
  border: { top: line, right: line, bottom: line, left: line },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** @returns the bytes of the file */
export async function buildXlsx(sheets: readonly NamedSheetTable[]): Promise<Uint8Array> {
  const names = safeSheetNames(sheets.map((sheet) => sheet.name));
  return writeXlsx({ sheets: sheets.map((sheet, index) => layOut(sheet, names[index] ?? `Sheet${index + 1}`)) });
}

function layOut({ columns, rows }: NamedSheetTable, name: string): WriteSheet {
  const header = columns.map((column) => column.header);
  const body = rows.map((row) => columns.map((column, index) => typedValue(row[index] ?? null, column)));
  const headerCells = header.map(
    (value, index) => [`0,${index}`, { value: safeText(value), style: headerStyle }] as const,
  );
  return {
    name,
    columns: columns.map((column) => ({ width: column.width, style: columnStyle(column) })),
    rows: [header.map(safeText), ...body],
    cells: new Map(headerCells),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap((column, index) => validation(column, columnName(index))),
    autoFilter: { range: `A1:${columnName(Math.max(columns.length - 1, 0))}${rows.length + 1}` },
  };
}

/** Room for a table that people go on writing. */
const checkedRows = 2_000;

function validation({ check }: SheetColumn, letter: string): DataValidation[] {
  if (!check) return [];
  const told = { range: `${letter}2:${letter}${checkedRows}`, allowBlank: true, showErrorMessage: true };
  const message = { errorStyle: 'stop', errorMessage: check.message } as const;
  return check.kind === 'list'
    ? [{ type: 'list', values: [...check.values], ...told, ...message }]
    : [
        {
          type: 'decimal',
          operator: 'between',
          formula1: String(check.from),
          formula2: String(check.to),
          ...told,
          ...message,
        },
      ];
}

function columnStyle({ kind, decimals }: SheetColumn): CellStyle {
  if (kind === 'date') return { numFmt: 'dd/mm/yyyy' };
  // "@" keeps a text that looks like a formula a text even after somebody edits the cell.
  if (kind === 'text') return { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
  if (decimals === undefined) return {};
  return { numFmt: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
}

function typedValue(cell: string | null, { kind }: SheetColumn): CellValue {
  if (cell === null || cell === '') return null;
  if (kind === 'decimal') return exactNumber(cell) ?? safeText(cell);
  if (kind === 'date') return calendarDay(cell) ?? safeText(cell);
  return safeText(cell);
}

/** A number only where the spreadsheet keeps every digit; else the text stays, rather than a rounded figure. */
function exactNumber(cell: string): number | null {
  if (!isDecimal(cell)) return null;
  const value = Number(cell);
  return plainDecimal(value) === shortest(cell) ? value : null;
}

function shortest(cell: string): string {
  const [whole = '', part = ''] = cell.replace('-', '').split('.');
  const digits = [whole.replace(/^0+(?=\d)/, ''), part.replace(/0+$/, '')].filter((piece) => piece !== '').join('.');
  return cell.startsWith('-') && digits !== '0' ? `-${digits}` : digits;
}

function calendarDay(cell: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) return null;
  const day = new Date(`${cell}T00:00:00Z`);
  // Excel knows no day before 1900, and 2025-02-30 is no day at all.
  if (Number.isNaN(day.getTime()) || day.getUTCFullYear() < 1900) return null;
  return day.toISOString().startsWith(cell) ? day : null;
}

/** Text that XML and Excel accept: no control characters, no half surrogates, no escapes of Excel's own, not too long. */
function safeText(text: string): string {
  const clean = text
    .normalize('NFC')
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- these are the characters XML forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('\r\n', '\n')
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
  return clean.length > longestCell ? `${clean.slice(0, longestCell - 1)}…` : clean;
}
