// Codes of criteria as annexes write them: 1.1.1, I.1.a, A/I/1/a, "Mục 2"; and what comes after each.
import { fold } from '../../vietnamese.ts';
import { wordBeforeCode } from './patterns.vi.ts';

/** What the last part of a code is made of. `I`, `V`, `X`, `C`… are both letters and Roman numbers. */
export type CodeStyle = 'digit' | 'roman' | 'upper' | 'lower';

export interface Code {
  /** As it stands, without the full stop behind it. */
  readonly text: string;
  readonly parts: readonly string[];
}

const part = String.raw`(?:\d{1,3}|[IVXLC]{1,6}|[A-Za-zĐđ])`;
const wholeCode = new RegExp(String.raw`^${part}(?:[./\-–]${part})*$`, 'u');
const leadingCode = new RegExp(String.raw`^(${part}(?:[./]${part})*)\s*[.):\-–]\s+(?=\S)`, 'u');
const leadingNumbers = /^(\d{1,3}(?:\.\d{1,3})+)\.?\s+(?=\S)/;
const romanNumbers = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
const lowers = 'abcdđeghiklmnopqrstuvxy';
const plainLowers = 'abcdefghijklmnopqrstuvwxyz';

/** @returns null where the cell is not a code */
export function readCode(cell: string): Code | null {
  const words = wordBeforeCode.exec(fold(cell))?.[0];
  const text = (words === undefined ? cell : cell.slice(words.length))
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[\s.):]+$/, '')
    .replaceAll(/\s*([./])\s*/g, '$1');
  return wholeCode.test(text) ? { text, parts: text.split(/[./\-–]/) } : null;
}

/** A code in front of a name: `1.1. Ban hành kế hoạch`, `I. CHỈ ĐẠO`. */
export function splitCode(cell: string): { code: Code | null; name: string } {
  const found = leadingNumbers.exec(cell) ?? leadingCode.exec(cell);
  const code = found?.[1] === undefined ? null : readCode(found[1]);
  return code ? { code, name: cell.slice(found?.[0].length).trim() } : { code: null, name: cell };
}

/** Every style the part may be of, the likeliest first. */
export function stylesOf(text: string): CodeStyle[] {
  if (/^\d+$/.test(text)) return ['digit'];
  const styles: CodeStyle[] = [];
  if (/^\p{Lu}$/u.test(text)) styles.push('upper');
  // No numbering begins with C or L, but with I it does; V and X stand in the middle of one.
  if (romanNumbers.includes(text)) styles.unshift('roman');
  if (/^\p{Ll}$/u.test(text)) styles.push('lower');
  return styles;
}

/** The part that comes next in its style; null beyond what codes reach. */
export function nextPart(text: string, style: CodeStyle): string | null {
  if (style === 'digit') return String(Number(text) + 1);
  if (style === 'roman') return romanNumbers[romanNumbers.indexOf(text) + 1] ?? null;
  const next = nextLetter(text.toLowerCase());
  return style === 'upper' ? (next?.toUpperCase() ?? null) : next;
}

/** Whether `text` follows `before`, in either alphabet: after d comes đ or e. */
export function follows(text: string, before: string, style: CodeStyle): boolean {
  if (style === 'digit' || style === 'roman') return nextPart(before, style) === text;
  const [left, right] = [before.toLowerCase(), text.toLowerCase()];
  return [lowers, plainLowers].some(
    (letters) => letters[letters.indexOf(left) + 1] === right && letters.includes(left),
  );
}

function nextLetter(letter: string): string | null {
  const letters = lowers.includes(letter) ? lowers : plainLowers;
  return letters[letters.indexOf(letter) + 1] ?? null;
}

/** The same code with another last part, and the same separators. */
export function withLast({ text, parts }: Code, last: string): Code {
  return {
    text: text.slice(0, text.length - (parts.at(-1) ?? '').length) + last,
    parts: [...parts.slice(0, -1), last],
  };
}

/** The first code below a node. */
export function firstBelow(code: Code | null): Code {
  if (code === null) return { text: '1', parts: ['1'] };
  return { text: `${code.text}.1`, parts: [...code.parts, '1'] };
}
