// Reads over other features' tables where a framework is used: rounds by group, drafts that amend it.
import type { RoundStatus } from '@parindex/domain/round/round';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { frameworkDrafts } from '../framework-draft/framework-draft.tables.ts';
import { roundGroups, rounds } from '../round/round.tables.ts';

export interface UsingRound {
  readonly frameworkId: string;
  readonly roundId: string;
  readonly title: string;
  readonly status: RoundStatus;
}

/** The rounds that judge a group by one of these frameworks, the newest year first. */
export async function listUsingRounds(db: Db, frameworkIds: readonly string[]): Promise<UsingRound[]> {
  const rows = await db
    .selectDistinct({
      frameworkId: roundGroups.frameworkId,
      roundId: rounds.id,
      title: rounds.title,
      status: rounds.status,
      yearJudged: rounds.yearJudged,
    })
    .from(roundGroups)
    .innerJoin(rounds, eq(rounds.id, roundGroups.roundId))
    .where(inArray(roundGroups.frameworkId, [...frameworkIds]))
    .orderBy(desc(rounds.yearJudged), rounds.title, rounds.id);
  return rows.map(({ frameworkId, roundId, title, status }) => ({
    frameworkId,
    roundId,
    title,
    status: status as RoundStatus,
  }));
}

/** Drafts that amend one of these frameworks, last changed first. */
export function listAmendingDrafts(
  db: Db,
  frameworkIds: readonly string[],
): Promise<{ draftId: string; title: string; updatedAt: Date }[]> {
  return db
    .select({ draftId: frameworkDrafts.id, title: frameworkDrafts.title, updatedAt: frameworkDrafts.updatedAt })
    .from(frameworkDrafts)
    .where(and(eq(frameworkDrafts.purpose, 'amendment'), inArray(frameworkDrafts.baseId, [...frameworkIds])))
    .orderBy(desc(frameworkDrafts.updatedAt));
}
