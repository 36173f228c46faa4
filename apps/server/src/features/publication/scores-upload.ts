// The form by which a past year comes in: one sheet of scores and a few fields, read whole or not at all.
import { describeIssue } from '@parindex/contract/messages.vi';
import type { Finding } from '@parindex/contract/problem';
import { type PastResultFields, pastResultFieldsSchema } from '@parindex/contract/result';
import { type ScoresRow, scoresColumns } from '@parindex/domain/scoring/read-scores';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { safeParse } from 'zod/v4/core';
import { readUpload } from '../../platform/http/upload.ts';
import { fail } from '../../platform/problem.ts';
import { mapColumns } from '../../platform/sheets/columns.ts';
import { readSheet } from '../../platform/sheets/read-sheet.ts';
import type { Sheet } from '../../platform/sheets/sheet.ts';
import { uploadText } from './scores-upload.vi.ts';

const mostBytes = 20 * 1024 * 1024;

export interface ScoresUpload {
  readonly fields: PastResultFields;
  readonly fileName: string;
  readonly rows: readonly ScoresRow[];
}

/** @throws {Problem} request.invalid with every finding about fields and file, request.tooLarge */
export async function readScoresUpload(request: FastifyRequest): Promise<ScoresUpload> {
  const file = await readUpload(request, z.record(z.string(), z.unknown()), mostBytes);
  const fields = safeParse(pastResultFieldsSchema, file.fields, { error: describeIssue });
  const sheet = await readScoresSheet(file);
  const findings = [
    ...(fields.success ? [] : fields.error.issues.map((issue) => finding(issue.path.join('.'), issue.message))),
    ...sheet.findings,
  ];
  if (!fields.success || findings.length > 0) fail('request.invalid', { findings });
  return { fields: fields.data, fileName: file.name, rows: sheet.rows };
}

async function readScoresSheet(file: {
  name: string;
  bytes: Uint8Array;
}): Promise<{ rows: ScoresRow[]; findings: Finding[] }> {
  const reading = await readSheet(file);
  if (!reading.ok) return { rows: [], findings: reading.findings };
  const [sheet] = reading.sheets;
  return sheet ? rowsOf(sheet, file.name) : { rows: [], findings: [finding(file.name, uploadText.empty)] };
}

function rowsOf({ rows: [header, ...rows] }: Sheet, fileName: string): { rows: ScoresRow[]; findings: Finding[] } {
  if (!header) return { rows: [], findings: [finding(fileName, uploadText.empty)] };
  const wanted = scoresColumns.map((key) => ({
    key,
    titles: [key] as const,
    required: key === 'agency' || key === 'group' || key === 'item',
  }));
  const columns = mapColumns(header.cells, wanted, `${fileName}:${header.row}`);
  if (!columns.ok) return { rows: [], findings: columns.findings };
  const read = rows.map(({ row, cells }): ScoresRow => {
    const cell = (key: (typeof scoresColumns)[number]) => cells[columns.positions[key] ?? -1] ?? '';
    const [agency, group, item, points] = [cell('agency'), cell('group'), cell('item'), cell('points')];
    return { row, agency, group, item, points, value: cell('value'), status: cell('status') };
  });
  return { rows: read, findings: [] };
}

function finding(path: string, message: string): Finding {
  return { path, message, severity: 'error' };
}
