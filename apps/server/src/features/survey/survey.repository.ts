// All SQL of the survey feature. `db` comes first: the pool, or an open transaction.
import { inArray, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { importedResults } from './survey.tables.ts';

export type ImportedRecord = typeof importedResults.$inferSelect;

/** Six parameters a row; PostgreSQL takes 65,535 in one statement. */
const rowsAtOnce = 5000;

export async function listImportedResults(db: Db, assessmentIds: readonly string[]): Promise<ImportedRecord[]> {
  if (assessmentIds.length === 0) return [];
  return db
    .select()
    .from(importedResults)
    .where(inArray(importedResults.assessmentId, [...assessmentIds]));
}

/** Stores each result, over the one that was there. */
export async function upsertImportedResults(db: Db, records: readonly ImportedRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += rowsAtOnce) {
    await db
      .insert(importedResults)
      .values(records.slice(from, from + rowsAtOnce))
      .onConflictDoUpdate({
        target: [importedResults.assessmentId, importedResults.itemCode],
        set: {
          figures: sql`excluded.figures`,
          sourceName: sql`excluded.source_name`,
          importedAt: sql`excluded.imported_at`,
          importedBy: sql`excluded.imported_by`,
        },
      });
  }
}
