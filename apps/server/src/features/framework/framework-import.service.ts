// Importing a framework file, new or in place of a draft. A dry run does everything but store.
import type { FrameworkImportReply } from '@parindex/contract/framework';
import type { Actor } from '@parindex/domain/access/actor';
import { toText } from '@parindex/domain/decimal';
import { canImportFramework } from '@parindex/domain/framework/access';
import type { WorkedCase } from '@parindex/domain/framework/cases';
import { isSameValue } from '@parindex/domain/framework/draft/tree';
import { type Framework, itemsOf } from '@parindex/domain/framework/framework';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { agencyNames } from '../agency/agency.service.ts';
import {
  type FrameworkContent,
  findByKey,
  findFramework,
  insertFramework,
  updateContent,
} from './framework.repository.ts';
import { assertMayChange, assertRevision } from './framework.service.ts';
import { frameworkImportText } from './framework.vi.ts';
import type { FrameworkFileReading } from './framework-file.ts';
import { agencyIdsIn, rowsOf } from './framework-reply.ts';
import { readUploadedFramework } from './read-uploaded.ts';

/** Frameworks of 90 items come to 60 kB; more than this only keeps the processor busy. */
export const largestFramework = 1024 * 1024;

export interface FrameworkUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isDryRun: boolean;
}

interface SoundFile {
  readonly framework: Framework;
  readonly content: FrameworkContent;
  readonly findings: FrameworkFileReading['findings'];
}

/** @throws {Problem} access.denied, framework.unsound with every finding, framework.keyTaken */
export async function importFramework(
  deps: Deps,
  actor: Actor,
  { authorityId, ...upload }: FrameworkUpload & { authorityId: string },
): Promise<FrameworkImportReply> {
  const decision = canImportFramework(actor, authorityId);
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
  const file = await readSound(upload);
  return deps.db.transaction(async (tx) => {
    await assertKeyFree(tx, { authorityId, key: file.content.key, exceptId: null });
    const reply = await replyOf({ ...deps, db: tx }, file);
    if (upload.isDryRun) return reply;
    const writing = { at: deps.clock.now(), by: actor.accountId };
    const id = await insertFramework(tx, authorityId, file.content, writing);
    await recordAudit(tx, actor, 'framework.imported', id, auditOf(upload, file));
    return { ...reply, id };
  });
}

/** @throws {Problem} framework.notFound, access.denied, framework.issued, framework.unsound, framework.keyTaken, record.changed */
export async function replaceFramework(
  deps: Deps,
  actor: Actor,
  { id, revision, ...upload }: FrameworkUpload & { id: string; revision: number },
): Promise<FrameworkImportReply> {
  assertMayChange(actor, (await findFramework(deps.db, id)) ?? fail('framework.notFound'));
  const file = await readSound(upload);
  return deps.db.transaction(async (tx) => {
    const record = (await findFramework(tx, id, 'lock')) ?? fail('framework.notFound');
    assertMayChange(actor, record);
    await assertKeyFree(tx, { authorityId: record.authorityId, key: file.content.key, exceptId: id });
    const isSame = record.hash === file.content.hash && isSameCases(record.cases, file.content.cases);
    if (!isSame) assertRevision(record, { revision, sent: { revision, hash: file.content.hash } });
    const reply = await replyOf({ ...deps, db: tx }, file);
    if (upload.isDryRun) return reply;
    if (!isSame) await updateContent(tx, id, file.content, { at: deps.clock.now(), by: actor.accountId });
    await recordAudit(tx, actor, 'framework.replaced', id, { from: record.hash, ...auditOf(upload, file) });
    return { ...reply, id };
  });
}

function isSameCases(stands: readonly WorkedCase[], sent: readonly WorkedCase[]): boolean {
  const plain = (cases: readonly WorkedCase[]) => cases.map((one) => ({ ...one }));
  return isSameValue(plain(stands), plain(sent));
}

async function readSound({ name, bytes }: FrameworkUpload): Promise<SoundFile> {
  const { framework, findings, hash, source: written, cases = [] } = await readUploadedFramework({ name, bytes });
  if (!framework) fail('framework.unsound', { findings });
  const { id: key, title, year } = framework;
  // With its byte order mark, so that the file leaves exactly as it came and keeps its hash.
  const source = written ?? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return { framework, content: { key, title, year, source, hash, cases }, findings };
}

async function assertKeyFree(
  db: Db,
  where: { authorityId: string; key: string; exceptId: string | null },
): Promise<void> {
  const taken = await findByKey(db, where);
  if (taken) fail('framework.keyTaken', { detail: frameworkImportText.keyTaken(taken) });
}

async function replyOf(
  deps: Pick<Deps, 'db' | 'clock'>,
  { framework, findings }: SoundFile,
): Promise<FrameworkImportReply> {
  return {
    id: null,
    title: framework.title,
    itemCount: itemsOf(framework).length,
    maxPoints: toText(framework.max),
    rows: rowsOf(framework, await agencyNames(deps, agencyIdsIn(framework))),
    findings: [...findings],
  };
}

function auditOf({ name }: FrameworkUpload, { content: { key, hash } }: SoundFile): Record<string, unknown> {
  return { file: name, key, hash };
}
