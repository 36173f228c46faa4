// What other features ask of published editions: where everybody stood the year before, whether a round is published.
import type { PreviousStanding } from '@parindex/domain/result/result-document';
import type { Db } from '../../platform/db/database.ts';
import { loadEdition } from './loaded-edition.service.ts';
import { findEditionIdOfRound, findEditionOfYear } from './publication-report.repository.ts';

export interface PreviousEdition {
  readonly hash: string;
  readonly standings: ReadonlyMap<string, PreviousStanding>;
}

/** @returns null when the authority has published nothing for that year */
export async function findPreviousEdition(db: Db, authorityId: string, year: number): Promise<PreviousEdition | null> {
  const head = await findEditionOfYear(db, authorityId, year);
  if (!head) return null;
  const { document } = await loadEdition(db, head.id);
  const standings = document.groups.flatMap(({ code, rankedWith, agencies }) =>
    agencies.map(({ agency, rank, index, rankTogether }): [string, PreviousStanding] => [
      agency,
      { group: code, rank, index, rankedWith, rankTogether },
    ]),
  );
  return { hash: head.hash, standings: new Map(standings) };
}

export function findEditionOf(db: Db, roundId: string): Promise<string | null> {
  return findEditionIdOfRound(db, roundId);
}
