// All SQL of the assessment feature. `db` comes first: the pool, or an open transaction.
import type { AssessmentStatus } from '@parindex/domain/assessment/assessment';
import type { ChangeInWords, HistoryLayer } from '@parindex/domain/assessment/item-history';
import type { GivenEntry } from '@parindex/domain/assessment/read-entry';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { assessmentItems, assessments, explanations, itemChanges } from './assessment.tables.ts';
import type { SelfRecord } from './dossier-report.repository.ts';

export type ExplanationRecord = typeof explanations.$inferSelect;

/** Who did it, when. */
export interface Stamp {
  readonly at: Date;
  readonly by: string;
}

/** Stores an entry; the revision counts every save, clearing included. The dossier must be locked. */
export async function upsertEntry(
  db: Db,
  key: { assessmentId: string; itemCode: string },
  entry: GivenEntry,
  { at, by }: Stamp,
): Promise<SelfRecord> {
  const saved = { ...entry, savedAt: at, savedBy: by };
  const [row] = await db
    .insert(assessmentItems)
    .values({ ...key, ...saved })
    .onConflictDoUpdate({
      target: [assessmentItems.assessmentId, assessmentItems.itemCode],
      set: { ...saved, revision: sql`${assessmentItems.revision} + 1` },
    })
    .returning();
  if (row === undefined) throw new Error('upsert returned no row');
  return row;
}

export interface NewChange extends ChangeInWords {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly layer: HistoryLayer;
  readonly reason?: string | null;
}

/** Adds to the life of values. */
export async function insertItemChanges(db: Db, changes: readonly NewChange[], { at, by }: Stamp): Promise<void> {
  if (changes.length === 0) return;
  await db.insert(itemChanges).values(
    changes.map(({ assessmentId, itemCode, layer, from, to, reason = null }) => ({
      assessmentId,
      itemCode,
      layer,
      at,
      actorId: by,
      fromValue: from,
      toValue: to,
      reason,
    })),
  );
}

/** Newest first, only the layers asked for. */
export function listItemChanges(
  db: Db,
  { assessmentId, itemCode }: { assessmentId: string; itemCode: string },
  layers: readonly HistoryLayer[],
): Promise<(typeof itemChanges.$inferSelect)[]> {
  return db
    .select()
    .from(itemChanges)
    .where(
      and(
        eq(itemChanges.assessmentId, assessmentId),
        eq(itemChanges.itemCode, itemCode),
        inArray(itemChanges.layer, [...layers]),
      ),
    )
    .orderBy(sql`${itemChanges.id} desc`);
}

type AssessmentRow = typeof assessments.$inferSelect;

/** Trình thủ trưởng. @returns null if it was no longer a draft: someone else got there first */
export function markForwarded(db: Db, id: string): Promise<AssessmentRow | null> {
  return move(db, { id, from: 'draft' }, { status: 'withHead', returnedReason: null });
}

/** Trả lại. @returns null if it no longer lay with the head */
export function markReturned(db: Db, id: string, reason: string): Promise<AssessmentRow | null> {
  return move(db, { id, from: 'withHead' }, { status: 'draft', returnedReason: reason });
}

/** Nộp. @returns null if it no longer lay with the head */
export function markSubmitted(db: Db, id: string, { at, by }: Stamp): Promise<AssessmentRow | null> {
  return move(db, { id, from: 'withHead' }, { status: 'submitted', submittedAt: at, submittedBy: by });
}

/** Testing the state here, not before, makes a double click harmless. */
async function move(
  db: Db,
  { id, from }: { id: string; from: AssessmentStatus },
  to: Partial<AssessmentRow>,
): Promise<AssessmentRow | null> {
  const [row] = await db
    .update(assessments)
    .set(to)
    .where(and(eq(assessments.id, id), eq(assessments.status, from)))
    .returning();
  return row ?? null;
}

/** @returns null if it had been sent already */
export async function markExplanationSent(db: Db, id: string, { at, by }: Stamp): Promise<Date | null> {
  const [row] = await db
    .update(assessments)
    .set({ explanationSentAt: at, explanationSentBy: by })
    .where(and(eq(assessments.id, id), isNull(assessments.explanationSentAt)))
    .returning({ sentAt: assessments.explanationSentAt });
  return row?.sentAt ?? null;
}

/** Explanations of a dossier by item code. */
export async function mapExplanations(db: Db, assessmentId: string): Promise<Map<string, ExplanationRecord>> {
  const rows = await db.select().from(explanations).where(eq(explanations.assessmentId, assessmentId));
  return new Map(rows.map((row) => [row.itemCode, row]));
}

/** Stores what the agency says of one item. The dossier must be locked. */
export async function upsertExplanation(
  db: Db,
  key: { assessmentId: string; itemCode: string },
  { stance, text }: { stance: 'agree' | 'dispute'; text: string | null },
  { at, by }: Stamp,
): Promise<ExplanationRecord> {
  const saved = { stance, text, savedAt: at, savedBy: by };
  const [row] = await db
    .insert(explanations)
    .values({ ...key, ...saved })
    .onConflictDoUpdate({
      target: [explanations.assessmentId, explanations.itemCode],
      set: { ...saved, revision: sql`${explanations.revision} + 1` },
    })
    .returning();
  if (row === undefined) throw new Error('upsert returned no row');
  return row;
}

/** What was left unanswered counts as agreed. */
export async function insertAgreements(
  db: Db,
  assessmentId: string,
  itemCodes: readonly string[],
  { at, by }: Stamp,
): Promise<void> {
  if (itemCodes.length === 0) return;
  await db.insert(explanations).values(
    itemCodes.map((itemCode) => ({
      assessmentId,
      itemCode,
      stance: 'agree',
      text: null,
      savedAt: at,
      savedBy: by,
    })),
  );
}
