// Nodes of a framework as rows of a sheet, one to a node, with their level; and back.
import type { Value } from '../draft/tree.ts';
import { type CellKind, type LongTexts, readCell, readJsonCell, writeCell, writeJsonCell } from './cell.ts';
import { exceptionNotation, readListCell, writeListCell } from './list-cell.ts';
import { readRuleCells, writeRule } from './rule-cell.ts';
import {
  type Fields,
  openTable,
  type SheetNotes,
  type SheetOfText,
  type TableRow,
  type TextSheet,
  tryCell,
} from './sheet-model.ts';
import { nodeHeaders, sheetsText } from './sheets.vi.ts';

type Column = keyof typeof nodeHeaders;

const widths: Readonly<Record<Column, number>> = {
  level: 6,
  code: 10,
  name: 50,
  max: 12,
  source: 12,
  kind: 18,
  rule: 45,
  inputs: 25,
  guidance: 45,
  evidence: 35,
  owner: 18,
  notApplicable: 15,
  except: 35,
  legalSource: 25,
  maxNote: 25,
  other: 20,
};
const columns = Object.keys(nodeHeaders) as Column[];
/** Fields that stand in a cell of their own as they are. */
const plainFields = {
  code: 'text',
  name: 'text',
  max: 'decimal',
  source: 'text',
  guidance: 'text',
  evidence: 'text',
  owner: 'text',
  notApplicable: 'text',
  legalSource: 'text',
  maxNote: 'text',
} as const satisfies Partial<Record<Column, CellKind>>;
const plainKeys = Object.keys(plainFields) as (keyof typeof plainFields)[];

/** Whether a list can stand as rows: at least one entry, all of them mappings. */
export function isNodeList(value: Value | undefined): value is readonly Fields[] {
  return Array.isArray(value) && value.length > 0 && value.every(isMapping);
}

export function writeNodes(name: string, nodes: readonly Fields[], long: LongTexts): TextSheet {
  const walk = (list: readonly Fields[], level: number): string[][] =>
    list.flatMap((node) => {
      const below = node['items'];
      const cells = writeNode(node, long);
      const row = columns.map((column) => (column === 'level' ? String(level) : (cells[column] ?? '')));
      return [row, ...(isNodeList(below) ? walk(below, level + 1) : [])];
    });
  return {
    name,
    columns: columns.map((column) => ({
      header: nodeHeaders[column],
      width: widths[column],
      kind: column === 'max' || column === 'level' ? 'decimal' : 'text',
    })),
    rows: walk(nodes, 1),
  };
}

function writeNode(node: Fields, long: LongTexts): Partial<Record<Column, string>> {
  const { rule, inputs, except, items, ...rest } = node;
  const cells: Partial<Record<Column, string>> = {};
  for (const key of plainKeys) {
    const value = rest[key];
    if (value !== undefined) cells[key] = writeCell(value, plainFields[key], long);
    delete rest[key];
  }
  if (rule !== undefined) [cells.kind, cells.rule] = writeRule(rule, long);
  if (inputs !== undefined) cells.inputs = writeJsonCell(inputs, long);
  if (except !== undefined) cells.except = writeListCell(except, exceptionNotation, long);
  if (items !== undefined && !isNodeList(items)) rest['items'] = items;
  if (Object.keys(rest).length > 0) cells.other = writeJsonCell(rest, long);
  return cells;
}

/** @param list where the nodes stand in the document: `items`, `bonus`, `penalty` */
export function readNodes(
  sheet: SheetOfText,
  list: string,
  { long, notes }: { long: LongTexts; notes: SheetNotes },
): Fields[] {
  const tops: Fields[] = [];
  const open: { node: Fields; path: string }[] = [];
  for (const row of openTable(sheet, nodeHeaders, notes)) {
    const level = levelOf(row, open.length + 1, { sheet: sheet.name, notes });
    open.length = level - 1;
    const above = open.at(-1);
    const siblings = above ? ((above.node['items'] ??= []) as Fields[]) : tops;
    const path = `${above ? `${above.path}.items` : list}.${siblings.length}`;
    const node = readNode(row, { sheet: sheet.name, long, notes });
    siblings.push(node);
    notes.places.set(path, { sheet: sheet.name, row: row.row });
    open.push({ node, path });
  }
  return tops;
}

function levelOf(row: TableRow<Column>, most: number, { sheet, notes }: { sheet: string; notes: SheetNotes }): number {
  const given = row.cell('level');
  const level = Number(given);
  if (given !== '' && Number.isInteger(level) && level >= 1 && level <= most) return level;
  notes.findings.push({ sheet, row: row.row, message: sheetsText.level(given, most), severity: 'error' });
  return Math.max(1, most - 1);
}

function readNode(
  row: TableRow<Column>,
  { sheet, long, notes }: { sheet: string; long: LongTexts; notes: SheetNotes },
): Fields {
  const node: Fields = {};
  const read = (column: Column, reader: (text: string) => Value, key: string = column) => {
    const text = row.cell(column);
    const place = { sheet, row: row.row, header: nodeHeaders[column] };
    if (text !== '') node[key] = tryCell(text, reader, { notes, place });
  };
  for (const key of plainKeys) read(key, (text) => readCell(text, plainFields[key], long));
  const kind = row.cell('kind');
  if (row.cell('rule') !== '') read('rule', (text) => readRuleCells(kind, text, long));
  else read('kind', (text) => readRuleCells(text, '', long), 'rule');
  read('inputs', (text) => readJsonCell(text, long));
  read('except', (text) => readListCell(text, exceptionNotation, long));
  const rest = row.cell('other');
  if (rest === '') return node;
  const place = { sheet, row: row.row, header: nodeHeaders.other };
  const others = tryCell(rest, (text) => readJsonCell(text, long), { notes, place });
  return isMapping(others) ? { ...node, ...others } : node;
}

export function isMapping(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
