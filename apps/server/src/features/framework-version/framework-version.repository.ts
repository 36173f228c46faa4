// All SQL of mappings and retirements. `db` comes first: the pool, or an open transaction.
import type { MappingKind } from '@parindex/domain/framework/compare/mapping-kinds';
import type { MappingDecision } from '@parindex/domain/framework/compare/standing-mapping';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { frameworkMappingRows, frameworkMappings, frameworkRetirements } from './framework-version.tables.ts';

export interface MappingKey {
  readonly frameworkId: string;
  readonly earlierId: string;
}

export type MappingRecord = typeof frameworkMappings.$inferSelect & { readonly status: 'draft' | 'reviewed' };

export type MappingRowRecord = typeof frameworkMappingRows.$inferSelect & {
  readonly side: 'after' | 'before';
  readonly kind: MappingKind;
  readonly decision: MappingDecision;
};

export type RetirementRecord = typeof frameworkRetirements.$inferSelect;

export interface Writing {
  readonly at: Date;
  readonly by: string;
}

/** @param lock `for update`: whoever decides on rows or reviews holds the mapping until the end of the transaction */
export async function findMapping(db: Db, key: MappingKey, lock?: 'lock'): Promise<MappingRecord | null> {
  const { frameworkId, earlierId } = key;
  const query = db
    .select()
    .from(frameworkMappings)
    .where(and(eq(frameworkMappings.frameworkId, frameworkId), eq(frameworkMappings.earlierId, earlierId)));
  const [row] = await (lock ? query.for('update') : query);
  return row ? { ...row, status: row.status === 'reviewed' ? 'reviewed' : 'draft' } : null;
}

/** Makes the mapping where there is none, and holds it. */
export async function openMapping(db: Db, key: MappingKey, { at, by }: Writing): Promise<MappingRecord> {
  await db
    .insert(frameworkMappings)
    .values({ ...key, createdAt: at, createdBy: by })
    .onConflictDoNothing();
  const mapping = await findMapping(db, key, 'lock');
  if (mapping === null) throw new Error('a mapping just made is not there');
  return mapping;
}

export async function listMappingRows(db: Db, mappingId: string): Promise<MappingRowRecord[]> {
  const rows = await db.select().from(frameworkMappingRows).where(eq(frameworkMappingRows.mappingId, mappingId));
  return rows.map((row) => row as MappingRowRecord);
}

/** The caller holds the mapping and has compared revisions. */
export async function upsertMappingRow(
  db: Db,
  row: Pick<MappingRowRecord, 'mappingId' | 'side' | 'code' | 'earlierCodes' | 'kind' | 'decision' | 'score'>,
  { at, by }: Writing,
): Promise<void> {
  const { earlierCodes, kind, decision, score } = row;
  await db
    .insert(frameworkMappingRows)
    .values({ ...row, savedAt: at, savedBy: by })
    .onConflictDoUpdate({
      target: [frameworkMappingRows.mappingId, frameworkMappingRows.side, frameworkMappingRows.code],
      set: {
        earlierCodes,
        kind,
        decision,
        score,
        revision: sql`${frameworkMappingRows.revision} + 1`,
        savedAt: at,
        savedBy: by,
      },
    });
}

/** @param review null = back to a draft */
export async function markMapping(db: Db, id: string, review: Writing | null): Promise<void> {
  await db
    .update(frameworkMappings)
    .set({
      status: review ? 'reviewed' : 'draft',
      reviewedAt: review?.at ?? null,
      reviewedBy: review?.by ?? null,
    })
    .where(eq(frameworkMappings.id, id));
}

export async function insertRetirement(
  db: Db,
  { frameworkId, reason }: { frameworkId: string; reason: string },
  { at, by }: Writing,
): Promise<void> {
  await db.insert(frameworkRetirements).values({ frameworkId, reason, retiredAt: at, retiredBy: by });
}

export function listRetirements(db: Db, frameworkIds: readonly string[]): Promise<RetirementRecord[]> {
  return db
    .select()
    .from(frameworkRetirements)
    .where(inArray(frameworkRetirements.frameworkId, [...frameworkIds]));
}
