// SQL of the register of stored files.
import { eq } from 'drizzle-orm';
import type { Db } from './db/database.ts';
import { files } from './files.tables.ts';
import type { StoredFile } from './files.ts';

/** Registers stored content; registering it again changes nothing. */
export async function insertFile(db: Db, file: StoredFile, storedAt: Date): Promise<void> {
  await db
    .insert(files)
    .values({ ...file, storedAt })
    .onConflictDoNothing();
}

export async function findFile(db: Db, hash: string): Promise<{ size: number; mediaType: string } | null> {
  const [row] = await db.select().from(files).where(eq(files.hash, hash));
  return row ?? null;
}
