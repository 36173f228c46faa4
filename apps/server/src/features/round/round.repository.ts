// All SQL of the round feature. `db` comes first: the pool, or an open transaction.
import type { RoundStatus, RoundStep, StepDates } from '@parindex/domain/round/round';
import { and, desc, eq, inArray, notInArray, sql } from 'drizzle-orm';
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

export type RoundFields = Pick<
  RoundRecord,
  'authorityId' | 'title' | 'yearJudged' | 'yearPublished' | 'yearCarriedOut'
>;

export async function insertRound(
  db: Db,
  fields: RoundFields & { createdAt: Date; createdBy: string },
): Promise<string> {
  const [row] = await db.insert(rounds).values(fields).returning({ id: rounds.id });
  if (row === undefined) throw new Error('insert returned no row');
  return row.id;
}

/**
 * Writes the fields of a draft and counts one change.
 *
 * @returns false if it is no longer the draft that was read: someone else got there first.
 */
export async function updateDraft(db: Db, id: string, revision: number, fields: RoundFields): Promise<boolean> {
  const rows = await db
    .update(rounds)
    .set({ ...fields, revision: sql`${rounds.revision} + 1` })
    .where(and(eq(rounds.id, id), eq(rounds.revision, revision), eq(rounds.status, 'draft')))
    .returning({ id: rounds.id });
  return rows.length === 1;
}

/** Counts one change. @returns false if the revision read is no longer the one that stands. */
export async function markRoundChanged(db: Db, id: string, revision: number): Promise<boolean> {
  const rows = await db
    .update(rounds)
    .set({ revision: sql`${rounds.revision} + 1` })
    .where(and(eq(rounds.id, id), eq(rounds.revision, revision)))
    .returning({ id: rounds.id });
  return rows.length === 1;
}

/** Moves a round on. @returns false if it no longer stands as it was read: a double click does nothing. */
export async function markAdvanced(
  db: Db,
  id: string,
  { from, to, revision }: { from: RoundStatus; to: RoundStatus; revision: number },
): Promise<boolean> {
  const rows = await db
    .update(rounds)
    .set({ status: to, revision: sql`${rounds.revision} + 1` })
    .where(and(eq(rounds.id, id), eq(rounds.revision, revision), eq(rounds.status, from)))
    .returning({ id: rounds.id });
  return rows.length === 1;
}

export async function replaceSteps(db: Db, roundId: string, steps: readonly StepDates[]): Promise<void> {
  await db.delete(roundSteps).where(eq(roundSteps.roundId, roundId));
  if (steps.length > 0) await db.insert(roundSteps).values(steps.map((dates) => ({ ...dates, roundId })));
}

/** A group that stays keeps its row: dossiers hang on it. Those no longer named go with `deleteOtherGroups`. */
export async function upsertGroups(
  db: Db,
  roundId: string,
  groups: readonly Omit<RoundGroupRecord, 'roundId' | 'position'>[],
): Promise<void> {
  await db
    .insert(roundGroups)
    .values(groups.map(({ code, name, frameworkId }, position) => ({ roundId, code, name, frameworkId, position })))
    .onConflictDoUpdate({
      target: [roundGroups.roundId, roundGroups.code],
      set: { name: sql`excluded.name`, frameworkId: sql`excluded.framework_id`, position: sql`excluded.position` },
    });
}

/** The group is judged by another framework from now on. The caller holds the round. */
export async function updateGroupFramework(
  db: Db,
  { roundId, code, frameworkId }: Pick<RoundGroupRecord, 'roundId' | 'code' | 'frameworkId'>,
): Promise<void> {
  await db
    .update(roundGroups)
    .set({ frameworkId })
    .where(and(eq(roundGroups.roundId, roundId), eq(roundGroups.code, code)));
}

export async function deleteOtherGroups(db: Db, roundId: string, codes: readonly string[]): Promise<void> {
  await db.delete(roundGroups).where(and(eq(roundGroups.roundId, roundId), notInArray(roundGroups.code, [...codes])));
}

export async function replaceAssignments(db: Db, roundId: string, rows: readonly AssignmentRecord[]): Promise<void> {
  await db.delete(assignments).where(eq(assignments.roundId, roundId));
  if (rows.length > 0) await db.insert(assignments).values(rows.map((row) => ({ ...row, roundId })));
}

/** All rounds, the newest first. */
export async function listRounds(db: Db): Promise<RoundRecord[]> {
  const rows = await db.select().from(rounds).orderBy(desc(rounds.yearJudged), desc(rounds.createdAt));
  return rows.map((row) => ({ ...row, status: row.status as RoundStatus }));
}

export async function listStepsOf(db: Db, roundIds: readonly string[]): Promise<(StepDates & { roundId: string })[]> {
  const rows = await db
    .select()
    .from(roundSteps)
    .where(inArray(roundSteps.roundId, [...roundIds]))
    .orderBy(roundSteps.opensAt);
  return rows.map((row) => ({ ...row, step: row.step as RoundStep }));
}

export function listGroupsOf(db: Db, roundIds: readonly string[]): Promise<RoundGroupRecord[]> {
  return db
    .select()
    .from(roundGroups)
    .where(inArray(roundGroups.roundId, [...roundIds]))
    .orderBy(roundGroups.position);
}

/** What one person is assigned to, over these rounds. */
export function listAssignmentsOf(db: Db, roundIds: readonly string[], accountId: string) {
  return db
    .select()
    .from(assignments)
    .where(and(inArray(assignments.roundId, [...roundIds]), eq(assignments.accountId, accountId)));
}
