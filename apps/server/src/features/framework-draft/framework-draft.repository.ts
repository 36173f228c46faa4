// All SQL of framework drafts. `db` comes first: the pool, or an open transaction.
import type { Change } from '@parindex/domain/framework/draft/change';
import type { StoredDraft } from '@parindex/domain/framework/draft/stored';
import { and, asc, desc, eq, gt, gte, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { frameworkDraftBatches, frameworkDraftEditors, frameworkDrafts } from './framework-draft.tables.ts';

const headColumns = {
  id: frameworkDrafts.id,
  authorityId: frameworkDrafts.authorityId,
  purpose: frameworkDrafts.purpose,
  baseId: frameworkDrafts.baseId,
  title: frameworkDrafts.title,
  year: frameworkDrafts.year,
  sequence: frameworkDrafts.sequence,
  updatedAt: frameworkDrafts.updatedAt,
  updatedBy: frameworkDrafts.updatedBy,
};

/** A draft without its tree. */
export interface DraftHead {
  readonly id: string;
  readonly authorityId: string;
  readonly purpose: 'new' | 'amendment';
  readonly baseId: string | null;
  readonly title: string;
  readonly year: number | null;
  readonly sequence: number;
  readonly updatedAt: Date;
  readonly updatedBy: string;
}

export interface DraftRecord extends DraftHead {
  readonly document: StoredDraft;
}

export interface NewDraft {
  readonly authorityId: string;
  readonly purpose: DraftHead['purpose'];
  readonly baseId: string | null;
  readonly content: DraftContent;
}

/** The tree, and what lists show of it. */
export interface DraftContent {
  readonly title: string;
  readonly year: number | null;
  readonly document: StoredDraft;
}

export interface BatchRecord {
  readonly sequence: number;
  readonly batch: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly changes: readonly Change[];
}

/** Who wrote, and when. */
export interface Writing {
  readonly at: Date;
  readonly by: string;
}

/** Last changed first. */
export async function listDrafts(db: Db, authorityIds: readonly string[]): Promise<DraftHead[]> {
  if (authorityIds.length === 0) return [];
  const rows = await db
    .select(headColumns)
    .from(frameworkDrafts)
    .where(inArray(frameworkDrafts.authorityId, [...authorityIds]))
    .orderBy(desc(frameworkDrafts.updatedAt), asc(frameworkDrafts.id));
  return rows.map(withPurpose);
}

export async function findDraftHead(db: Db, id: string): Promise<DraftHead | null> {
  const [row] = await db.select(headColumns).from(frameworkDrafts).where(eq(frameworkDrafts.id, id));
  return row ? withPurpose(row) : null;
}

/** @param lock those who only note their presence need not wait: whoever changes the draft holds it until the end of the transaction */
export async function findDraft(db: Db, id: string, lock?: 'lock'): Promise<DraftRecord | null> {
  const query = db
    .select({ ...headColumns, document: frameworkDrafts.document })
    .from(frameworkDrafts)
    .where(eq(frameworkDrafts.id, id));
  const [row] = await (lock ? query.for('no key update') : query);
  return row ? withPurpose(row) : null;
}

export async function insertDraft(db: Db, { content, ...draft }: NewDraft, { at, by }: Writing): Promise<string> {
  const [row] = await db
    .insert(frameworkDrafts)
    .values({ ...draft, ...content, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by })
    .returning({ id: frameworkDrafts.id });
  if (row === undefined) throw new Error('insert returned no row');
  return row.id;
}

/** The caller holds the row. */
export async function updateDraft(
  db: Db,
  { id, sequence }: { id: string; sequence: number },
  content: DraftContent,
  { at, by }: Writing,
): Promise<void> {
  await db
    .update(frameworkDrafts)
    .set({ ...content, sequence, updatedAt: at, updatedBy: by })
    .where(eq(frameworkDrafts.id, id));
}

export async function deleteDraft(db: Db, id: string): Promise<void> {
  await db.delete(frameworkDrafts).where(eq(frameworkDrafts.id, id));
}

export async function insertBatch(
  db: Db,
  draftId: string,
  made: {
    readonly sequence: number;
    readonly batch: string;
    readonly changes: readonly Change[];
    readonly inverse: readonly Change[];
  },
  { at, by }: Writing,
): Promise<void> {
  await db.insert(frameworkDraftBatches).values({ draftId, ...made, madeBy: by, madeAt: at });
}

export async function hasBatch(db: Db, draftId: string, batch: string): Promise<boolean> {
  const found = await db
    .select({ sequence: frameworkDraftBatches.sequence })
    .from(frameworkDraftBatches)
    .where(and(eq(frameworkDraftBatches.draftId, draftId), eq(frameworkDraftBatches.batch, batch)));
  return found.length > 0;
}

/** Every batch after `since`, oldest first. */
export async function listBatches(db: Db, draftId: string, since: number): Promise<BatchRecord[]> {
  const columns = {
    sequence: frameworkDraftBatches.sequence,
    batch: frameworkDraftBatches.batch,
    madeBy: frameworkDraftBatches.madeBy,
    madeAt: frameworkDraftBatches.madeAt,
    changes: frameworkDraftBatches.changes,
  };
  return db
    .select(columns)
    .from(frameworkDraftBatches)
    .where(and(eq(frameworkDraftBatches.draftId, draftId), gt(frameworkDraftBatches.sequence, since)))
    .orderBy(asc(frameworkDraftBatches.sequence));
}

/** Notes that somebody has the draft open. */
export async function upsertEditor(db: Db, draftId: string, { at, by }: Writing): Promise<void> {
  await db
    .insert(frameworkDraftEditors)
    .values({ draftId, accountId: by, seenAt: at })
    .onConflictDoUpdate({
      target: [frameworkDraftEditors.draftId, frameworkDraftEditors.accountId],
      set: { seenAt: sql`excluded.seen_at` },
    });
}

/** Who was there since then, by account. */
export async function listEditors(
  db: Db,
  draftId: string,
  seenSince: Date,
): Promise<{ accountId: string; seenAt: Date }[]> {
  return db
    .select({ accountId: frameworkDraftEditors.accountId, seenAt: frameworkDraftEditors.seenAt })
    .from(frameworkDraftEditors)
    .where(and(eq(frameworkDraftEditors.draftId, draftId), gte(frameworkDraftEditors.seenAt, seenSince)))
    .orderBy(asc(frameworkDraftEditors.accountId));
}

function withPurpose<Row extends { purpose: string }>(row: Row): Row & Pick<DraftHead, 'purpose'> {
  return { ...row, purpose: row.purpose === 'amendment' ? 'amendment' : 'new' };
}
