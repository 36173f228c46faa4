// All SQL of the appraisal feature on its own tables. `db` comes first: the pool, or an open transaction.
import type { Pass } from '@parindex/domain/appraisal/access';
import type { StoredDecision } from '@parindex/domain/appraisal/read-decision';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { appraisalItems, appraisals } from './appraisal.tables.ts';

export type AppraisalRecord = typeof appraisalItems.$inferSelect;
export type CompletionRecord = typeof appraisals.$inferSelect;

/** One agency in one pass. */
export interface PassKey {
  readonly assessmentId: string;
  readonly pass: Pass;
}

/** Who writes, and when. */
export interface Stamp {
  readonly at: Date;
  readonly by: string;
}

export function listPassCompletions(db: Db, assessmentIds: readonly string[], pass: Pass): Promise<CompletionRecord[]> {
  return db
    .select()
    .from(appraisals)
    .where(and(inArray(appraisals.assessmentId, [...assessmentIds]), eq(appraisals.pass, pass)));
}

/**
 * Writes one decision over what stood.
 *
 * @param revision the one that was read; 0 = nothing stood yet
 * @returns null if something else stands now: somebody was faster
 */
export async function saveDecision(
  db: Db,
  { assessmentId, pass, itemCode }: PassKey & { readonly itemCode: string },
  { stored, revision, at, by }: Stamp & { readonly stored: StoredDecision; readonly revision: number },
): Promise<AppraisalRecord | null> {
  const { decision, figures, points, reason, asksExplanation } = stored;
  const values = { decision, figures, points, reason, asksExplanation, savedAt: at, savedBy: by };
  if (revision === 0) {
    const [row] = await db
      .insert(appraisalItems)
      .values({ assessmentId, pass, itemCode, ...values })
      .onConflictDoNothing()
      .returning();
    return row ?? null;
  }
  const [row] = await db
    .update(appraisalItems)
    .set({ ...values, revision: sql`${appraisalItems.revision} + 1` })
    .where(
      and(
        eq(appraisalItems.assessmentId, assessmentId),
        eq(appraisalItems.pass, pass),
        eq(appraisalItems.itemCode, itemCode),
        eq(appraisalItems.revision, revision),
      ),
    )
    .returning();
  return row ?? null;
}

/**
 * Accepts the items that nobody has decided, all in one statement, each with its line in the history.
 *
 * @param words how the history says it
 * @returns the codes accepted: those decided in the meantime are not among them
 */
export async function acceptItems(
  db: Db,
  { assessmentId, pass }: PassKey,
  { codes, words, at, by }: Stamp & { readonly codes: readonly string[]; readonly words: string },
): Promise<string[]> {
  const { rows } = await db.execute<{ item_code: string }>(sql`
    with accepted as (
      insert into appraisal_items (assessment_id, pass, item_code, decision, saved_at, saved_by)
      select ${assessmentId}::uuid, ${pass}::integer, code, 'accepted', ${at.toISOString()}::timestamptz, ${by}::text
      from jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb) as given (code)
      on conflict (assessment_id, pass, item_code) do nothing
      returning assessment_id, item_code, saved_at, saved_by
    ), noted as (
      insert into item_changes (assessment_id, item_code, layer, at, actor_id, from_value, to_value)
      select assessment_id, item_code, ${`pass${pass}`}::text, saved_at, saved_by, null, ${words}::text from accepted
    )
    select item_code from accepted`);
  return rows.map((row) => row.item_code);
}

/** @returns false if the pass was complete already: a second click changes nothing */
export async function markCompleted(db: Db, { assessmentId, pass }: PassKey, { at, by }: Stamp): Promise<boolean> {
  const rows = await db
    .insert(appraisals)
    .values({ assessmentId, pass, completedAt: at, completedBy: by })
    .onConflictDoNothing()
    .returning({ pass: appraisals.pass });
  return rows.length === 1;
}
