// What letters say after a publication: how many stand where, who is highest and lowest, how many rose and fell.
import { compare, type Decimal, hundred, whole } from '../decimal.ts';

/** One agency as statistics see it. Ranks of both years are of the same list: one group, or groups ranked together. */
export interface Standing {
  readonly name: string;
  /** Exact; null = nothing applies to the agency. */
  readonly index: Decimal | null;
  /** Null = not ranked; it leaves the denominator. */
  readonly rank: number | null;
  readonly band: string | null;
  /** Null = không so sánh. */
  readonly previousRank: number | null;
}

/** A share of the scale as letters cut it: `from` inclusive or `above` exclusive, up to `below` exclusive or `to` inclusive. */
export interface Cut {
  readonly from: Decimal | null;
  readonly above: Decimal | null;
  readonly below: Decimal | null;
  readonly to: Decimal | null;
}

export interface CutCount {
  readonly cut: Cut;
  readonly count: number;
}

export interface Extreme {
  readonly index: Decimal;
  readonly names: readonly string[];
}

export interface Statistics {
  /** How many agencies are ranked: every count is out of these. */
  readonly ranked: number;
  readonly unranked: number;
  readonly cuts: readonly CutCount[];
  readonly bands: readonly { readonly label: string; readonly count: number }[];
  readonly highest: Extreme | null;
  readonly lowest: Extreme | null;
  /** Against the year before. */
  readonly up: number;
  readonly same: number;
  readonly down: number;
  readonly notCompared: number;
}

const ninety = whole(90);
const eighty = whole(80);
const open: Cut = { from: null, above: null, below: null, to: null };

/**
 * The cuts of the letters: above 90, from 80 to below 90, below 80. An index of exactly 90 stands in none of them;
 * the second cut holds it in a place of its own, so that the counts always add up.
 */
export const letterCuts: readonly Cut[] = [
  { ...open, above: ninety },
  { ...open, from: ninety, to: ninety },
  { ...open, from: eighty, below: ninety },
  { ...open, below: eighty },
];

/**
 * @param bandLabels the framework's bands from the highest, so that an empty one is counted as 0
 * @returns counts over the ranked agencies; `up` means a smaller number than the year before
 */
export function statisticsOf(
  standings: readonly Standing[],
  bandLabels: readonly string[] = [],
  cuts: readonly Cut[] = letterCuts,
): Statistics {
  const ranked = standings.filter(isRanked);
  const moves = ranked.map(({ rank, previousRank }) => (previousRank === null ? null : Math.sign(previousRank - rank)));
  const count = (move: number | null) => moves.filter((one) => one === move).length;
  return {
    ranked: ranked.length,
    unranked: standings.length - ranked.length,
    cuts: cuts.map((cut) => ({ cut, count: ranked.filter(({ index }) => isWithinCut(index, cut)).length })),
    bands: bandLabels.map((label) => ({ label, count: ranked.filter(({ band }) => band === label).length })),
    highest: extreme(ranked, 1),
    lowest: extreme(ranked, -1),
    up: count(1),
    same: count(0),
    down: count(-1),
    notCompared: count(null),
  };
}

/**
 * Ranks over several groups that are judged by the same framework: by the exact index, equal ones share a rank (1, 2, 2, 4).
 *
 * @param rows only agencies ranked in their own groups
 */
export function rankTogether(
  rows: readonly { readonly agency: string; readonly index: Decimal }[],
): Map<string, number> {
  const ordered = rows.toSorted((left, right) => compare(right.index, left.index));
  const ranks = new Map<string, number>();
  let rank = 0;
  ordered.forEach(({ agency, index }, place) => {
    const before = ordered[place - 1];
    if (before === undefined || compare(before.index, index) !== 0) rank = place + 1;
    ranks.set(agency, rank);
  });
  return ranks;
}

type Ranked = Standing & { readonly index: Decimal; readonly rank: number };

function isRanked(standing: Standing): standing is Ranked {
  return standing.rank !== null && standing.index !== null;
}

function isWithinCut(index: Decimal, { from, above, below, to }: Cut): boolean {
  return (
    (from === null || compare(index, from) >= 0) &&
    (above === null || compare(index, above) > 0) &&
    (below === null || compare(index, below) < 0) &&
    (to === null || compare(index, to) <= 0)
  );
}

/** @param sign 1 = the highest, −1 = the lowest; everybody who stands there is named */
function extreme(ranked: readonly Ranked[], sign: 1 | -1): Extreme | null {
  const [first] = ranked;
  if (first === undefined) return null;
  const index = ranked.reduce((best, one) => (sign * compare(one.index, best) > 0 ? one.index : best), first.index);
  return { index, names: ranked.filter((one) => compare(one.index, index) === 0).map(({ name }) => name) };
}

/** Shares of the printed scale stay inside it: what a bar of a chart may show. */
export function shareOfScale(index: Decimal): number {
  const share = Number((index * 10_000n) / hundred) / 10_000;
  return Math.min(1, Math.max(0, share));
}
