// Exceptions and bands in one cell, one to a line, in words where those read back the same, else as JSON.
import type { Value } from '../draft/tree.ts';
import { isExactly, isPlainText, type LongTexts, readJsonCell, withPoint, writeJsonCell } from './cell.ts';
import { bandWords, exceptionWords } from './notation.vi.ts';

type Mapping = Readonly<Record<string, Value>>;
interface Notation {
  readonly write: (entry: Mapping) => string;
  readonly read: (line: string) => Value;
}

const separator = ' | ';
const lists = ['kinds', 'groups', 'agencies'] as const;

/** `loại: commune, ward | căn cứ: Không có cơ quan cấp dưới` */
export const exceptionNotation: Notation = {
  write: (entry) =>
    Object.entries(entry)
      .map(([key, value]) => {
        const word = exceptionWords[key as keyof typeof exceptionWords] ?? '';
        if (Array.isArray(value)) return `${word}: ${value.join(', ')}`;
        if (isMapping(value)) return `${word} ${plain(value['item'])}: ${plain(value['is'])}`;
        return `${word}: ${plain(value)}`;
      })
      .join(separator),
  read: (line) => Object.fromEntries(line.split(separator).map(readExceptionPart)),
};

/** `Khá: từ 65 đến dưới 80` */
export const bandNotation: Notation = {
  write: ({ label, ...edges }) =>
    `${plain(label)}: ${Object.entries(edges)
      .map(([key, value]) => `${bandWords[key as keyof typeof bandWords] ?? ''} ${plain(value)}`)
      .join(' ')}`,
  read: (line) => {
    const [, label = '', lower = '', from = '', , upper, to] =
      /^(.*): (từ|trên) (\S+)( (đến dưới|đến) (\S+))?$/.exec(line) ?? [];
    if (lower === '') throw new SyntaxError(line);
    return {
      label,
      [lower === bandWords.from ? 'from' : 'above']: withPoint(from),
      ...(to === undefined ? {} : { [upper === bandWords.to ? 'to' : 'below']: withPoint(to) }),
    };
  },
};

export function writeListCell(value: Value, notation: Notation, long: LongTexts): string {
  const words = inWords(value, notation);
  return words !== null && isExactly(tryLines(words, notation), value) ? words : writeJsonCell(value, long);
}

/** @throws {SyntaxError} where a line is neither words nor JSON */
export function readListCell(cell: string, notation: Notation, long: LongTexts): Value {
  return /^([[{"]|json:|more:|null$|-?\d|true$|false$)/.test(cell)
    ? readJsonCell(cell, long)
    : cell.split('\n').map(notation.read);
}

function inWords(value: Value, notation: Notation): string | null {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isMapping)) return null;
  const words = value.map(notation.write).join('\n');
  return isPlainText(words) && !/^([[{"]|-?\d|(null|true|false)$)/.test(words) ? words : null;
}

function tryLines(words: string, notation: Notation): Value {
  try {
    return words.split('\n').map(notation.read);
  } catch {
    return null;
  }
}

function readExceptionPart(part: string): [string, Value] {
  const at = part.indexOf(': ');
  const word = part.slice(0, at);
  const value = part.slice(at + 2).trim();
  const named = lists.find((key) => exceptionWords[key] === word);
  if (named !== undefined) return [named, value.split(', ')];
  if (at > 0 && word === exceptionWords.ground) return ['ground', value];
  if (word.startsWith(`${exceptionWords.when} `)) {
    return ['when', { item: word.slice(exceptionWords.when.length + 1), is: value }];
  }
  throw new SyntaxError(part);
}

/** What is no text has no words: it does not read back the same, and stands as JSON. */
function plain(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isMapping(value: Value): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
