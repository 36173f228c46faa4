// The figures an agency declares (số liệu kê khai): what they can be, how they are written, and the pieces they are read with.
import { type Decimal, parseDecimal, toText, whole, zero } from '../decimal.ts';
import { figuresText } from './figures.vi.ts';

/** What a rule can be given. A figure is never a score: points are computed from it, and it is kept beside them. */
export type Figures =
  | { readonly kind: 'answer'; readonly yes: boolean }
  | { readonly kind: 'option'; readonly label: string }
  | { readonly kind: 'amount'; readonly value: Decimal }
  | { readonly kind: 'day'; readonly value: Decimal; readonly text: string }
  | { readonly kind: 'ratio'; readonly b: Decimal; readonly a: Decimal }
  | { readonly kind: 'votes'; readonly counts: Readonly<Record<string, Decimal>> }
  /** Several numbers by name. One that comes from elsewhere may still be absent. */
  | { readonly kind: 'named'; readonly values: Readonly<Record<string, Decimal>> }
  | { readonly kind: 'parts'; readonly met: Readonly<Record<string, boolean>> };

export type FiguresReading =
  | { readonly ok: true; readonly figures: Figures }
  | { readonly ok: false; readonly message: string };

const yesWords = new Set(['yes', 'có', 'co', 'true', '1', 'đạt', 'x']);
const noWords = new Set(['no', 'không', 'khong', 'false', '0', 'không đạt']);
const millisecondsPerDay = 86_400_000;

/** The figures as one line of text, in the form `readFigures` takes: what is stored and exported. */
export function writeFigures(figures: Figures): string {
  switch (figures.kind) {
    case 'answer':
      return figures.yes ? 'yes' : 'no';
    case 'option':
      return figures.label;
    case 'amount':
      return toText(figures.value);
    case 'day':
      return figures.text;
    case 'ratio':
      return `b=${toText(figures.b)};a=${toText(figures.a)}`;
    case 'votes':
      return writeParts(figures.counts);
    case 'named':
      return writeParts(figures.values);
    case 'parts':
      return Object.entries(figures.met)
        .map(([name, met]) => `${name}=${met ? 'yes' : 'no'}`)
        .join(';');
  }
}

function writeParts(parts: Readonly<Record<string, Decimal>>): string {
  return Object.entries(parts)
    .map(([name, value]) => `${name}=${toText(value)}`)
    .join(';');
}

/** Days since 1970-01-01 of an ISO day, or null when there is no such day. */
export function dayNumber(isoDay: string): Decimal | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDay)) return null;
  const moment = Date.parse(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== isoDay) return null;
  return whole(moment / millisecondsPerDay);
}

/** @returns null when the word is neither */
export function yesOrNo(given: string): boolean | null {
  const word = given.toLowerCase();
  if (yesWords.has(word)) return true;
  return noWords.has(word) ? false : null;
}

export function readAmount(given: string, mayBeNegative: boolean): FiguresReading {
  const value = parseDecimal(given);
  if (value === null) return refuse(figuresText.number(given));
  if (!mayBeNegative && value < zero) return refuse(figuresText.negative(given));
  return read({ kind: 'amount', value });
}

export function readCount(given: string): FiguresReading {
  const reading = readAmount(given, false);
  if (reading.ok && given.includes('.')) return refuse(figuresText.count(given));
  return reading;
}

/** `b=95;a=100` → { b, a }; null when a part is not `name=number` or stands twice. */
export function readParts(given: string): Record<string, Decimal> | null {
  const parts: Record<string, Decimal> = {};
  for (const piece of given
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [name = '', text = ''] = piece.split('=', 2).map((side) => side.trim());
    const value = parseDecimal(text);
    if (name === '' || value === null || Object.hasOwn(parts, name)) return null;
    parts[name] = value;
  }
  return parts;
}

export function isWholeCount(count: Decimal): boolean {
  return count >= zero && !toText(count).includes('.');
}

export function read(figures: Figures): FiguresReading {
  return { ok: true, figures };
}

export function refuse(message: string): FiguresReading {
  return { ok: false, message };
}
