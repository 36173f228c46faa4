// All SQL of the framework feature. `db` comes first: the pool, or an open transaction.
import { eq } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { frameworks } from './framework.tables.ts';

export type FrameworkRecord = typeof frameworks.$inferSelect;

export async function findFramework(db: Db, id: string): Promise<FrameworkRecord | null> {
  const [row] = await db.select().from(frameworks).where(eq(frameworks.id, id));
  return row ?? null;
}
