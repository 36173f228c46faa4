// All SQL of the evidence feature. `db` comes first: the pool, or an open transaction.
import type { EvidenceFields } from '@parindex/contract/evidence';
import { evidenceSearchText } from '@parindex/domain/evidence/search-text';
import { fold } from '@parindex/domain/vietnamese';
import { and, asc, desc, eq, like, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { files } from '../../platform/files.tables.ts';
import { evidence, evidenceLinks } from './evidence.tables.ts';

export type EvidenceRecord = typeof evidence.$inferSelect;
export type EvidenceLayer = 'self' | 'explanation';

/** A document with what is known of its file and its use. `uploadedBy` is an account's id. */
export type LibraryRow = EvidenceRecord & {
  readonly mediaType: string;
  readonly size: number;
  readonly linkCount: number;
};

export interface LinkRow {
  readonly itemCode: string;
  readonly evidenceId: string;
  readonly name: string;
  readonly documentNumber: string | null;
  readonly mediaType: string;
  readonly page: string | null;
  readonly layer: EvidenceLayer;
}

function selectLibrary(db: Db) {
  return db
    .select({
      id: evidence.id,
      agencyId: evidence.agencyId,
      fileHash: evidence.fileHash,
      fileName: evidence.fileName,
      name: evidence.name,
      documentNumber: evidence.documentNumber,
      issuer: evidence.issuer,
      documentDate: evidence.documentDate,
      period: evidence.period,
      confidential: evidence.confidential,
      uploadedAt: evidence.uploadedAt,
      uploadedBy: evidence.uploadedBy,
      searchText: evidence.searchText,
      mediaType: files.mediaType,
      size: files.size,
      linkCount: sql<number>`(select count(*)::int from ${evidenceLinks} where ${evidenceLinks.evidenceId} = ${evidence.id})`,
    })
    .from(evidence)
    .innerJoin(files, eq(files.hash, evidence.fileHash));
}

/** The agency's documents, newest first; every word of `search` must occur in name, number, issuer, period or file name. */
export function listLibrary(db: Db, agencyId: string, search: string): Promise<LibraryRow[]> {
  const words = fold(search).split(' ').filter(Boolean);
  return selectLibrary(db)
    .where(
      and(
        eq(evidence.agencyId, agencyId),
        ...words.map((word) => like(evidence.searchText, `%${word.replace(/[\\%_]/g, '\\$&')}%`)),
      ),
    )
    .orderBy(desc(evidence.uploadedAt), asc(evidence.id));
}

export async function findEvidence(db: Db, id: string): Promise<LibraryRow | null> {
  const [row] = await selectLibrary(db).where(eq(evidence.id, id));
  return row ?? null;
}

export async function findByContent(db: Db, agencyId: string, fileHash: string): Promise<LibraryRow | null> {
  const [row] = await selectLibrary(db).where(and(eq(evidence.agencyId, agencyId), eq(evidence.fileHash, fileHash)));
  return row ?? null;
}

export interface NewEvidence extends EvidenceFields {
  readonly agencyId: string;
  readonly fileHash: string;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
}

/** @returns false when the agency has this very content already */
export async function insertEvidence(db: Db, document: NewEvidence): Promise<boolean> {
  const rows = await db
    .insert(evidence)
    .values({ ...document, searchText: evidenceSearchText(document) })
    .onConflictDoNothing({ target: [evidence.agencyId, evidence.fileHash] })
    .returning({ id: evidence.id });
  return rows.length === 1;
}

/** Locks the document: nobody links it while it is being removed. */
export async function lockEvidence(db: Db, id: string): Promise<boolean> {
  const rows = await db.select({ id: evidence.id }).from(evidence).where(eq(evidence.id, id)).for('update');
  return rows.length === 1;
}

export async function deleteEvidenceRow(db: Db, id: string): Promise<void> {
  await db.delete(evidence).where(eq(evidence.id, id));
}

/** Every link of a dossier, by item: what was handed in first, then what was added while explaining. */
export async function listLinks(db: Db, assessmentId: string): Promise<LinkRow[]> {
  const rows = await db
    .select({
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
    .where(eq(evidenceLinks.assessmentId, assessmentId))
    .orderBy(desc(evidenceLinks.layer), evidenceLinks.linkedAt, evidence.id);
  return rows.map((row) => ({ ...row, layer: row.layer as EvidenceLayer }));
}

export interface NewLink {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly evidenceId: string;
  readonly layer: EvidenceLayer;
  readonly page: string | null;
  readonly linkedAt: Date;
  readonly linkedBy: string;
}

/** Linking again in the same layer moves the page; a link of another layer stays as it was. */
export async function upsertLink(db: Db, link: NewLink): Promise<void> {
  const { page, linkedAt, linkedBy } = link;
  await db
    .insert(evidenceLinks)
    .values(link)
    .onConflictDoUpdate({
      target: [evidenceLinks.assessmentId, evidenceLinks.itemCode, evidenceLinks.evidenceId],
      set: { page, linkedAt, linkedBy },
      setWhere: eq(evidenceLinks.layer, link.layer),
    });
}

export async function deleteLink(
  db: Db,
  { assessmentId, itemCode, evidenceId }: Pick<NewLink, 'assessmentId' | 'itemCode' | 'evidenceId'>,
): Promise<void> {
  await db
    .delete(evidenceLinks)
    .where(
      and(
        eq(evidenceLinks.assessmentId, assessmentId),
        eq(evidenceLinks.itemCode, itemCode),
        eq(evidenceLinks.evidenceId, evidenceId),
      ),
    );
}
