// What a spreadsheet is here: names, numbered rows, cells as text; and the limits a file must keep.
import type { Finding } from '@parindex/contract/problem';

/** One row that holds something. `row` is the number Excel shows beside it (1-based); blank rows are left out. */
export type SheetRow = { row: number; cells: string[] };

/** A merged block: rows as Excel counts them, columns from 0, both ends included. Only its upper left cell has a text. */
export type MergedBlock = { top: number; left: number; bottom: number; right: number };

/** `merges` of an .xlsx only, and only where there are any. */
export type Sheet = { name: string; rows: SheetRow[]; merges?: MergedBlock[] };

/** A file read whole, or every reason why nothing of it was. Nothing is ever half-read. */
export type SheetReading = { ok: true; sheets: Sheet[] } | { ok: false; findings: Finding[] };

export type SheetFile = { name: string; bytes: Uint8Array };

/** What a file may cost. A file beyond any of these is refused with a finding, never read in part. */
export type SheetLimits = {
  /** Size of the file itself, in bytes. */
  bytes: number;
  /** Sum of the unpacked parts of an .xlsx, in bytes. */
  unpackedBytes: number;
  /** Parts inside an .xlsx. */
  entries: number;
  /** Unpacked size ÷ file size; looked at only above 4 MB unpacked, where small regular files cannot trip it. */
  ratio: number;
  sheets: number;
  /** Rows that hold something, in each sheet. */
  rows: number;
  columns: number;
  /** Cells in the whole file. */
  cells: number;
  /** UTF-16 units of text in the whole file: one shared string may be named by a million cells. */
  text: number;
  seconds: number;
  /** Heap of the reading thread, in MB. */
  memoryMb: number;
};

export const defaultLimits: SheetLimits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 128 * 1024 * 1024,
  entries: 2_000,
  ratio: 100,
  sheets: 50,
  rows: 50_000,
  columns: 500,
  cells: 2_000_000,
  text: 40_000_000,
  seconds: 30,
  memoryMb: 384,
};

export type ColumnKind = 'text' | 'decimal' | 'date';

/**
 * One column to write. `width` in characters.
 * `decimal` takes exact decimals with a point ("8.135") and writes real numbers; `decimals` fixes how many are shown.
 * `date` takes "2025-12-05" and writes a real date, shown 05/12/2025.
 * `check` is what Excel lets people enter below the header, and what it says to anything else.
 */
export type SheetColumn = { header: string; width: number; kind: ColumnKind; decimals?: number; check?: ColumnCheck };

export type ColumnCheck =
  | { kind: 'decimal'; from: number; to: number; message: string }
  | { kind: 'list'; values: readonly string[]; message: string };

export type SheetTable = { columns: readonly SheetColumn[]; rows: readonly (readonly (string | null)[])[] };

export type NamedSheetTable = SheetTable & { name: string };
