// The last two steps of a round's life in SQL: approved and published.
import type { RoundStatus } from '@parindex/domain/round/round';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { rounds } from './round.tables.ts';

/** @returns false if the round no longer stood where it was read: someone else got there first */
export async function markConcluded(db: Db, id: string, from: RoundStatus, to: RoundStatus): Promise<boolean> {
  const rows = await db
    .update(rounds)
    .set({ status: to, revision: sql`${rounds.revision} + 1` })
    .where(and(eq(rounds.id, id), eq(rounds.status, from)))
    .returning({ id: rounds.id });
  return rows.length === 1;
}
