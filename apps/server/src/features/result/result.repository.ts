// All SQL of the result feature. `db` comes first: the pool, or an open transaction.
import { desc, eq } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { approvals, results } from './result.tables.ts';

export type ResultRecord = typeof results.$inferSelect;
export type ApprovalRecord = typeof approvals.$inferSelect;

export async function insertResult(db: Db, record: Omit<ResultRecord, 'id' | 'number'>): Promise<ResultRecord> {
  const [row] = await db.insert(results).values(record).returning();
  if (row === undefined) throw new Error('insert returned no row');
  return row;
}

/** The last computation of a round; null = never computed. */
export async function findLastResult(db: Db, roundId: string): Promise<ResultRecord | null> {
  const [row] = await db
    .select()
    .from(results)
    .where(eq(results.roundId, roundId))
    .orderBy(desc(results.number))
    .limit(1);
  return row ?? null;
}

export async function findResult(db: Db, id: string): Promise<ResultRecord | null> {
  const [row] = await db.select().from(results).where(eq(results.id, id));
  return row ?? null;
}

export async function insertApproval(db: Db, record: ApprovalRecord): Promise<void> {
  await db.insert(approvals).values(record);
}

export async function findApproval(db: Db, roundId: string): Promise<ApprovalRecord | null> {
  const [row] = await db.select().from(approvals).where(eq(approvals.roundId, roundId));
  return row ?? null;
}
