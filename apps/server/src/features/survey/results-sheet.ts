// The sheet of results: its columns as people may call them, and the template to fill in.
import type { Finding } from '@parindex/contract/problem';
import { ruleText } from '@parindex/domain/scoring/rule-text.vi';
import type { ResultRow, RoundAgency } from '@parindex/domain/survey/read-results';
import { exemption, waitingItems } from '@parindex/domain/survey/waiting';
import { mapColumns, type WantedColumn } from '../../platform/sheets/columns.ts';
import { readSheet, type Sheet } from '../../platform/sheets/read-sheet.ts';
import { writeXlsx } from '../../platform/sheets/write-sheet.ts';
import { resultsSheetText } from './survey.vi.ts';

const { titles } = resultsSheetText;

/** The last two stand in the template for the eye alone. */
const wanted: readonly WantedColumn<'agency' | 'agencyName' | 'item' | 'value' | 'itemName' | 'rule'>[] = [
  { key: 'agency', titles: titles.agency, required: false },
  { key: 'agencyName', titles: titles.agencyName, required: false },
  { key: 'item', titles: titles.item, required: true },
  { key: 'value', titles: titles.value, required: true },
  { key: 'itemName', titles: titles.itemName, required: false },
  { key: 'rule', titles: titles.rule, required: false },
];

export type SheetOfResults =
  | { readonly ok: true; readonly rows: readonly ResultRow[]; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** @returns the rows of the first sheet that holds something, as text */
export async function readResultsSheet(name: string, bytes: Uint8Array): Promise<SheetOfResults> {
  const reading = await readSheet({ name, bytes });
  if (!reading.ok) return reading;
  const sheet = reading.sheets.find(({ rows }) => rows.length > 0);
  return sheet ? readRows(name, sheet) : { ok: false, findings: [error(name, resultsSheetText.empty)] };
}

function readRows(name: string, { rows: [header, ...rows] }: Sheet): SheetOfResults {
  if (!header) return { ok: false, findings: [error(name, resultsSheetText.empty)] };
  const columns = mapColumns(header.cells, wanted, `${name}:${header.row}`);
  if (!columns.ok) return columns;
  const { positions, findings } = columns;
  if (positions.agency === null && positions.agencyName === null) {
    return { ok: false, findings: [...findings, error(`${name}:${header.row}`, resultsSheetText.noAgencyColumn)] };
  }
  if (rows.length === 0) return { ok: false, findings: [error(`${name}:${header.row}`, resultsSheetText.empty)] };
  return {
    ok: true,
    findings,
    rows: rows.map(({ row, cells }) => {
      const cell = (position: number | null) => (position === null ? '' : (cells[position] ?? '').trim());
      const { agency, agencyName, item, value } = positions;
      return { row, agency: cell(agency), agencyName: cell(agencyName), item: cell(item), value: cell(value) };
    }),
  };
}

/** An .xlsx with one row per agency and waiting item that concerns it; the column of values is empty. */
export function writeResultsTemplate(agencies: readonly RoundAgency[]): Promise<Uint8Array> {
  const rows = agencies.flatMap((agency) =>
    waitingItems(agency.framework)
      .filter((item) => exemption(item, agency) === null)
      .map((item) => [agency.code, agency.name, item.code, item.name, null, ruleText(item)]),
  );
  return writeXlsx([
    {
      name: resultsSheetText.sheet,
      columns: [
        { header: titles.agency[0], width: 16, kind: 'text' },
        { header: titles.agencyName[0], width: 40, kind: 'text' },
        { header: titles.item[0], width: 10, kind: 'text' },
        { header: titles.itemName[0], width: 50, kind: 'text' },
        { header: titles.value[0], width: 16, kind: 'decimal' },
        { header: titles.rule[0], width: 60, kind: 'text' },
      ],
      rows,
    },
  ]);
}

function error(path: string, message: string): Finding {
  return { path, message, severity: 'error' };
}
