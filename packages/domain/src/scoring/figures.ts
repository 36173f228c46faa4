// The figures an agency declares (số liệu kê khai): read from text, checked against the rule that will use them.
import { compare, type Decimal, parseDecimal, toText, whole, zero } from '../decimal.ts';
import { figuresText } from './figures.vi.ts';
import type { ScoringRule } from './rule.ts';

/** What a rule can be given. A figure is never a score: points are computed from it, and it is kept beside them. */
export type Figures =
  | { readonly kind: 'answer'; readonly yes: boolean }
  | { readonly kind: 'option'; readonly label: string }
  | { readonly kind: 'amount'; readonly value: Decimal }
  | { readonly kind: 'day'; readonly value: Decimal; readonly text: string }
  | { readonly kind: 'ratio'; readonly b: Decimal; readonly a: Decimal }
  | { readonly kind: 'votes'; readonly counts: Readonly<Record<string, Decimal>> };

export type FiguresReading =
  | { readonly ok: true; readonly figures: Figures }
  | { readonly ok: false; readonly message: string };

const yesWords = new Set(['yes', 'có', 'co', 'true', '1', 'đạt', 'x']);
const noWords = new Set(['no', 'không', 'khong', 'false', '0', 'không đạt']);
const millisecondsPerDay = 86_400_000;

/**
 * Reads figures as they stand in a scores file or a form: `95`, `b=95;a=100`, `yes`, an option's name, `2025-11-30`.
 *
 * @returns the figures, or the Vietnamese sentence that says what this rule expects
 */
export function readFigures(rule: ScoringRule, text: string): FiguresReading {
  const given = text.normalize('NFC').trim();
  switch (rule.kind) {
    case 'boolean':
      return readAnswer(given);
    case 'choice': {
      const option = rule.options.find(({ label }) => label.toLowerCase() === given.toLowerCase());
      return option
        ? read({ kind: 'option', label: option.label })
        : refuse(
            figuresText.option(
              given,
              rule.options.map(({ label }) => label),
            ),
          );
    }
    case 'tiers':
      if (rule.input === 'date') return readDay(given);
      return rule.input === 'ratio' ? readRatio(given, true) : readAmount(given, rule.input === 'delta');
    case 'proportional':
      return readRatio(given, true);
    case 'satisfaction':
      return readRatio(given, false);
    case 'externalIndex':
      return readIndex(given, rule.scale);
    case 'survey':
      return given.includes('=') ? readVotes(given, rule.weights) : readPercent(given);
    case 'manual':
      return readAmount(given, false);
    case 'perItem':
      return readCount(given);
  }
}

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
      return Object.entries(figures.counts)
        .map(([option, count]) => `${option}=${toText(count)}`)
        .join(';');
  }
}

/** Days since 1970-01-01 of an ISO day, or null when there is no such day. */
export function dayNumber(isoDay: string): Decimal | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDay)) return null;
  const moment = Date.parse(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== isoDay) return null;
  return whole(moment / millisecondsPerDay);
}

function readAnswer(given: string): FiguresReading {
  const word = given.toLowerCase();
  if (yesWords.has(word)) return read({ kind: 'answer', yes: true });
  if (noWords.has(word)) return read({ kind: 'answer', yes: false });
  return refuse(figuresText.answer(given));
}

function readDay(given: string): FiguresReading {
  const value = dayNumber(given);
  return value === null ? refuse(figuresText.day(given)) : read({ kind: 'day', value, text: given });
}

function readAmount(given: string, mayBeNegative: boolean): FiguresReading {
  const value = parseDecimal(given);
  if (value === null) return refuse(figuresText.number(given));
  if (!mayBeNegative && value < zero) return refuse(figuresText.negative(given));
  return read({ kind: 'amount', value });
}

function readCount(given: string): FiguresReading {
  const reading = readAmount(given, false);
  if (reading.ok && given.includes('.')) return refuse(figuresText.count(given));
  return reading;
}

function readPercent(given: string): FiguresReading {
  const reading = readAmount(given, false);
  if (reading.ok && reading.figures.kind === 'amount' && compare(reading.figures.value, whole(100)) > 0) {
    return refuse(figuresText.percent(given));
  }
  return reading;
}

function readIndex(given: string, scale: Decimal): FiguresReading {
  const reading = readAmount(given, false);
  if (reading.ok && reading.figures.kind === 'amount' && compare(reading.figures.value, scale) > 0) {
    return refuse(figuresText.aboveScale(given, toText(scale)));
  }
  return reading;
}

/** A percentage, or `b=…;a=…`. Where `mayExceed`, more may be done than was planned; points stop at the maximum. */
function readRatio(given: string, mayExceed: boolean): FiguresReading {
  if (!given.includes('=')) return mayExceed ? readAmount(given, false) : readPercent(given);
  const parts = readParts(given);
  const b = parts?.['b'];
  const a = parts?.['a'];
  if (b === undefined || a === undefined || Object.keys(parts ?? {}).length !== 2) {
    return refuse(figuresText.ratio(given));
  }
  if (b < zero || a < zero) return refuse(figuresText.negative(given));
  if (!mayExceed && compare(b, a) > 0) return refuse(figuresText.partAboveWhole(given));
  return read({ kind: 'ratio', b, a });
}

function readVotes(given: string, weights: Readonly<Record<string, Decimal | null>>): FiguresReading {
  const counts = readParts(given);
  const wrong =
    counts === null || Object.entries(counts).some(([option, count]) => !(option in weights) || !isWholeCount(count));
  if (counts === null || wrong) return refuse(figuresText.votes(given, Object.keys(weights)));
  return read({ kind: 'votes', counts });
}

/** `b=95;a=100` → { b, a }; null when a part is not `name=number` or stands twice. */
function readParts(given: string): Record<string, Decimal> | null {
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

function isWholeCount(count: Decimal): boolean {
  return count >= zero && !toText(count).includes('.');
}

function read(figures: Figures): FiguresReading {
  return { ok: true, figures };
}

function refuse(message: string): FiguresReading {
  return { ok: false, message };
}
