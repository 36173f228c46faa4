// A whole round: every agency scored, every group ranked. One call, so that no two screens can show two numbers.
import type { Decimal } from '../decimal.ts';
import type { Band, Framework } from '../framework/framework.ts';
import type { AgencyEntries } from './entry.ts';
import { bandOf, isRanked, rankAgencies } from './rank.ts';
import { type AgencyScore, type PreparedFramework, prepareFramework, scoreAgency } from './score-agency.ts';

/** Stored with every result: the same figures under the same version give the same points. */
export const engineVersion = 'parindex-engine/1';

export interface AgencyResult extends AgencyScore {
  readonly rank: number | null;
  readonly band: Band | null;
}

export interface GroupResult {
  readonly group: string;
  /** How many agencies are ranked: the denominator of "thứ 3/20". */
  readonly ranked: number;
  /** By rank, unranked ones last. */
  readonly agencies: readonly AgencyResult[];
}

export interface RoundResult {
  readonly framework: Framework;
  readonly groups: readonly GroupResult[];
}

/** Scores agencies under one framework and ranks each of their groups. */
export function scoreRound(framework: Framework, agencies: readonly AgencyEntries[]): RoundResult {
  const prepared = prepareFramework(framework);
  return {
    framework,
    groups: rankGroups(
      framework,
      agencies.map((agency) => scoreAgency(prepared, agency)),
    ),
  };
}

/**
 * The round after one agency's entries changed: that agency is scored again, its group ranked again, the rest is kept.
 * Equal to scoring everything anew, only sooner.
 */
export function rescoreAgency(prepared: PreparedFramework, before: RoundResult, changed: AgencyEntries): RoundResult {
  const score = scoreAgency(prepared, changed);
  const groups = before.groups.map((group) =>
    group.group === changed.group
      ? rankGroup(
          prepared.framework,
          group.group,
          group.agencies.map((agency) => (agency.agency === changed.agency ? score : agency)),
        )
      : group,
  );
  return { framework: prepared.framework, groups };
}

function rankGroups(framework: Framework, scores: readonly AgencyScore[]): GroupResult[] {
  const groups = Map.groupBy(scores, ({ group }) => group);
  return [...groups].map(([group, members]) => rankGroup(framework, group, members));
}

function rankGroup(framework: Framework, group: string, scores: readonly AgencyScore[]): GroupResult {
  const ranks = rankAgencies(scores, framework.settings);
  const agencies = scores.map((score) => ({ ...score, rank: ranks.get(score.agency) ?? null, band: ownBand(score) }));
  return { group, ranked: ranks.size, agencies: agencies.toSorted(byRank) };

  function ownBand(score: AgencyScore): Band | null {
    return isRanked(score) ? bandOf(score.index, group, framework.settings) : null;
  }
}

function byRank(left: AgencyResult, right: AgencyResult): number {
  const order = (left.rank ?? Number.POSITIVE_INFINITY) - (right.rank ?? Number.POSITIVE_INFINITY);
  // Two unranked ones are kept by what they have so far; equal ones by code, so that the order never depends on the input.
  if (!Number.isNaN(order) && order !== 0) return order;
  const byIndex = compareIndexes(right.index, left.index);
  return byIndex || (left.agency < right.agency ? -1 : 1);
}

function compareIndexes(left: Decimal | null, right: Decimal | null): number {
  const [a, b] = [left ?? -1n, right ?? -1n];
  return a < b ? -1 : a > b ? 1 : 0;
}
