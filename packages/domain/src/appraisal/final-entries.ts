// Which entry counts for an item: second pass over first, first over what the agency declared; imports for the rest.
import type { Decimal } from '../decimal.ts';
import type { Framework, Item } from '../framework/framework.ts';
import { itemsOf } from '../framework/framework.ts';
import type { Entry } from '../scoring/entry.ts';
import type { Figures } from '../scoring/figures.ts';
import { isImported } from '../survey/waiting.ts';

/** What an appraiser decided on one item in one pass. */
export type AppraisalDecision =
  | { readonly decision: 'accepted' }
  | { readonly decision: 'points'; readonly points: Decimal }
  | { readonly decision: 'figures'; readonly figures: Figures }
  | { readonly decision: 'notApplicable'; readonly ground: string; readonly points: Decimal | null };

/** The layers of one agency's dossier, each by item code. */
export interface Layers {
  readonly self: ReadonlyMap<string, Entry>;
  readonly pass1: ReadonlyMap<string, AppraisalDecision>;
  readonly pass2: ReadonlyMap<string, AppraisalDecision>;
  /** From surveys and other institutions. */
  readonly imported: ReadonlyMap<string, Entry>;
}

/** How far the layers are taken: the agency's own view, after the first pass, or all of them. */
export type UpTo = 'self' | 'pass1' | 'pass2';

/**
 * The entries the engine scores.
 *
 * @returns only what is known; an item nobody appraised keeps what the agency declared, and what nobody gave stays missing
 */
export function finalEntries(framework: Framework, layers: Layers, upTo: UpTo): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const item of [...itemsOf(framework), ...framework.bonus, ...framework.penalty]) {
    const entry = finalEntry(item, layers, upTo);
    if (entry) entries.set(item.code, entry);
  }
  return entries;
}

function finalEntry(item: Item, layers: Layers, upTo: UpTo): Entry | null {
  const { code } = item;
  if (isImported(item)) return layers.imported.get(code) ?? null;
  const declared = item.source === 'self' ? (layers.self.get(code) ?? null) : null;
  if (upTo === 'self') return declared;
  const first = decide(declared, layers.pass1.get(code));
  return upTo === 'pass1' ? first : decide(first, layers.pass2.get(code));
}

/** Figures that an appraiser corrected keep standing beside the points given directly later. */
function decide(before: Entry | null, decision: AppraisalDecision | undefined): Entry | null {
  if (!decision || decision.decision === 'accepted') return before;
  switch (decision.decision) {
    case 'points': {
      const figures = before?.status === 'given' ? before.figures : null;
      return { status: 'given', figures, points: decision.points };
    }
    case 'figures':
      return { status: 'given', figures: decision.figures, points: null };
    case 'notApplicable':
      return { status: 'notApplicable', ground: decision.ground, points: decision.points };
  }
}
