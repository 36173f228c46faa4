// Reads editions with the rounds they come from: the list of all, the one of a year.
import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { rounds } from '../round/round.tables.ts';
import { editions } from './publication.tables.ts';

/** An edition without its document, which may be large. */
export interface EditionHead {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
  readonly publishedAt: Date;
  readonly title: string;
  readonly yearJudged: number;
}

const columns = {
  id: editions.id,
  number: editions.number,
  hash: editions.hash,
  publishedAt: editions.publishedAt,
  title: rounds.title,
  yearJudged: rounds.yearJudged,
};

/** Every edition, the newest year first. */
export function listEditions(db: Db): Promise<EditionHead[]> {
  return db
    .select(columns)
    .from(editions)
    .innerJoin(rounds, eq(rounds.id, editions.roundId))
    .orderBy(desc(rounds.yearJudged), desc(editions.publishedAt), desc(editions.number));
}

/** The last edition by which an authority published a year; null = none. */
export async function findEditionOfYear(db: Db, authorityId: string, yearJudged: number): Promise<EditionHead | null> {
  const [row] = await db
    .select(columns)
    .from(editions)
    .innerJoin(rounds, eq(rounds.id, editions.roundId))
    .where(and(eq(rounds.authorityId, authorityId), eq(rounds.yearJudged, yearJudged)))
    .orderBy(desc(editions.publishedAt), desc(editions.number))
    .limit(1);
  return row ?? null;
}

/** Id of the last edition of a round; null = not published. */
export async function findEditionIdOfRound(db: Db, roundId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: editions.id })
    .from(editions)
    .where(eq(editions.roundId, roundId))
    .orderBy(desc(editions.number))
    .limit(1);
  return row?.id ?? null;
}
