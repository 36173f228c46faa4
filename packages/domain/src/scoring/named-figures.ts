// Figures that have names: events that cost points, parts of a checklist, this year and last, agencies below, inputs of a formula.
import { compare, type Decimal, hundred, parseDecimal, toText, zero } from '../decimal.ts';
import {
  type FiguresReading,
  isWholeCount,
  read,
  readAmount,
  readCount,
  readParts,
  refuse,
  yesOrNo,
} from './figures.ts';
import { figuresText } from './figures.vi.ts';
import type { ChecklistRule, DeductionEvent, DeductPerEventRule } from './rule.ts';
import { pointsProblem } from './score-item.ts';

interface NamedOptions {
  readonly elsewhere: ReadonlySet<string>;
  readonly mayBeNegative: boolean;
}

/** `now=105;before=100`: every name once, none that is not known; a single name may stand without it. */
export function readNamed(
  names: readonly string[],
  given: string,
  { elsewhere, mayBeNegative }: NamedOptions,
): FiguresReading {
  const [only] = names;
  const parts =
    names.length === 1 && only !== undefined && !given.includes('=') ? single(only, given) : readParts(given);
  const wanted = names.filter((name) => !elsewhere.has(name));
  const fits =
    parts !== null &&
    wanted.every((name) => Object.hasOwn(parts, name)) &&
    Object.keys(parts).every((name) => names.includes(name));
  if (!fits) return refuse(figuresText.named(given, names));
  if (!mayBeNegative && Object.values(parts).some((value) => value < zero)) return refuse(figuresText.negative(given));
  return read({ kind: 'named', values: inOrder(names, parts) });
}

/** The number of events, or of each kind of event; a free deduction in points, on its step. */
export function readDeductions(
  rule: DeductPerEventRule,
  given: string,
  elsewhere: ReadonlySet<string>,
): FiguresReading {
  const [only] = rule.events;
  if (rule.events.length === 1 && only?.each && !given.includes('=')) return readCount(given);
  const names = rule.events.map(({ name }) => name);
  const reading = readNamed(names, given, { elsewhere, mayBeNegative: false });
  if (!reading.ok || reading.figures.kind !== 'named') return reading;
  for (const event of rule.events) {
    const message = eventProblem(event, reading.figures.values[event.name]);
    if (message !== null) return refuse(message);
  }
  return reading;
}

function eventProblem({ label, each, step }: DeductionEvent, value: Decimal | undefined): string | null {
  if (value === undefined) return null;
  if (each !== null) return isWholeCount(value) ? null : figuresText.eventCount(label, toText(value));
  if (step === null || pointsProblem(value, value, step) === null) return null;
  return figuresText.deductionStep(label, toText(value), toText(step));
}

/** `du=yes;dung=no`: every part answered. */
export function readChecklist({ parts }: ChecklistRule, given: string): FiguresReading {
  const met: Record<string, boolean> = {};
  for (const piece of given.split(';').filter((part) => part.trim() !== '')) {
    const [name = '', word = ''] = piece.split('=', 2).map((side) => side.trim());
    const yes = yesOrNo(word);
    if (yes === null || Object.hasOwn(met, name)) return refuse(checklistWanted(parts, given));
    met[name] = yes;
  }
  const isWhole = parts.every(({ name }) => Object.hasOwn(met, name)) && Object.keys(met).length === parts.length;
  if (!isWhole) return refuse(checklistWanted(parts, given));
  return read({ kind: 'parts', met: Object.fromEntries(parts.map(({ name }) => [name, met[name] === true])) });
}

function checklistWanted(parts: ChecklistRule['parts'], given: string): string {
  return figuresText.parts(
    given,
    parts.map(({ name }) => name),
  );
}

/** The percentage itself, or the index of every agency below: `xa-1=85.5;xa-2=90`. */
export function readLowerLevel(given: string): FiguresReading {
  if (!given.includes('=')) {
    const reading = readAmount(given, false);
    const isTooHigh = reading.ok && reading.figures.kind === 'amount' && compare(reading.figures.value, hundred) > 0;
    return isTooHigh ? refuse(figuresText.percent(given)) : reading;
  }
  const values = readParts(given);
  const fits = values !== null && Object.values(values).every((value) => value >= zero && compare(value, hundred) <= 0);
  return fits ? read({ kind: 'named', values }) : refuse(figuresText.lowerLevel(given));
}

function single(name: string, given: string): Record<string, Decimal> | null {
  const value = parseDecimal(given);
  return value === null ? null : { [name]: value };
}

function inOrder(names: readonly string[], parts: Record<string, Decimal>): Record<string, Decimal> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = parts[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
