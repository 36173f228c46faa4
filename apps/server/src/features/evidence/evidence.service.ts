// The agency's library of evidence: uploading, finding, reading, removing.
import type { Readable } from 'node:stream';
import type { Evidence, EvidenceFields, EvidenceList, EvidenceUploadReply } from '@parindex/contract/evidence';
import type { Actor, Decision } from '@parindex/domain/access/actor';
import { canKeepEvidence, canReadEvidence } from '@parindex/domain/evidence/access';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { insertFile } from '../../platform/files.repository.ts';
import type { StoredFile } from '../../platform/files.ts';
import { fail } from '../../platform/problem.ts';
import {
  deleteEvidenceRow,
  findByContent,
  findEvidence,
  insertEvidence,
  type LibraryRow,
  listLibrary,
  lockEvidence,
} from './evidence.repository.ts';
import { listAuthoritiesUsing, mapUploaders } from './evidence-use-report.repository.ts';

export interface Upload {
  readonly fields: EvidenceFields;
  readonly fileName: string;
  readonly content: Readable;
}

export interface EvidenceFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: Readable;
}

/** @throws {Problem} access.denied */
export async function listEvidence(
  { db }: Deps,
  actor: Actor,
  agencyId: string,
  search: string,
): Promise<EvidenceList> {
  const keep = canKeepEvidence(actor, agencyId);
  guard(keep);
  return { evidence: await onWire(db, await listLibrary(db, agencyId, search)), may: { upload: keep } };
}

/** Asked before a byte of the upload is read. @throws {Problem} access.denied */
export function assertMayUpload(actor: Actor, agencyId: string): void {
  guard(canKeepEvidence(actor, agencyId));
}

/**
 * Stores the content as it streams in, then enters it in the library; the same content again is what is already there.
 *
 * @throws {Problem} access.denied, request.tooLarge, file.typeRefused
 */
export async function uploadEvidence(
  { db, files, clock }: Deps,
  actor: Actor,
  agencyId: string,
  { fields, fileName, content }: Upload,
): Promise<EvidenceUploadReply> {
  assertMayUpload(actor, agencyId);
  const stored = await files.put(content, fileName);
  return db.transaction(async (tx) => {
    const uploadedAt = clock.now();
    await insertFile(tx, stored, uploadedAt);
    const document = { ...fields, agencyId, fileHash: stored.hash, fileName, uploadedAt, uploadedBy: actor.accountId };
    const isNew = await insertEvidence(tx, document);
    const row = await readBack(tx, agencyId, stored);
    const [evidence = fail('evidence.notFound')] = await onWire(tx, [row]);
    const action = isNew ? 'evidence.uploaded' : 'evidence.uploadedAgain';
    await recordAudit(tx, actor, action, row.id, { agencyId, name: row.name, hash: stored.hash });
    return { evidence, duplicate: !isNew };
  });
}

/** @throws {Problem} evidence.notFound, access.denied, file.notFound */
export async function readEvidenceFile({ db, files }: Deps, actor: Actor, id: string): Promise<EvidenceFile> {
  const { agencyId, fileName, mediaType, size, fileHash } = (await findEvidence(db, id)) ?? fail('evidence.notFound');
  guard(canReadEvidence(actor, agencyId, await listAuthoritiesUsing(db, id)));
  return { fileName, mediaType, size, content: await files.get(fileHash) };
}

/**
 * Takes a document out of the library; its content stays stored, because another agency may hold the same.
 *
 * @throws {Problem} evidence.notFound, access.denied, evidence.linked
 */
export async function deleteEvidence({ db }: Deps, actor: Actor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await lockEvidence(tx, id))) fail('evidence.notFound');
    const document = (await findEvidence(tx, id)) ?? fail('evidence.notFound');
    guard(canKeepEvidence(actor, document.agencyId));
    if (document.linkCount > 0) fail('evidence.linked');
    await deleteEvidenceRow(tx, id);
    const { agencyId, name, fileHash } = document;
    await recordAudit(tx, actor, 'evidence.deleted', id, { agencyId, name, hash: fileHash });
  });
}

function guard(decision: Decision): void {
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}

async function readBack(tx: Db, agencyId: string, { hash }: StoredFile): Promise<LibraryRow> {
  return (await findByContent(tx, agencyId, hash)) ?? fail('evidence.notFound');
}

async function onWire(db: Db, rows: readonly LibraryRow[]): Promise<Evidence[]> {
  const names = await mapUploaders(
    db,
    rows.map(({ uploadedBy }) => uploadedBy),
  );
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agencyId,
    name: row.name,
    documentNumber: row.documentNumber,
    issuer: row.issuer,
    documentDate: row.documentDate,
    period: row.period,
    confidential: row.confidential,
    fileName: row.fileName,
    mediaType: row.mediaType,
    size: row.size,
    hash: row.fileHash,
    uploadedAt: row.uploadedAt.toISOString(),
    uploadedBy: names.get(row.uploadedBy) ?? row.uploadedBy,
    linkCount: row.linkCount,
  }));
}
