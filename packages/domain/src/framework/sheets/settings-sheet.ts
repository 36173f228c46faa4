// Everything of a framework outside its lists, as rows of key and value; what has no row of its own stands as JSON.
import type { Value } from '../draft/tree.ts';
import { type CellKind, type LongTexts, readCell, readJsonCell, writeCell, writeJsonCell } from './cell.ts';
import { bandNotation, readListCell, writeListCell } from './list-cell.ts';
import { isMapping } from './node-sheet.ts';
import { type Fields, openTable, type SheetNotes, type SheetOfText, type TextSheet, tryCell } from './sheet-model.ts';
import { otherKey, otherMeaning, settingMeanings, settingsHeaders, sheetNames, sheetsText } from './sheets.vi.ts';

const kinds: Readonly<Record<string, CellKind>> = {
  year: 'integer',
  'settings.rounding.decimals': 'integer',
  'basis.illustrative': 'flag',
};
const bandsKey = 'settings.bands';
const rankKeys = 'settings.ranking.keys';

export function writeSettings(document: Fields, long: LongTexts): TextSheet {
  const rest = structuredClone(document);
  const rows = Object.entries(settingMeanings).map(([key, meaning]) => {
    const value = takeOut(rest, key.split('.'));
    return [key, meaning, value === undefined ? '' : writeSetting(key, value, long)];
  });
  const other = Object.keys(rest).length > 0 ? writeJsonCell(rest, long) : '';
  return {
    name: sheetNames.settings,
    columns: [
      { header: settingsHeaders.key, width: 28, kind: 'text' },
      { header: settingsHeaders.meaning, width: 55, kind: 'text' },
      { header: settingsHeaders.value, width: 60, kind: 'text' },
    ],
    rows: other === '' ? rows : [...rows, [otherKey, otherMeaning, other]],
  };
}

export function readSettings(sheet: SheetOfText, { long, notes }: { long: LongTexts; notes: SheetNotes }): Fields {
  const values = new Map<string, Value>();
  const note = (row: number, message: string) =>
    notes.findings.push({ sheet: sheet.name, row, message, severity: 'error' });
  for (const { row, cell } of openTable(sheet, settingsHeaders, notes)) {
    const key = cell('key');
    const text = cell('value');
    if (settingMeanings[key] === undefined && key !== otherKey) note(row, sheetsText.unknownKey(key));
    else if (values.has(key)) note(row, sheetsText.repeatedKey(key));
    else if (text !== '') {
      const place = { sheet: sheet.name, row, header: settingsHeaders.value };
      values.set(
        key,
        tryCell(text, (given) => readSetting(key, given, long), { notes, place }),
      );
    }
    notes.places.set(key, { sheet: sheet.name, row });
  }
  const other = values.get(otherKey);
  values.delete(otherKey);
  const document: Fields = other !== undefined && isMapping(other) ? other : {};
  for (const [key, value] of values) putIn(document, key.split('.'), value);
  return document;
}

function writeSetting(key: string, value: Value, long: LongTexts): string {
  if (key === bandsKey) return writeListCell(value, bandNotation, long);
  return key === rankKeys ? writeJsonCell(value, long) : writeCell(value, kinds[key] ?? 'text', long);
}

function readSetting(key: string, text: string, long: LongTexts): Value {
  if (key === bandsKey) return readListCell(text, bandNotation, long);
  return key === rankKeys || key === otherKey ? readJsonCell(text, long) : readCell(text, kinds[key] ?? 'text', long);
}

/** Takes the value at a path out of the document; a mapping that this empties goes with it. */
function takeOut(document: Fields, [key = '', ...below]: readonly string[]): Value | undefined {
  const value = Object.hasOwn(document, key) ? document[key] : undefined;
  if (value === undefined) return undefined;
  if (below.length === 0) {
    delete document[key];
    return value;
  }
  if (!isMapping(value)) return undefined;
  const taken = takeOut(value, below);
  if (taken !== undefined && Object.keys(value).length === 0) delete document[key];
  return taken;
}

function putIn(document: Fields, [key = '', ...below]: readonly string[], value: Value): void {
  if (below.length === 0) {
    document[key] = value;
    return;
  }
  const there = document[key];
  const inside = there !== undefined && isMapping(there) ? there : {};
  document[key] = inside;
  putIn(inside, below, value);
}
