// All SQL of the round feature. `db` comes first: the pool, or an open transaction.
import type { RoundStatus, RoundStep, StepDates } from '@parindex/domain/round/round';
import { eq } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { assignments, roundGroups, roundSteps, rounds } from './round.tables.ts';

export type RoundRecord = typeof rounds.$inferSelect & { readonly status: RoundStatus };
export type RoundGroupRecord = typeof roundGroups.$inferSelect;
export type AssignmentRecord = Pick<typeof assignments.$inferSelect, 'accountId' | 'agencyId' | 'pillar'>;

/** @param lock `for update`: whoever moves the round on holds it until the end of the transaction */
export async function findRound(db: Db, id: string, lock?: 'lock'): Promise<RoundRecord | null> {
  const query = db.select().from(rounds).where(eq(rounds.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row ? { ...row, status: row.status as RoundStatus } : null;
}

export async function listSteps(db: Db, roundId: string): Promise<StepDates[]> {
  const rows = await db.select().from(roundSteps).where(eq(roundSteps.roundId, roundId)).orderBy(roundSteps.opensAt);
  return rows.map(({ step, opensAt, closesAt }) => ({ step: step as RoundStep, opensAt, closesAt }));
}

export function listGroups(db: Db, roundId: string): Promise<RoundGroupRecord[]> {
  return db.select().from(roundGroups).where(eq(roundGroups.roundId, roundId)).orderBy(roundGroups.position);
}

export function listAssignments(db: Db, roundId: string): Promise<AssignmentRecord[]> {
  return db
    .select({ accountId: assignments.accountId, agencyId: assignments.agencyId, pillar: assignments.pillar })
    .from(assignments)
    .where(eq(assignments.roundId, roundId));
}
