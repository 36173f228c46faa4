// One item of one agency, scored.
import type { Decimal } from '../decimal.ts';
import type { Item } from '../framework/framework.ts';
import type { Outcome } from './outcome.ts';

export interface ItemScore {
  readonly item: Item;
  readonly outcome: Outcome;
  /** What counts in the sums: null while missing, or when the item leaves the sum. */
  readonly points: Decimal | null;
  /** What the item adds to the agency's own maximum: 0 when it leaves the sum. */
  readonly maxPoints: Decimal;
}
