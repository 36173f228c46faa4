// What became of one item: points, nothing yet, or not applicable. Missing is never zero.
import type { Decimal } from '../decimal.ts';
import type { Figures } from './figures.ts';
import type { LowerEdge } from './rule.ts';

/** How a zero or absent denominator, or a claim of "không áp dụng", counts. Set per item in the framework. */
export type NotApplicablePolicy = 'exclude' | 'full' | 'zero' | 'manual' | 'forbidden';

/** What was hit on the way from the figures to the points: with the figures, the rule and the points, all a sentence needs. */
export type Hit =
  | { readonly kind: 'given' }
  | { readonly kind: 'answer'; readonly yes: boolean }
  | { readonly kind: 'option'; readonly label: string; readonly percent: Decimal | null }
  | { readonly kind: 'tier'; readonly edge: LowerEdge }
  | { readonly kind: 'belowTiers'; readonly lowest: LowerEdge }
  | { readonly kind: 'belowFloor'; readonly floor: Decimal }
  | { readonly kind: 'proportion'; readonly capped: boolean }
  | { readonly kind: 'perThing'; readonly count: Decimal; readonly each: Decimal; readonly capped: boolean }
  | { readonly kind: 'share'; readonly answers: Decimal | null }
  | { readonly kind: 'index'; readonly value: Decimal; readonly scale: Decimal }
  | { readonly kind: 'deducted'; readonly start: Decimal; readonly deducted: Decimal; readonly floored: boolean }
  | { readonly kind: 'tooFewThings'; readonly count: Decimal; readonly minimum: number }
  | { readonly kind: 'checked'; readonly met: number; readonly of: number; readonly edge: LowerEdge | null }
  | { readonly kind: 'against'; readonly change: 'improved' | 'equal' | 'worse' }
  | { readonly kind: 'lower'; readonly percent: Decimal; readonly reached: number | null; readonly of: number | null }
  | { readonly kind: 'computed'; readonly value: Decimal; readonly held: 'floor' | 'cap' | null };

export type MissingReason = 'noFigures' | 'zeroDenominator' | 'tooFewAnswers' | 'pointsAwaited' | 'inputsAwaited';

export type NotApplicableGround =
  | { readonly by: 'claim'; readonly text: string | null }
  | { readonly by: 'framework'; readonly text: string }
  | { readonly by: 'zeroDenominator' }
  | { readonly by: 'noSurvey' };

/** Points are exact and not rounded, except by a framework that rounds at the item. */
export type Outcome =
  | { readonly outcome: 'scored'; readonly points: Decimal; readonly figures: Figures | null; readonly hit: Hit }
  | { readonly outcome: 'missing'; readonly reason: MissingReason }
  | {
      readonly outcome: 'notApplicable';
      readonly ground: NotApplicableGround;
      readonly policy: NotApplicablePolicy;
      /** Points that the policy gives; null where the item leaves the sum. */
      readonly points: Decimal | null;
    };

export const missing = (reason: MissingReason): Outcome => ({ outcome: 'missing', reason });
