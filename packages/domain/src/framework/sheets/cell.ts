// One value of a framework as the text of one cell, and back: plain where it reads back the same, else marked JSON.
import type { Value } from '../draft/tree.ts';

/** What a cell usually holds. `decimal`: text with a point in the framework, a number (or a comma) in the sheet. */
export type CellKind = 'text' | 'decimal' | 'integer' | 'flag';

const jsonMark = 'json:';
const moreMark = 'more:';
/** A cell of Excel takes 32 767 characters. */
const longestPlain = 30_000;

/** Texts too long for a cell, in pieces: cells name them by their number. */
export interface LongTexts {
  readonly pieces: string[][];
}

/**
 * @returns the cell; what a cell cannot hold is put into `long`
 */
export function writeCell(value: Value, kind: CellKind, long: LongTexts): string {
  const plain = plainOf(value, kind);
  if (plain !== null && isSafe(plain, kind) && readPlain(plain, kind) === value) return plain;
  return fit(`${jsonMark}${safeJson(value)}`, value, long);
}

/** A value that is always written as JSON: `{"…"}` or `[…]`, without the mark. */
export function writeJsonCell(value: Value, long: LongTexts): string {
  return fit(safeJson(value), value, long);
}

/** @throws {SyntaxError} where marked JSON cannot be read */
export function readCell(cell: string, kind: CellKind, long: LongTexts): Value {
  const text = readLong(cell, long);
  if (text.startsWith(jsonMark)) return JSON.parse(text.slice(jsonMark.length)) as Value;
  return readPlain(text, kind);
}

/** @throws {SyntaxError} where it cannot be read */
export function readJsonCell(cell: string, long: LongTexts): Value {
  const text = readLong(cell, long);
  return JSON.parse(text.startsWith(jsonMark) ? text.slice(jsonMark.length) : text) as Value;
}

/** Equal to the last key, types included, whatever the order of keys. */
export function isExactly(a: Value, b: Value): boolean {
  return exact(a) === exact(b);
}

function exact(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(exact).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Record<string, Value>).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${exact(entry)}`).join(',')}}`;
}

function plainOf(value: Value, kind: CellKind): string | null {
  if (kind === 'integer') return typeof value === 'number' ? String(value) : null;
  if (kind === 'flag') return typeof value === 'boolean' ? String(value) : null;
  return typeof value === 'string' ? value : null;
}

function readPlain(text: string, kind: CellKind): Value {
  if (kind === 'decimal') return withPoint(text);
  if (kind === 'integer') return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (kind === 'flag') return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
  return text;
}

/** `0,5` as people type it → `0.5` as the framework has it; anything else stays. */
export function withPoint(text: string): string {
  return /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}

// oxlint-disable-next-line no-control-regex -- what XML forbids, what sheets trim or change, and escapes of Excel's own
const unsafe = /[\u0000-\u0009\u000b-\u001f\ufeff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;

/** Whether a sheet gives this text back letter by letter, and nobody takes it for marked JSON. */
export function isPlainText(text: string): boolean {
  if (text === '' || text.length > longestPlain || unsafe.test(text) || !text.isWellFormed()) return false;
  return text === text.normalize('NFC').trim() && !text.startsWith(moreMark) && !text.startsWith(jsonMark);
}

function isSafe(text: string, kind: CellKind): boolean {
  // A decimal becomes a number in the sheet: only where the number gives the same text again.
  const isNumber = kind === 'decimal' && /^-?\d/.test(text) && !Number.isNaN(Number(text));
  return isPlainText(text) && (!isNumber || String(Number(text)) === text);
}

/** JSON that survives a sheet: no control characters, composed letters, nothing that Excel takes for its own escapes. */
function safeJson(value: Value): string {
  const json = JSON.stringify(value).replaceAll('_x', String.raw`\u005fx`);
  return json === json.normalize('NFC') && !unsafe.test(json) ? json : inAscii(json);
}

function inAscii(json: string): string {
  return json.replaceAll(/[^\n\u0020-\u007e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function fit(text: string, value: Value, long: LongTexts): string {
  if (text.length <= longestPlain) return text;
  // In ASCII no piece can end in the middle of a letter.
  const ascii = `${jsonMark}${inAscii(JSON.stringify(value).replaceAll('_x', String.raw`\u005fx`))}`;
  const pieces: string[] = [];
  for (let start = 0; start < ascii.length; start += longestPlain)
    pieces.push(ascii.slice(start, start + longestPlain));
  long.pieces.push(pieces);
  return `${moreMark}${long.pieces.length}`;
}

function readLong(cell: string, long: LongTexts): string {
  if (!cell.startsWith(moreMark)) return cell;
  const pieces = long.pieces[Number(cell.slice(moreMark.length)) - 1];
  if (pieces === undefined) throw new SyntaxError(cell);
  return pieces.join('');
}
