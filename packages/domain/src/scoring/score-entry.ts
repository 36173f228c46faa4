// One item of one agency: exceptions first, then claims, then points given, then points computed.
import { round, zero } from '../decimal.ts';
import type { Exception, Item, Settings } from '../framework/framework.ts';
import type { AgencyFacts, Entry } from './entry.ts';
import { type Figures, writeFigures } from './figures.ts';
import { missing, type NotApplicableGround, type Outcome } from './outcome.ts';
import { readFigures } from './read-figures.ts';
import { scoreItem } from './score-item.ts';

type Rounding = Settings['rounding'];

/** An item made ready to be scored many times: the other item's answer an exception waits for is read only once. */
export interface PreparedItem {
  readonly item: Item;
  readonly exceptions: readonly PreparedException[];
}

interface PreparedException {
  readonly exception: Exception;
  /** The figures, as text, at which the exception holds; null when it does not depend on another item. */
  readonly whenFigures: string | null;
}

/** @param itemsByCode the items an exception may wait for */
export function prepareItem(item: Item, itemsByCode: ReadonlyMap<string, Item>): PreparedItem {
  const exceptions = item.except.map((exception) => {
    const other = exception.when && itemsByCode.get(exception.when.item);
    const reading = other && exception.when && readFigures(other.rule, exception.when.is);
    const whenFigures = reading?.ok ? writeFigures(reading.figures) : (exception.when?.is ?? null);
    return { exception, whenFigures };
  });
  return { item, exceptions };
}

/**
 * Scores one item of one agency.
 *
 * @param entries all entries of the agency, because an exception may wait for another item's answer
 * @returns points rounded only where the framework rounds at the item
 */
export function scoreEntry(
  { item, exceptions }: PreparedItem,
  agency: AgencyFacts & { entries: ReadonlyMap<string, Entry> },
  rounding: Rounding,
): Outcome {
  const entry = agency.entries.get(item.code);
  const exception = exceptions.length > 0 ? exceptions.find((candidate) => holds(candidate, agency)) : undefined;
  if (exception) return settleNotApplicable(item, entry, { by: 'framework', text: exception.exception.ground });
  if (entry === undefined) return missing('noFigures');
  if (entry.status === 'notApplicable') {
    return settleNotApplicable(item, entry, { by: 'claim', text: entry.ground });
  }
  const outcome = scoreGiven(item, entry);
  return rounding.at === 'item' && outcome.outcome === 'scored'
    ? { ...outcome, points: round(outcome.points, rounding.decimals, rounding.mode) }
    : outcome;
}

function scoreGiven(item: Item, entry: Entry & { figures: Figures | null }): Outcome {
  if (entry.points !== null) {
    return { outcome: 'scored', points: entry.points, figures: entry.figures, hit: { kind: 'given' } };
  }
  const outcome = scoreItem(item.rule, item.max, entry.figures);
  const hasZeroDenominator = outcome.outcome === 'missing' && outcome.reason === 'zeroDenominator';
  // Never a division: what a zero denominator counts is what the framework says of "không áp dụng".
  return hasZeroDenominator ? settleNotApplicable(item, entry, { by: 'zeroDenominator' }) : outcome;
}

/** Applies the item's policy. A claim the framework forbids gives no points and no exemption: the item stays missing. */
function settleNotApplicable(item: Item, entry: Entry | undefined, ground: NotApplicableGround): Outcome {
  const policy = item.notApplicable;
  switch (policy) {
    case 'forbidden':
      return missing(ground.by === 'zeroDenominator' ? 'zeroDenominator' : 'noFigures');
    case 'exclude':
      return { outcome: 'notApplicable', ground, policy, points: null };
    case 'full':
      return { outcome: 'notApplicable', ground, policy, points: item.max };
    case 'zero':
      return { outcome: 'notApplicable', ground, policy, points: zero };
    case 'manual': {
      const points = entry?.points ?? null;
      return points === null ? missing('pointsAwaited') : { outcome: 'notApplicable', ground, policy, points };
    }
  }
}

function holds(
  { exception, whenFigures }: PreparedException,
  agency: AgencyFacts & { entries: ReadonlyMap<string, Entry> },
): boolean {
  const { kinds, groups, agencies, when } = exception;
  if (kinds !== null && (agency.kind === null || !kinds.includes(agency.kind))) return false;
  if (groups !== null && !groups.includes(agency.group)) return false;
  if (agencies !== null && !agencies.includes(agency.agency)) return false;
  if (when === null) return true;
  const other = agency.entries.get(when.item);
  if (other?.status === 'notApplicable') return when.is === 'notApplicable';
  return other?.status === 'given' && other.figures !== null && writeFigures(other.figures) === whenFigures;
}

/** Does the framework itself exempt this agency from the item, whatever it answers elsewhere? */
export function isExempt(item: Item, agency: AgencyFacts): boolean {
  return item.except.some(
    (exception) =>
      exception.when === null && holds({ exception, whenFigures: null }, { ...agency, entries: new Map() }),
  );
}
