// What an agency sends for one item (mục), checked by the item's rule and policy and brought to the form that is stored.
import { type Decimal, parseDecimal, toText } from '../decimal.ts';
import { type Item, inputsFromElsewhere } from '../framework/framework.ts';
import { writeFigures } from '../scoring/figures.ts';
import { readFigures } from '../scoring/read-figures.ts';
import { pointsProblem } from '../scoring/score-item.ts';
import { entryText } from './assessment.vi.ts';

/** One entry as text, all null = nothing given. Decimals with a point. */
export interface GivenEntry {
  readonly figures: string | null;
  readonly points: string | null;
  readonly notApplicableGround: string | null;
  readonly explanation: string | null;
}

export interface EntryProblem {
  readonly path: 'figures' | 'points' | 'notApplicableGround';
  /** Vietnamese: what is wrong and what was expected. */
  readonly message: string;
}

export type EntryReading =
  | { readonly ok: true; readonly entry: GivenEntry }
  | { readonly ok: false; readonly problems: readonly EntryProblem[] };

/**
 * Checks one entry against its item.
 *
 * @returns the entry in canonical form (`b=18;a=20`, `0.5`), or every problem at once
 */
export function readEntry(item: Item, given: GivenEntry): EntryReading {
  const sent = {
    figures: given.figures?.trim() || null,
    points: given.points,
    notApplicableGround: given.notApplicableGround?.trim() || null,
    explanation: given.explanation?.trim() || null,
  };
  const problems = [...kindProblems(item, sent), ...figuresProblems(item, sent.figures), ...pointsProblems(item, sent)];
  if (problems.length > 0) return { ok: false, problems };
  const points = sent.points === null ? null : parseDecimal(sent.points);
  return {
    ok: true,
    entry: { ...sent, figures: canonical(item, sent.figures), points: points === null ? null : toText(points) },
  };
}

/** May this item be given points directly instead of figures? */
export function takesPoints(item: Item): boolean {
  return item.rule.kind === 'manual';
}

/** The same value, explanation included, whoever saved it when. */
export function isSameEntry(a: GivenEntry, b: GivenEntry): boolean {
  return (
    a.figures === b.figures &&
    a.points === b.points &&
    a.notApplicableGround === b.notApplicableGround &&
    a.explanation === b.explanation
  );
}

function kindProblems(item: Item, { figures, points, notApplicableGround }: GivenEntry): EntryProblem[] {
  const problems: EntryProblem[] = [];
  const kinds = [figures, points, notApplicableGround].filter((value) => value !== null);
  if (kinds.length > 1) problems.push({ path: 'figures', message: entryText.oneKind });
  if (notApplicableGround !== null && item.notApplicable === 'forbidden') {
    problems.push({ path: 'notApplicableGround', message: entryText.notApplicableForbidden });
  }
  return problems;
}

function figuresProblems(item: Item, figures: string | null): EntryProblem[] {
  if (figures === null) return [];
  if (takesPoints(item)) return [{ path: 'figures', message: entryText.pointsExpected }];
  const elsewhere = inputsFromElsewhere(item);
  const foreign = item.inputs.filter(({ name }) => elsewhere.has(name) && givesName(figures, name));
  if (foreign.length > 0) {
    return [{ path: 'figures', message: entryText.givenElsewhere(foreign.map(({ label }) => label)) }];
  }
  const reading = readFigures(item.rule, figures, elsewhere);
  return reading.ok ? [] : [{ path: 'figures', message: reading.message }];
}

function givesName(figures: string, name: string): boolean {
  return figures.split(';').some((part) => part.split('=')[0]?.trim() === name);
}

function pointsProblems(item: Item, { points }: GivenEntry): EntryProblem[] {
  if (points === null) return [];
  if (item.rule.kind !== 'manual') return [{ path: 'points', message: entryText.figuresExpected }];
  const value = parseDecimal(points);
  if (value === null) return [{ path: 'points', message: entryText.tooManyPlaces }];
  const message = boundsProblem(value, item, item.rule.step);
  return message === null ? [] : [{ path: 'points', message }];
}

function boundsProblem(value: Decimal, item: Item, step: Decimal | null): string | null {
  const problem = pointsProblem(value, item.max, step);
  if (problem === 'range') return entryText.range(item.max);
  return problem === 'step' && step !== null ? entryText.step(step) : null;
}

function canonical(item: Item, figures: string | null): string | null {
  const reading = figures === null ? null : readFigures(item.rule, figures, inputsFromElsewhere(item));
  return reading?.ok ? writeFigures(reading.figures) : null;
}
