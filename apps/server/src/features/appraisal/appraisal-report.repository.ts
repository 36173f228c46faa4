// What appraisers see and write beside their own tables: explanations, evidence, names, the history of items.

import type { GridRow } from '@parindex/contract/assessment';
import type { Explanation } from '@parindex/domain/appraisal/pass-state';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { files } from '../../platform/files.tables.ts';
import { accounts } from '../account/account.tables.ts';
import { assessments, explanations, itemChanges } from '../assessment/assessment.tables.ts';
import { evidence, evidenceLinks } from '../evidence/evidence.tables.ts';
import { rounds } from '../round/round.tables.ts';

/**
 * Holds one dossier for one writer until the end of the transaction, and keeps its round from moving on. Writers of
 * other dossiers do not wait.
 *
 * @returns false if there is no such dossier
 */
export async function holdDossier(tx: Db, assessmentId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select a.id from ${assessments} a join ${rounds} r on r.id = a.round_id
    where a.id = ${assessmentId} for no key update of a for share of r`);
  return rows.length === 1;
}

export type LinkedEvidence = GridRow['evidence'][number];

/** By dossier, then by item. */
export type PerItem<Value> = Map<string, Map<string, Value>>;

export async function mapExplanations(db: Db, assessmentIds: readonly string[]): Promise<PerItem<Explanation>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await db
    .select({
      assessmentId: explanations.assessmentId,
      itemCode: explanations.itemCode,
      stance: explanations.stance,
      text: explanations.text,
    })
    .from(explanations)
    .where(inArray(explanations.assessmentId, [...assessmentIds]));
  const byDossier = Map.groupBy(rows, ({ assessmentId }) => assessmentId);
  return new Map(
    [...byDossier].map(([id, own]) => [
      id,
      new Map(own.map(({ itemCode, stance, text }) => [itemCode, { stance: stance as Explanation['stance'], text }])),
    ]),
  );
}

/** Documents by item, in the order they were linked. */
export async function mapLinkedEvidence(db: Db, assessmentIds: readonly string[]): Promise<PerItem<LinkedEvidence[]>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await db
    .select({
      assessmentId: evidenceLinks.assessmentId,
      itemCode: evidenceLinks.itemCode,
      evidenceId: evidence.id,
      name: evidence.name,
      documentNumber: evidence.documentNumber,
      mediaType: files.mediaType,
      page: evidenceLinks.page,
      layer: evidenceLinks.layer,
    })
    .from(evidenceLinks)
    .innerJoin(evidence, eq(evidence.id, evidenceLinks.evidenceId))
    .innerJoin(files, eq(files.hash, evidence.fileHash))
    .where(inArray(evidenceLinks.assessmentId, [...assessmentIds]))
    .orderBy(asc(evidenceLinks.linkedAt), asc(evidence.id));
  const linked: PerItem<LinkedEvidence[]> = new Map();
  for (const { assessmentId, itemCode, layer, ...document } of rows) {
    const items = linked.get(assessmentId) ?? new Map<string, LinkedEvidence[]>();
    const documents = items.get(itemCode) ?? [];
    documents.push({ ...document, layer: layer as LinkedEvidence['layer'] });
    linked.set(assessmentId, items.set(itemCode, documents));
  }
  return linked;
}

/** Names of accounts by id. */
export async function mapNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type ItemChange = Omit<typeof itemChanges.$inferInsert, 'id'>;

/** One line in the life of an item. */
export async function insertChange(db: Db, change: ItemChange): Promise<void> {
  await db.insert(itemChanges).values(change);
}
