// A framework document as sheets and back, without loss: settings, tree, bonus, penalty, worked cases.
import type { Finding } from '../../finding.ts';
import { fold } from '../../vietnamese.ts';
import { readCases, writeCases } from './case-sheet.ts';
import type { LongTexts } from './cell.ts';
import { isNodeList, readNodes, writeNodes } from './node-sheet.ts';
import { readSettings, writeSettings } from './settings-sheet.ts';
import type { Fields, SheetFinding, SheetNotes, SheetOfText, TextSheet } from './sheet-model.ts';
import { longHeaders, sheetNames, sheetsText } from './sheets.vi.ts';

const lists = ['items', 'bonus', 'penalty'] as const;

export interface SheetsReading {
  readonly document: Fields;
  readonly cases: readonly Fields[];
  readonly findings: readonly SheetFinding[];
  /** Where in the sheets a finding of `readFramework` stands. */
  readonly locate: (path: Finding['path']) => { readonly sheet: string; readonly row: number };
}

/** @param document what a YAML or JSON parser gives, sound or not */
export function frameworkToSheets(document: Fields, cases: readonly Fields[] = []): TextSheet[] {
  const long: LongTexts = { pieces: [] };
  const rest = { ...document };
  const nodes = lists.map((list) => {
    const value = rest[list];
    if (!isNodeList(value)) return writeNodes(sheetNames[list], [], long);
    delete rest[list];
    return writeNodes(sheetNames[list], value, long);
  });
  const sheets = [writeSettings(rest, long), ...nodes, writeCases(cases, long)];
  return long.pieces.length === 0 ? sheets : [...sheets, writeLong(long)];
}

/** Whether these sheets are a framework at all, and not scores or some other table. */
export function isFrameworkSheets(sheets: readonly SheetOfText[]): boolean {
  return find(sheets, sheetNames.settings) !== undefined;
}

export function sheetsToFramework(sheets: readonly SheetOfText[]): SheetsReading {
  const notes: SheetNotes = { findings: [], places: new Map() };
  const long = readLong(find(sheets, sheetNames.long));
  const settings = find(sheets, sheetNames.settings);
  if (!settings) notes.findings.push(absent(sheetNames.settings));
  if (!find(sheets, sheetNames.items)) notes.findings.push(absent(sheetNames.items));
  const document = settings ? readSettings(settings, { long, notes }) : {};
  for (const list of lists) {
    const sheet = find(sheets, sheetNames[list]);
    const nodes = sheet ? readNodes(sheet, list, { long, notes }) : [];
    if (nodes.length > 0) document[list] = nodes;
  }
  const caseSheet = find(sheets, sheetNames.cases);
  const cases = caseSheet ? readCases(caseSheet, { long, notes }) : [];
  return { document, cases, findings: notes.findings, locate: (path) => locate(path, notes) };
}

/** The nearest thing above the finding that has a row. */
function locate(path: Finding['path'], { places }: SheetNotes): { sheet: string; row: number } {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(path.slice(0, length).join('.'));
    if (place) return place;
  }
  return { sheet: path[0] === 'items' ? sheetNames.items : sheetNames.settings, row: 1 };
}

function find(sheets: readonly SheetOfText[], name: string): SheetOfText | undefined {
  return sheets.find((sheet) => fold(sheet.name) === fold(name));
}

function absent(name: string): SheetFinding {
  return { sheet: name, row: 1, message: sheetsText.noSheet(name), severity: 'error' };
}

function writeLong({ pieces }: LongTexts): TextSheet {
  return {
    name: sheetNames.long,
    columns: [
      { header: longHeaders.number, width: 8, kind: 'decimal' },
      { header: longHeaders.piece, width: 100, kind: 'text' },
    ],
    // In brackets, so that no space at an edge is trimmed.
    rows: pieces.flatMap((parts, index) => parts.map((part) => [String(index + 1), `|${part}|`])),
  };
}

function readLong(sheet: SheetOfText | undefined): LongTexts {
  const pieces: string[][] = [];
  for (const { cells } of sheet?.rows.slice(1) ?? []) {
    const [number = '', piece = ''] = cells;
    (pieces[Number(number) - 1] ??= []).push(piece.slice(1, -1));
  }
  return { pieces };
}
