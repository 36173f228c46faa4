// “100%: 1; từ 80% đến dưới 100%: 0,5; dưới 80%: 0” as tiers; what the ranges leave open or take twice is a doubt.
import { compare, type Decimal, decimal, minus, plus, toText } from '../../decimal.ts';
import { writeDecimal } from '../../vietnamese.ts';
import { annexText } from './annex.vi.ts';
import type { PointClause } from './clauses.ts';
import { edgeWords, tierAbove, tierBelow, tierBetween, tierFrom, tierRest } from './patterns.vi.ts';
import { readNumber } from './points.ts';

interface Edge {
  readonly at: Decimal;
  readonly inclusive: boolean;
}
interface Step {
  readonly lower: Edge | null;
  readonly upper: Edge | null;
  readonly isPercent: boolean | null;
  readonly points: string;
}

export interface TiersReading {
  readonly rule: {
    readonly kind: 'tiers';
    readonly input: 'ratio' | 'count';
    readonly tiers: readonly Record<string, string>[];
    readonly below: string;
  };
  readonly doubts: readonly string[];
}

/** @returns null unless every clause is a range */
export function recogniseTiers(clauses: readonly PointClause[]): TiersReading | null {
  const steps = clauses.map(readStep);
  if (clauses.length < 2 || !steps.every((step) => step !== null)) return null;
  const tiers = steps
    .filter((step): step is Step & { lower: Edge } => step.lower !== null)
    .toSorted((left, right) => compare(right.lower.at, left.lower.at) || (left.lower.inclusive ? 1 : -1));
  const rest = steps.filter(({ lower }) => lower === null);
  const kinds = new Set(steps.map(({ isPercent }) => isPercent).filter((isPercent) => isPercent !== null));
  if (tiers.length === 0 || rest.length > 1 || kinds.size !== 1) return null;
  const isRatio = kinds.has(true);
  // “quý 1”, “loại 2”: numbers that are names.
  if (!isRatio && !clauses.some(({ sought }) => edgeWords.test(sought))) return null;
  const doubts = [...tiers, ...rest].flatMap((step, at, all) => gaps(all[at - 1], step, isRatio));
  return {
    rule: {
      kind: 'tiers',
      input: isRatio ? 'ratio' : 'count',
      tiers: tiers.map(({ lower, points }) => ({ [lower.inclusive ? 'from' : 'above']: toText(lower.at), points })),
      below: rest[0]?.points ?? '0',
    },
    doubts: isRatio ? doubts : [annexText.wholeNumbers, ...doubts],
  };
}

function readStep({ sought, points, isPercent }: PointClause): Step | null {
  if (isPercent) return null;
  if (tierRest.test(sought)) return { lower: null, upper: null, isPercent: null, points };
  const between = tierBetween.exec(sought);
  if (between) {
    const [, lead = '', from, , under, to, percent] = between;
    return {
      lower: edge(from, !/tren|^>$/.test(lead)),
      upper: edge(to, under === undefined),
      isPercent: percent === '%',
      points,
    };
  }
  const below = tierBelow.exec(sought);
  if (below) return { lower: null, upper: edge(below[1], false), isPercent: below[2] === '%', points };
  const above = tierAbove.exec(sought);
  if (above) return { lower: edge(above[1], false), upper: null, isPercent: above[2] === '%', points };
  const from = tierFrom.exec(sought);
  return from && { lower: edge(from[2], true), upper: null, isPercent: from[3] === '%', points };
}

function edge(text: string | undefined, inclusive: boolean): Edge | null {
  const at = readNumber(text ?? '');
  return at === null ? null : { at, inclusive };
}

/** What lies between a step and the next higher one. */
function gaps(higher: Step | undefined, step: Step, isRatio: boolean): string[] {
  if (!higher?.lower || !step.upper) return [];
  const { lower } = higher;
  const { upper } = step;
  const order = compare(upper.at, lower.at);
  const one = decimal('1');
  if (!isRatio && upper.inclusive && lower.inclusive && minus(lower.at, one) === upper.at) return [];
  if (!isRatio && !upper.inclusive && !lower.inclusive && plus(lower.at, one) === upper.at) return [];
  const isHole = order < 0 || (order === 0 && !upper.inclusive && !lower.inclusive);
  if (isHole) return [annexText.tierHole(writeDecimal(upper.at), writeDecimal(lower.at))];
  return order > 0 || (upper.inclusive && lower.inclusive) ? [annexText.tierOverlap(writeDecimal(lower.at))] : [];
}
