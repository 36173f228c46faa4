// Ranks inside a group, and the band of an index.
import { compare, type Decimal, round, timesRatio, whole, zero } from '../decimal.ts';
import type { Band, RankKey, Settings } from '../framework/framework.ts';
import type { AgencyScore, Part } from './score-agency.ts';
import { reaches } from './score-item.ts';

/** Unranked: provisional, or nothing applies. Unranked agencies leave the denominator. */
export function isRanked(score: AgencyScore): score is AgencyScore & { index: Decimal } {
  return score.index !== null && !score.provisional;
}

/**
 * Ranks of the agencies of one group, by index and never by raw points.
 *
 * @returns rank by agency, 1 = highest; unranked agencies are not in the map. `shared` gives 1,2,2,4, `dense` 1,2,2,3;
 *   `consecutive` parts equal indexes by the framework's keys and shares the rank only where the keys are equal too
 */
export function rankAgencies(scores: readonly AgencyScore[], settings: Settings): Map<string, number> {
  const { ties, keys } = settings.ranking;
  const compared = scores
    .filter(isRanked)
    .map((score) => ({
      agency: score.agency,
      values: [
        comparedIndex(score.index, settings),
        ...(ties === 'consecutive' ? keys.map((key) => keyOf(score, key)) : []),
      ],
    }))
    .toSorted((left, right) => compareValues(right.values, left.values));
  const ranks = new Map<string, number>();
  let rank = 0;
  let previous: readonly Decimal[] | null = null;
  compared.forEach(({ agency, values }, position) => {
    const isTied = previous !== null && compareValues(values, previous) === 0;
    if (!isTied) rank = ties === 'dense' ? rank + 1 : position + 1;
    ranks.set(agency, rank);
    previous = values;
  });
  return ranks;
}

/** The first band, from the highest, whose lower edge the exact index reaches; null below all of them. */
export function bandOf(index: Decimal, group: string, settings: Settings): Band | null {
  const bands = settings.groupBands[group] ?? settings.bands;
  return bands.find(({ lower }) => reaches(index, lower)) ?? null;
}

function comparedIndex(index: Decimal, { ranking, rounding }: Settings): Decimal {
  return ranking.on === 'shown' ? round(index, rounding.decimals, rounding.mode) : index;
}

function keyOf(score: AgencyScore, key: RankKey): Decimal {
  switch (key) {
    case 'appraised':
      return share(score.parts.appraised);
    case 'survey':
      return share(score.parts.survey);
    case 'fullItems':
      return whole(score.fullItems);
  }
}

/** Parts are compared as shares: the maximum belongs to the agency. */
function share({ points, maxPoints }: Part): Decimal {
  return maxPoints === zero ? zero : timesRatio(points, whole(1), maxPoints);
}

function compareValues(left: readonly Decimal[], right: readonly Decimal[]): number {
  for (const [position, value] of left.entries()) {
    const order = compare(value, right[position] ?? zero);
    if (order !== 0) return order;
  }
  return 0;
}
