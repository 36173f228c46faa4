// Explanation (giải trình): which items the agency is asked about after the first pass.
import { compare, type Decimal } from '../decimal.ts';
import type { ItemScore } from '../scoring/item-score.ts';
import type { AgencyScore } from '../scoring/score-agency.ts';

export interface ItemToExplain {
  readonly code: string;
  readonly self: ItemScore;
  readonly appraised: ItemScore;
  readonly asked: boolean;
}

/**
 * The items whose points differ after the first pass, or that an appraiser asked about, in the order of the document.
 *
 * @param asked codes of the items an appraiser wants explained
 */
export function itemsToExplain(self: AgencyScore, appraised: AgencyScore, asked: ReadonlySet<string>): ItemToExplain[] {
  const before = new Map(everyItem(self).map((score) => [score.item.code, score]));
  return everyItem(appraised).flatMap((score) => {
    const { code } = score.item;
    const own = before.get(code) ?? score;
    const isAsked = asked.has(code);
    return isAsked || differs(own, score) ? [{ code, self: own, appraised: score, asked: isAsked }] : [];
  });
}

function everyItem({ items, bonusItems, penaltyItems }: AgencyScore): ItemScore[] {
  return [...items, ...bonusItems, ...penaltyItems];
}

/** Missing is not zero, and leaving the sum is neither: each is a difference of its own. */
function differs(a: ItemScore, b: ItemScore): boolean {
  return (
    a.outcome.outcome !== b.outcome.outcome || !isSame(a.points, b.points) || compare(a.maxPoints, b.maxPoints) !== 0
  );
}

function isSame(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : compare(a, b) === 0;
}
