// Statistics over what a result document holds: each group, and each set of groups that one framework ranks together.
import type { AgencyDocument, GroupDocument } from './result-document.ts';
import { type Standing, type Statistics, statisticsOf } from './statistics.ts';
import { storedDecimal } from './stored-decimal.ts';

type StandingAgency = Pick<
  AgencyDocument,
  'name' | 'index' | 'band' | 'rank' | 'previousRank' | 'rankTogether' | 'previousRankTogether'
>;

/** A group of a result, or of an edition. */
export type StandingGroup = Pick<GroupDocument, 'name' | 'bands' | 'rankedWith'> & {
  readonly agencies: readonly StandingAgency[];
};

export interface ListStatistics {
  /** Names of the groups in the list. */
  readonly groups: readonly string[];
  readonly statistics: Statistics;
}

export function groupStatistics(group: StandingGroup): Statistics {
  const standings = group.agencies.map(({ rank, previousRank, ...agency }) => ({
    ...standingOf(agency),
    rank,
    previousRank,
  }));
  return statisticsOf(standings, group.bands);
}

/** One entry per set of groups ranked together, in the order of the document; none where every group stands alone. */
export function jointStatistics(groups: readonly StandingGroup[]): ListStatistics[] {
  const joined = groups.filter(({ rankedWith }) => rankedWith.length > 0);
  return [...Map.groupBy(joined, ({ rankedWith }) => rankedWith.join()).values()].map((set) => ({
    groups: set.map(({ name }) => name),
    statistics: statisticsOf(
      set.flatMap(({ agencies }) =>
        agencies.map((agency) => ({
          ...standingOf(agency),
          rank: agency.rankTogether,
          previousRank: agency.previousRankTogether,
        })),
      ),
      set[0]?.bands,
    ),
  }));
}

function standingOf({
  name,
  index,
  band,
}: Pick<AgencyDocument, 'name' | 'index' | 'band'>): Omit<Standing, 'rank' | 'previousRank'> {
  return { name, index: index === null ? null : storedDecimal(index), band };
}
