// Suggests what each item continues from the earlier year, by what the items say; a person confirms every row.
import { compare, plus, sum } from '../../decimal.ts';
import { fold } from '../../vietnamese.ts';
import type { Framework } from '../framework.ts';
import { type ListedItem, listItems } from './listed-node.ts';
import { kindOfPair, type MappingRow } from './mapping.ts';
import type { MappingKind } from './mapping-kinds.ts';
import { similarityOver } from './similarity.ts';

/** An earlier item that an item may continue. */
export interface Candidate {
  readonly code: string;
  /** 0 to 1: nine parts of ten are the names' likeness, the rest hints. */
  readonly score: number;
}

export interface Suggestion extends MappingRow {
  readonly after: string;
  /** Of the best earlier item that is suggested; 0 for `new`. */
  readonly score: number;
  /** The most alike earlier items, best first, whether suggested or not. */
  readonly candidates: readonly Candidate[];
}

/** Names less alike than this are not suggested, whatever codes and parents say. */
const leastLikeness = 0.45;
/** Shown to choose from. */
const leastShown = 0.2;
const mostCandidates = 5;
const shares = { name: 0.9, parent: 0.07, code: 0.03 };

interface Pair extends Candidate {
  readonly before: ListedItem;
  readonly likeness: number;
}

/**
 * Deterministic: the same two frameworks always give the same suggestions.
 *
 * Pairs are taken from the most alike down, each item once. What is left over is tried as a part of a pair already
 * made: a split or a merger is suggested only when the names are alike, the parts stand under one parent, and their maxima add
 * up to the whole.
 *
 * @returns one suggestion for every item of `after`, in document order
 */
export function suggestMapping(before: Framework, after: Framework): Suggestion[] {
  const [earlier, items] = [listItems(before), listItems(after)];
  const pairs = pairsBetween(earlier, items);
  const taken = takeBest(items, pairs);
  const split = addSplits(items, pairs, taken);
  const merged = addMergers(earlier, items, pairs, taken);
  return items.map((item) => {
    const own = taken.get(item.node.code);
    const all = own ? [own, ...(merged.get(item.node.code) ?? [])] : [];
    const candidates = (pairs.get(item.node.code) ?? []).slice(0, mostCandidates);
    return {
      after: item.node.code,
      before: all.map(({ code }) => code),
      kind: kindOf(item, all, split),
      score: own?.score ?? 0,
      candidates: candidates.map(({ code, score }) => ({ code, score })),
    };
  });
}

function kindOf(item: ListedItem, pairs: readonly Pair[], split: ReadonlySet<string>): MappingKind {
  const [own] = pairs;
  if (!own) return 'new';
  if (pairs.length > 1) return 'merged';
  return split.has(own.code) ? 'split' : kindOfPair(own.before, item);
}

/** For each item the earlier items that are alike enough to be shown, best first. */
function pairsBetween(earlier: readonly ListedItem[], items: readonly ListedItem[]): Map<string, Pair[]> {
  const names = [...earlier, ...items].flatMap(({ node, parent }) => [node.name, parent?.name ?? []].flat());
  const { between } = similarityOver(names);
  return new Map(
    items.map((item) => {
      const pairs = earlier.flatMap((before): Pair[] => {
        if (before.list !== item.list) return [];
        const likeness = between(before.node.name, item.node.name);
        if (likeness < leastShown) return [];
        const parent = between(before.parent?.name ?? '', item.parent?.name ?? '');
        const code = fold(before.node.code) === fold(item.node.code) ? 1 : 0;
        const score = likeness * shares.name + parent * shares.parent + code * shares.code;
        return [{ code: before.node.code, before, likeness, score: Math.round(score * 10_000) / 10_000 }];
      });
      return [item.node.code, pairs.toSorted((left, right) => right.score - left.score)];
    }),
  );
}

function takeBest(items: readonly ListedItem[], pairs: ReadonlyMap<string, readonly Pair[]>): Map<string, Pair> {
  const all = items
    .flatMap(({ node }) => (pairs.get(node.code) ?? []).map((pair) => ({ item: node.code, pair })))
    .filter(({ pair }) => pair.likeness >= leastLikeness)
    // Sorting is stable: what is equally alike is taken in document order.
    .toSorted((left, right) => right.pair.score - left.pair.score);
  const taken = new Map<string, Pair>();
  const used = new Set<string>();
  for (const { item, pair } of all) {
    if (taken.has(item) || used.has(pair.code)) continue;
    taken.set(item, pair);
    used.add(pair.code);
  }
  return taken;
}

/** Items left over that continue, with the item already paired, one earlier item. @returns the earlier codes split */
function addSplits(
  items: readonly ListedItem[],
  pairs: ReadonlyMap<string, readonly Pair[]>,
  taken: Map<string, Pair>,
): Set<string> {
  const split = new Set<string>();
  const left = items.filter(({ node }) => !taken.has(node.code));
  const wanted = Map.groupBy(left, ({ node }) => bestOf(pairs.get(node.code))?.code ?? '');
  for (const [code, candidates] of wanted) {
    const holder = items.find(({ node }) => taken.get(node.code)?.code === code);
    const whole = holder && taken.get(holder.node.code)?.before;
    if (!holder || !whole) continue;
    const parts = candidates.filter(({ parent }) => parent === holder.parent);
    if (parts.length === 0) continue;
    const total = plus(holder.node.max, sum(parts.map(({ node }) => node.max)));
    if (compare(total, whole.node.max) !== 0) continue;
    split.add(code);
    for (const { node } of parts) {
      const pair = bestOf(pairs.get(node.code));
      if (pair) taken.set(node.code, pair);
    }
  }
  return split;
}

/** Earlier items left over that went, with the one already paired, into one item. @returns them by the item's code */
function addMergers(
  earlier: readonly ListedItem[],
  items: readonly ListedItem[],
  pairs: ReadonlyMap<string, readonly Pair[]>,
  taken: ReadonlyMap<string, Pair>,
): Map<string, Pair[]> {
  const used = new Set([...taken.values()].map(({ code }) => code));
  const left = new Set(earlier.map(({ node }) => node.code).filter((code) => !used.has(code)));
  const bestItem = new Map<string, { item: string; pair: Pair }>();
  for (const { node } of items) {
    for (const pair of pairs.get(node.code) ?? []) {
      if (!left.has(pair.code) || pair.likeness < leastLikeness) continue;
      if (pair.score > (bestItem.get(pair.code)?.pair.score ?? 0)) bestItem.set(pair.code, { item: node.code, pair });
    }
  }
  const merged = Map.groupBy(bestItem.values(), ({ item }) => item);
  const sound = [...merged].filter(([code, parts]) => {
    const whole = taken.get(code)?.before;
    const own = whole?.node.max;
    if (parts.some(({ pair }) => pair.before.parent !== whole?.parent)) return false;
    const max = items.find(({ node }) => node.code === code)?.node.max;
    if (own === undefined || max === undefined) return false;
    return compare(plus(own, sum(parts.map(({ pair }) => pair.before.node.max))), max) === 0;
  });
  return new Map(sound.map(([code, parts]) => [code, parts.map(({ pair }) => pair)]));
}

function bestOf(pairs: readonly Pair[] | undefined): Pair | null {
  const [best] = pairs ?? [];
  return best && best.likeness >= leastLikeness ? best : null;
}
