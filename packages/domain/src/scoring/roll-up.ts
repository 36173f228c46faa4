// Sums over the leaves of one agency, made in one pass: a branch is the difference of two running sums, exactly.
import { compare, type Decimal, minus, plus, zero } from '../decimal.ts';
import type { ItemScore } from './item-score.ts';

export interface Sums {
  readonly points: Decimal;
  readonly maxPoints: Decimal;
  readonly missing: number;
}

/** Running sums before the first leaf, after it, after the second, and so on. */
export interface RunningSums {
  readonly points: readonly Decimal[];
  readonly missing: readonly number[];
  /** Maxima that leave the agency's own maximum; null where every item applies, as for nearly every agency. */
  readonly leftOut: readonly Decimal[] | null;
  readonly fullItems: number;
}

/** A million items are added up for the whole country, so nothing is added twice and nothing made that is not kept. */
export function runUp(items: readonly ItemScore[]): RunningSums {
  const points: Decimal[] = [zero];
  const missing: number[] = [0];
  let [soFar, gaps, fullItems, leaves] = [zero, 0, 0, false];
  for (const score of items) {
    if (score.points !== null) soFar = plus(soFar, score.points);
    if (score.outcome.outcome === 'missing') gaps += 1;
    if (score.maxPoints === zero) leaves = true;
    else if (isFull(score)) fullItems += 1;
    points.push(soFar);
    missing.push(gaps);
  }
  return { points, missing, leftOut: leaves ? leftOutOf(items) : null, fullItems };
}

/** @param fullMax what the leaves of the range are worth when all of them apply */
export function sumsOf(running: RunningSums, range: { from: number; to: number; fullMax: Decimal }): Sums {
  const { from, to, fullMax } = range;
  const { points, missing, leftOut } = running;
  return {
    points: minus(points[to] ?? zero, points[from] ?? zero),
    maxPoints: leftOut === null ? fullMax : minus(fullMax, minus(leftOut[to] ?? zero, leftOut[from] ?? zero)),
    missing: (missing[to] ?? 0) - (missing[from] ?? 0),
  };
}

function leftOutOf(items: readonly ItemScore[]): Decimal[] {
  const sums: Decimal[] = [zero];
  let soFar = zero;
  for (const { item, maxPoints } of items) {
    if (maxPoints === zero) soFar = plus(soFar, item.max);
    sums.push(soFar);
  }
  return sums;
}

function isFull({ points, maxPoints }: ItemScore): boolean {
  return points !== null && compare(points, maxPoints) === 0;
}
