// What an amendment would do: the entries that exist, scored under both versions by the one engine, side by side.
import { finalEntries, type Layers } from '../../appraisal/final-entries.ts';
import { compare, type Decimal } from '../../decimal.ts';
import type { AgencyFacts } from '../../scoring/entry.ts';
import type { ItemScore } from '../../scoring/item-score.ts';
import { type AgencyResult, scoreRound } from '../../scoring/score-round.ts';
import type { Framework } from '../framework.ts';
import { carryLayers, type UnfitEntry } from './carry-layers.ts';

/** One agency of a round that uses the earlier version. */
export interface AffectedAgency {
  readonly facts: AgencyFacts;
  /** As they read under the earlier version. */
  readonly layers: Layers;
}

/** An item whose outcome differs; null on the side where the framework does not have it. */
export interface ItemEffect {
  readonly code: string;
  readonly before: ItemScore | null;
  readonly after: ItemScore | null;
}

export interface AgencyEffect {
  readonly agency: string;
  readonly group: string;
  readonly before: AgencyResult;
  readonly after: AgencyResult;
  /** What causes the difference, in the order of the new version; what it no longer has comes last. */
  readonly items: readonly ItemEffect[];
  readonly unfit: readonly UnfitEntry[];
}

/**
 * @param agencies of one round; ranks are those among the agencies given
 * @returns one effect for each agency, in the order given
 */
export function amendmentEffect(
  before: Framework,
  after: Framework,
  agencies: readonly AffectedAgency[],
): AgencyEffect[] {
  const carried = agencies.map(({ layers }) => carryLayers(layers, after));
  const early = resultsUnder(before, agencies);
  const late = resultsUnder(
    after,
    agencies.map(({ facts }, index) => ({ facts, layers: carried[index]?.layers ?? nothing })),
  );
  return agencies.flatMap(({ facts: { agency, group } }, index): AgencyEffect[] => {
    const [from, to] = [early.get(agency), late.get(agency)];
    if (!from || !to) return [];
    return [
      { agency, group, before: from, after: to, items: itemEffects(from, to), unfit: carried[index]?.unfit ?? [] },
    ];
  });
}

const nothing: Layers = { self: new Map(), pass1: new Map(), pass2: new Map(), imported: new Map() };

function resultsUnder(framework: Framework, agencies: readonly AffectedAgency[]): Map<string, AgencyResult> {
  const entries = agencies.map(({ facts, layers }) => ({
    ...facts,
    entries: finalEntries(framework, layers, 'pass2'),
  }));
  const { groups } = scoreRound(framework, entries);
  return new Map(groups.flatMap((group) => group.agencies.map((result) => [result.agency, result])));
}

function itemEffects(before: AgencyResult, after: AgencyResult): ItemEffect[] {
  const early = new Map(scoresOf(before).map((score) => [score.item.code, score]));
  const late = new Map(scoresOf(after).map((score) => [score.item.code, score]));
  return [...new Set([...late.keys(), ...early.keys()])].flatMap((code): ItemEffect[] => {
    const [from, to] = [early.get(code) ?? null, late.get(code) ?? null];
    return isSameScore(from, to) ? [] : [{ code, before: from, after: to }];
  });
}

function scoresOf({ items, bonusItems, penaltyItems }: AgencyResult): ItemScore[] {
  return [...items, ...bonusItems, ...penaltyItems];
}

function isSameScore(left: ItemScore | null, right: ItemScore | null): boolean {
  if (left === null || right === null) return false;
  return (
    left.outcome.outcome === right.outcome.outcome &&
    isSameNumber(left.points, right.points) &&
    isSameNumber(left.maxPoints, right.maxPoints)
  );
}

function isSameNumber(left: Decimal | null, right: Decimal | null): boolean {
  return left === null || right === null ? left === right : compare(left, right) === 0;
}
