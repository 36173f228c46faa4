// The life of one item in words: what changed from what to what, and which layers a reader may see.
import type { Actor } from '../access/actor.ts';
import { decimal } from '../decimal.ts';
import { type Item, inputsFromElsewhere } from '../framework/framework.ts';
import { isAtLeast, type RoundFacts } from '../round/round.ts';
import { readFigures } from '../scoring/read-figures.ts';
import { figuresInWords } from '../scoring/why.vi.ts';
import { historyText } from './assessment.vi.ts';
import { type GivenEntry, isSameEntry } from './read-entry.ts';

export const historyLayers = ['self', 'pass1', 'explanation', 'pass2', 'import'] as const;
export type HistoryLayer = (typeof historyLayers)[number];

/** From and to, as the history of an item (lịch sử của mục) shows them; null = nothing there. */
export interface ChangeInWords {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * One save in words: only what changed is named.
 *
 * @returns null when nothing changed
 */
export function changeInWords(item: Item, before: GivenEntry, after: GivenEntry): ChangeInWords | null {
  if (isSameEntry(before, after)) return null;
  const [valueBefore, valueAfter] = [entryInWords(item, before), entryInWords(item, after)];
  const withExplanation = before.explanation !== after.explanation;
  const withValue = valueBefore !== valueAfter;
  const words = (value: string | null, explanation: string | null): string | null => {
    const parts = [
      ...(withValue ? [value ?? historyText.nothing] : []),
      ...(withExplanation
        ? [explanation === null ? historyText.noExplanation : historyText.explanation(explanation)]
        : []),
    ];
    const isNothing = (!withValue || value === null) && (!withExplanation || explanation === null);
    return isNothing ? null : parts.join('; ');
  };
  return { from: words(valueBefore, before.explanation), to: words(valueAfter, after.explanation) };
}

/** Figures, points or ground of one entry in words; null = nothing given. */
export function entryInWords(
  item: Item,
  { figures, points, notApplicableGround }: Omit<GivenEntry, 'explanation'>,
): string | null {
  if (notApplicableGround !== null) return historyText.notApplicable(notApplicableGround);
  if (points !== null) return historyText.points(decimal(points));
  if (figures === null) return null;
  const reading = readFigures(item.rule, figures, inputsFromElsewhere(item));
  return reading.ok ? figuresInWords(reading.figures) : figures;
}

/**
 * Which layers the reader may see. The agency does not see the first pass before it is asked to explain, nor the
 * second before the result is published; whoever belongs to the agency counts as the agency, whatever else they are.
 */
export function visibleLayers(actor: Actor, round: RoundFacts, agencyId: string): HistoryLayer[] {
  const isOfAgency = actor.grants.some((grant) => grant.agencyId === agencyId);
  if (!isOfAgency) return [...historyLayers];
  return historyLayers.filter((layer) => {
    if (layer === 'pass1') return isAtLeast(round.status, 'explanation');
    return layer !== 'pass2' || round.status === 'published';
  });
}
