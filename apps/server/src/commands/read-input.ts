// Reads the files a command is given: a framework, and scores against it; every problem at once.
import { readFile, stat } from 'node:fs/promises';
import type { Finding } from '@parindex/contract/problem';
import type { Framework } from '@parindex/domain/framework/framework';
import type { AgencyEntries } from '@parindex/domain/scoring/entry';
import { readScores, type ScoresRow, scoresColumns } from '@parindex/domain/scoring/read-scores';
import { readFrameworkFile } from '../features/framework/framework-file.ts';
import { frameworkSheetLimits, isSpreadsheet, readFrameworkSheets } from '../features/framework/framework-sheets.ts';
import { mapColumns } from '../platform/sheets/columns.ts';
import { readSheet } from '../platform/sheets/read-sheet.ts';
import { defaultLimits, type Sheet } from '../platform/sheets/sheet.ts';
import { commandsText } from './commands.vi.ts';

/** The whole country, 10,598 agencies × 90 items, is a million rows and some 38 MB. */
const scoresLimits = {
  ...defaultLimits,
  bytes: 40 * 1024 * 1024,
  rows: 1_200_000,
  cells: 8_000_000,
  text: 160_000_000,
};

type FileReading = { ok: true; bytes: Uint8Array } | { ok: false; findings: Finding[] };

/** @returns the bytes, or the finding that says why the file cannot be read */
export async function readInputFile(path: string): Promise<FileReading> {
  try {
    const { size } = await stat(path);
    if (size > scoresLimits.bytes) {
      const message = commandsText.fileTooLarge(size, scoresLimits.bytes);
      return { ok: false, findings: [{ path: `${path}:1`, message, severity: 'error' }] };
    }
    return { ok: true, bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { ok: false, findings: [{ path, message: commandsText.cannotRead(code), severity: 'error' }] };
  }
}

export interface FrameworkInput {
  readonly framework: Framework | null;
  readonly hash: string;
  readonly findings: readonly Finding[];
}

export async function readFrameworkInput(path: string): Promise<FrameworkInput> {
  const file = await readInputFile(path);
  if (!file.ok) return { framework: null, hash: '', findings: file.findings };
  if (isSpreadsheet(file.bytes)) {
    const reading = await readSheet({ name: path, bytes: file.bytes }, frameworkSheetLimits);
    return reading.ok
      ? readFrameworkSheets(path, reading.sheets)
      : { framework: null, hash: '', findings: reading.findings };
  }
  return readFrameworkFile(path, file.bytes);
}

export interface ScoresInput {
  readonly agencies: readonly AgencyEntries[] | null;
  readonly findings: readonly Finding[];
}

export async function readScoresInput(path: string, framework: Framework): Promise<ScoresInput> {
  const file = await readInputFile(path);
  if (!file.ok) return { agencies: null, findings: file.findings };
  const reading = await readSheet({ name: path, bytes: file.bytes }, scoresLimits);
  if (!reading.ok) return { agencies: null, findings: reading.findings };
  const [sheet] = reading.sheets;
  return sheet ? readScoresSheet(path, sheet, framework) : { agencies: null, findings: [] };
}

function readScoresSheet(path: string, sheet: Sheet, framework: Framework): ScoresInput {
  const [header, ...rows] = sheet.rows;
  if (!header)
    return { agencies: null, findings: [{ path: `${path}:1`, message: commandsText.noRows, severity: 'error' }] };
  const columns = mapColumns(
    header.cells,
    scoresColumns.map((key) => ({
      key,
      titles: [key] as const,
      required: key === 'agency' || key === 'group' || key === 'item',
    })),
    `${path}:${header.row}`,
  );
  if (!columns.ok) return { agencies: null, findings: columns.findings };
  const scoresRows = rows.map(({ row, cells }): ScoresRow => {
    const cell = (key: (typeof scoresColumns)[number]) => cells[columns.positions[key] ?? -1] ?? '';
    return {
      row,
      agency: cell('agency'),
      group: cell('group'),
      item: cell('item'),
      points: cell('points'),
      value: cell('value'),
      status: cell('status'),
    };
  });
  const { agencies, findings } = readScores(framework, scoresRows);
  const located = findings.map(({ row, message }): Finding => ({ path: `${path}:${row}`, message, severity: 'error' }));
  return { agencies, findings: [...columns.findings, ...located] };
}
