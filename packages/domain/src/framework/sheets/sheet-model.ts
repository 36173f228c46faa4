// Sheets of a framework file as text: what is written, what is read, and where everything stood.
import type { Finding } from '../../finding.ts';
import { fold } from '../../vietnamese.ts';
import type { Value } from '../draft/tree.ts';
import { sheetsText } from './sheets.vi.ts';

/** A sheet to write; `decimal` columns take texts with a point and become numbers. */
export interface TextSheet {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number; readonly kind: 'text' | 'decimal' }[];
  readonly rows: readonly (readonly string[])[];
}

/** A sheet as read: `row` is the number shown beside it; blank rows are left out. */
export interface SheetOfText {
  readonly name: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** What is wrong in a sheet; row 0 = the sheet itself. */
export interface SheetFinding {
  readonly sheet: string;
  readonly row: number;
  readonly message: string;
  readonly severity: Finding['severity'];
}

export type Fields = Record<string, Value>;

/** Collects findings of one sheet. */
export interface SheetNotes {
  readonly findings: SheetFinding[];
  /** Where the node or key at a path of the document stands: `items.0.items.2` → sheet and row. */
  readonly places: Map<string, { readonly sheet: string; readonly row: number }>;
}

/** Rows of a sheet, each cell asked for by its column. */
export interface TableRow<Key extends string> {
  readonly row: number;
  readonly cell: (key: Key) => string;
}

/** The rows below the header row; columns may stand in any order, and their headers in any case and spelling of accents. */
export function openTable<Key extends string>(
  sheet: SheetOfText,
  headers: Readonly<Record<Key, string>>,
  { findings }: SheetNotes,
): TableRow<Key>[] {
  const [header, ...rows] = sheet.rows;
  if (!header) return [];
  const note = (message: string) => findings.push({ sheet: sheet.name, row: header.row, message, severity: 'error' });
  const folded = header.cells.map(fold);
  const known = Object.values<string>(headers).map(fold);
  header.cells.forEach((cell, at) => {
    if (cell !== '' && !known.includes(folded[at] ?? '')) note(sheetsText.unknownColumn(cell));
  });
  const positions = new Map(
    (Object.entries(headers) as [Key, string][]).map(([key, title]) => [key, folded.indexOf(fold(title))]),
  );
  return rows.map(({ row, cells }) => ({ row, cell: (key) => cells[positions.get(key) ?? -1] ?? '' }));
}

/** Reads one cell; what cannot be read is a finding, and its text stands as it is. */
export function tryCell(
  text: string,
  read: (text: string) => Value,
  { notes, place }: { notes: SheetNotes; place: { sheet: string; row: number; header: string } },
): Value {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { sheet, row, header } = place;
    notes.findings.push({ sheet, row, message: sheetsText.cell(header, text.slice(0, 80)), severity: 'error' });
    return text;
  }
}
