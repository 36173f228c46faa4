// One agency in one pass: every item with what came before, what this pass says, and whether it still has to be decided.
import type { Framework, FrameworkNode, Item } from '../framework/framework.ts';
import { itemsBelow } from '../framework/framework.ts';
import type { AgencyFacts } from '../scoring/entry.ts';
import type { ItemScore } from '../scoring/item-score.ts';
import type { Outcome } from '../scoring/outcome.ts';
import { type AgencyScore, type PreparedFramework, scoreAgency } from '../scoring/score-agency.ts';
import type { Pass } from './access.ts';
import { finalEntries, type Layers, type UpTo } from './final-entries.ts';

/** Bonus and penalty lines belong to no pillar: whoever is assigned all pillars appraises them. */
export const linesPillar = '*';

/** What the agency answered to pass 1 (giải trình), once its head has sent it. */
export interface Explanation {
  readonly stance: 'agree' | 'dispute';
  readonly text: string | null;
}

export interface PassInput {
  readonly prepared: PreparedFramework;
  readonly agency: AgencyFacts;
  readonly layers: Layers;
  readonly pass: Pass;
  /** Items that pass 1 asked an explanation of. */
  readonly asked: ReadonlySet<string>;
  readonly explanations: ReadonlyMap<string, Explanation>;
}

export interface ItemInPass {
  readonly item: Item;
  readonly pass: Pass;
  /** A line of bonus or penalty: stands outside the tree and is appraised only when it is claimed. */
  readonly isLine: boolean;
  readonly declared: boolean;
  /** By the agency alone. */
  readonly self: ItemScore;
  /** What this pass starts from: the agency's own, or what pass 1 came to. */
  readonly before: ItemScore;
  /** With what this pass has decided. */
  readonly appraised: ItemScore;
  readonly decidedInPass1: boolean;
  readonly decided: boolean;
  readonly asked: boolean;
  readonly explanation: Explanation | null;
}

export interface PassState {
  readonly self: AgencyScore;
  readonly appraised: AgencyScore;
  /** In the order of the document; bonus and penalty lines last. */
  readonly items: ReadonlyMap<string, ItemInPass>;
}

export function passState(input: PassInput): PassState {
  const { layers, pass } = input;
  const [self, appraised] = [scoreUpTo(input, 'self'), scoreUpTo(input, pass === 1 ? 'pass1' : 'pass2')];
  const before = pass === 1 ? self : scoreUpTo(input, 'pass1');
  const [selfOf, beforeOf] = [byCode(self), byCode(before)];
  const treeSize = appraised.items.length;
  const items = new Map<string, ItemInPass>();
  for (const [position, score] of scoresOf(appraised).entries()) {
    const { code } = score.item;
    items.set(code, {
      item: score.item,
      pass,
      isLine: position >= treeSize,
      declared: score.item.source === 'self' && layers.self.has(code),
      self: selfOf.get(code) ?? score,
      before: beforeOf.get(code) ?? score,
      appraised: score,
      decidedInPass1: layers.pass1.has(code),
      decided: (pass === 1 ? layers.pass1 : layers.pass2).has(code),
      asked: input.asked.has(code),
      explanation: input.explanations.get(code) ?? null,
    });
  }
  return { self, appraised, items };
}

/** Surveys and other institutions give the points of their items: nobody appraises those. */
export function isAppraised({ source }: Item): boolean {
  return source === 'self' || source === 'appraiser';
}

/** Ground on which the framework itself exempts the agency, whatever anybody enters; null = it does not. */
export function exemption(outcome: Outcome): string | null {
  if (outcome.outcome !== 'notApplicable' || outcome.policy === 'manual') return null;
  return outcome.ground.by === 'framework' ? outcome.ground.text : null;
}

/**
 * Has this pass a decision to make on the item?
 *
 * Pass 1: every item of the tree that is the agency's or the appraisers' own; lines only when claimed.
 * Pass 2: what the agency disputes, what it answered when asked, and what pass 1 left open; all else stands as it is.
 */
export function mustBeDecided(at: ItemInPass): boolean {
  if (!isAppraised(at.item) || exemption(at.appraised.outcome) !== null) return false;
  if (at.pass === 1 || !at.decidedInPass1) return at.isLine ? at.declared : true;
  const { explanation } = at;
  return explanation?.stance === 'dispute' || (at.asked && Boolean(explanation?.text?.trim()));
}

/** Still to be decided, in the order of the document: while any is left, the pass is not complete. */
export function undecidedItems({ items }: PassState): ItemInPass[] {
  return [...items.values()].filter((at) => !at.decided && mustBeDecided(at));
}

/**
 * May be accepted in one go: undecided, and accepting gives a result. In pass 2 disputes are left out: an agency that
 * contradicts is answered item by item.
 */
export function acceptableItems(state: PassState): ItemInPass[] {
  return undecidedItems(state).filter((at) => canBeAccepted(at) && at.explanation?.stance !== 'dispute');
}

/** Accepting keeps what stood before; where nothing stood there is nothing to accept. */
export function canBeAccepted({ before }: ItemInPass): boolean {
  return before.outcome.outcome !== 'missing';
}

/** The code of the top branch of every item; lines of bonus and penalty: `*`. */
export function pillarsOf({ items, bonus, penalty }: Framework): Map<string, string> {
  const pillars = new Map<string, string>();
  const put = (pillar: FrameworkNode) => itemsBelow(pillar).forEach(({ code }) => pillars.set(code, pillar.code));
  items.forEach(put);
  for (const { code } of [...bonus, ...penalty]) pillars.set(code, linesPillar);
  return pillars;
}

function scoreUpTo({ prepared, agency, layers }: PassInput, upTo: UpTo): AgencyScore {
  return scoreAgency(prepared, { ...agency, entries: finalEntries(prepared.framework, layers, upTo) });
}

function scoresOf(score: AgencyScore): ItemScore[] {
  return [...score.items, ...score.bonusItems, ...score.penaltyItems];
}

function byCode(score: AgencyScore): Map<string, ItemScore> {
  return new Map(scoresOf(score).map((item) => [item.item.code, item]));
}
