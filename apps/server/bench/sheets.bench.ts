// xlsx.import and xlsx.export: 10,000 × 30 cells through our one door, against the bare library in the same run.
// Alone: node apps/server/bench/sheets.bench.ts
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { streamXlsxRows, writeXlsx as writeBare } from 'hucre/xlsx';
import { isDecimal } from '../src/platform/sheets/cell-text.ts';
import { mapColumns } from '../src/platform/sheets/columns.ts';
import { readSheet } from '../src/platform/sheets/read-sheet.ts';
import { type NamedSheetTable, writeXlsx } from '../src/platform/sheets/write-sheet.ts';

/** `value` and `bare` in seconds, `peakMb` the resident memory of a whole process doing just this work. */
export type SheetBench = { name: string; value: number; unit: 's'; bare: number; ratio: number; peakMb: number };

type Run = { seconds: number; peakMb: number };
type Work = keyof typeof works;

const rowCount = 10_000;
const columnCount = 30;
const textColumns = 6;
const repeats = 5;
const title = (column: number) => `Cột ${column + 1}`;

function table(): NamedSheetTable {
  const columns = Array.from({ length: columnCount }, (_, column) => ({
    header: title(column),
    width: 14,
    kind: column < textColumns ? ('text' as const) : ('decimal' as const),
  }));
  const rows = Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ kind }, column) =>
      kind === 'text' ? `Đơn vị ${row} chỉ tiêu ${column}` : `${row}.${100 + column}`,
    ),
  );
  return { name: 'Số liệu', columns, rows };
}

/** Reads, finds the columns by their titles and holds every figure to its form, as an importer does. */
async function importChecked(file: string): Promise<void> {
  const reading = await readSheet({ name: 'bench.xlsx', bytes: readFileSync(file) });
  const [header, ...body] = reading.ok ? (reading.sheets[0]?.rows ?? []) : [];
  const wanted = Array.from({ length: columnCount }, (_, column) => ({
    key: `${column}`,
    titles: [title(column)] as const,
    required: true,
  }));
  const mapping = mapColumns(header?.cells ?? [], wanted, 'bench.xlsx:1');
  const figures = body.flatMap(({ cells }) => cells.slice(textColumns)).filter(isDecimal).length;
  if (!mapping.ok || figures !== rowCount * (columnCount - textColumns)) throw new Error('the import lost something');
}

async function importBare(file: string): Promise<void> {
  const rows = [];
  for await (const row of streamXlsxRows(readFileSync(file), { sheet: 0 })) rows.push(row.values);
  if (rows.length !== rowCount + 1) throw new Error('the bare read lost something');
}

async function exportStyled(): Promise<void> {
  await writeXlsx([table()]);
}

/** The same cells already typed, no style, no safety. */
async function exportBare(): Promise<void> {
  const { columns, rows } = table();
  const typed = rows.map((row) => row.map((cell, column) => (column < textColumns ? cell : Number(cell))));
  await writeBare({ sheets: [{ name: 'S', rows: [columns.map(({ header }) => header), ...typed] }] });
}

const works = { importChecked, importBare, exportStyled, exportBare };

/** Each run has a process of its own: memory is that run's, and no run warms up the next. */
async function runAlone(work: Work, file: string): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), work, file]);
  return JSON.parse(stdout) as Run;
}

async function compare(name: string, [ours, bare]: readonly [Work, Work], file: string): Promise<SheetBench> {
  const runs: { ours: Run; bare: Run }[] = [];
  // Turn about, so that a busy machine slows both.
  for (let turn = 0; turn < repeats; turn += 1) {
    runs.push({ ours: await runAlone(ours, file), bare: await runAlone(bare, file) });
  }
  const value = median(runs.map((run) => run.ours.seconds));
  const plain = median(runs.map((run) => run.bare.seconds));
  const peakMb = Math.max(...runs.map((run) => run.ours.peakMb));
  return { name, value, unit: 's', bare: plain, ratio: Number((value / plain).toFixed(2)), peakMb };
}

function median(values: number[]): number {
  return Number((values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN).toFixed(3));
}

/** Read, columns found, every figure checked. */
export async function xlsxImport(): Promise<SheetBench> {
  const folder = mkdtempSync(join(tmpdir(), 'parindex-bench-'));
  try {
    const file = join(folder, 'bench.xlsx');
    writeFileSync(file, await writeXlsx([table()]));
    return await compare('xlsx.import', ['importChecked', 'importBare'], file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Written with header, filters, widths and safe texts. */
export async function xlsxExport(): Promise<SheetBench> {
  return compare('xlsx.export', ['exportStyled', 'exportBare'], '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , work, file = ''] = process.argv;
  if (work !== undefined && work in works) {
    const started = performance.now();
    await works[work as Work](file);
    const seconds = (performance.now() - started) / 1000;
    console.log(JSON.stringify({ seconds, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) } satisfies Run));
  } else {
    console.log(JSON.stringify(await xlsxImport()));
    console.log(JSON.stringify(await xlsxExport()));
  }
}
