// All SQL of the publication feature. `db` comes first: the pool, or an open transaction.
import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { editions } from './publication.tables.ts';

export type EditionRecord = typeof editions.$inferSelect;

export async function insertEdition(db: Db, record: Omit<EditionRecord, 'id'>): Promise<EditionRecord> {
  const [row] = await db.insert(editions).values(record).returning();
  if (row === undefined) throw new Error('insert returned no row');
  return row;
}

export async function findEdition(db: Db, id: string): Promise<EditionRecord | null> {
  const [row] = await db.select().from(editions).where(eq(editions.id, id));
  return row ?? null;
}

/** The newest record of the audit log: what an edition prints of it. */
export async function findAuditHead(db: Db): Promise<string | null> {
  const { rows } = await db.execute<{ hash: string }>(sql`select hash from audit_log order by id desc limit 1`);
  return rows[0]?.hash ?? null;
}
