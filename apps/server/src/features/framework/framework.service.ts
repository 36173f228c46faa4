// Looking through frameworks, issuing and removing them: load, ask the domain, write and audit, in one transaction.
import type { FrameworkDetail, FrameworkList, IssueFramework } from '@parindex/contract/framework';
import type { Actor, Decision } from '@parindex/domain/access/actor';
import { canChangeFramework, canImportFramework, canReadFramework } from '@parindex/domain/framework/access';
import type { WorkedCase } from '@parindex/domain/framework/cases';
import type { Fields } from '@parindex/domain/framework/sheets/sheet-model';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { readDocument } from '../../platform/documents/read-document.ts';
import { fail } from '../../platform/problem.ts';
import { agencyNames, belongingOf } from '../agency/agency.service.ts';
import { fileNameOf, mediaTypeOf } from './file-name.ts';
import {
  deleteFramework,
  type FrameworkRecord,
  findFramework,
  listFrameworks,
  markIssued,
} from './framework.repository.ts';
import { agencyIdsIn, rowsOf, settingsOf, summaryOf } from './framework-reply.ts';
import { writeFrameworkXlsx } from './framework-sheets.ts';
import { xlsxType } from './framework-xlsx.service.ts';
import { readStored } from './loaded-framework.service.ts';

/** What the actor may see, of one authority or of all that concern the actor. */
export async function readFrameworkList(deps: Deps, actor: Actor, authorityId?: string): Promise<FrameworkList> {
  const standing = actor.grants.filter(({ role }) => role === 'standingAgency').map((grant) => grant.authorityId);
  const served = actor.grants.map((grant) => grant.authorityId);
  const asked = (id: string | null): id is string => id !== null && (authorityId === undefined || id === authorityId);
  const records = await listFrameworks(deps.db, {
    draftsOf: standing.filter(asked),
    issuedOf: [...(await belongingOf(deps, actor)), ...served].filter(asked),
  });
  const importable = authorityId ?? standing.find(asked) ?? '';
  return {
    frameworks: records.map((record) => summaryOf(record, readStored(record).framework)),
    may: { import: canImportFramework(actor, importable) },
  };
}

/** @throws {Problem} framework.notFound, access.denied */
export async function readFrameworkDetail(deps: Deps, actor: Actor, id: string): Promise<FrameworkDetail> {
  return detailOf(deps, actor, await findReadable(deps, actor, id));
}

/** The file exactly as it came, or the same as .xlsx. @throws {Problem} framework.notFound, access.denied */
export async function readSourceFile(
  deps: Deps,
  actor: Actor,
  { id, format }: { id: string; format: 'source' | 'xlsx' },
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  const record = await findReadable(deps, actor, id);
  if (format === 'xlsx') {
    const { document } = readDocument(fileNameOf(record), Buffer.from(record.source));
    const content = Buffer.from(await writeFrameworkXlsx(document as Fields, record.cases.map(plainCase)));
    return { name: `${record.key}.xlsx`, mediaType: xlsxType, content };
  }
  return { name: fileNameOf(record), mediaType: mediaTypeOf(record.source), content: Buffer.from(record.source) };
}

/** As a line of `cases.yaml`: null only where it means that nothing is declared. */
function plainCase(one: WorkedCase): Fields {
  return Object.fromEntries(Object.entries(one).filter(([key, value]) => value !== null || key === 'value'));
}

/**
 * Issues a draft: fixed from then on, in the database too. Asked again with the same decision it answers as the first time.
 *
 * @throws {Problem} framework.notFound, access.denied, framework.issued, record.changed
 */
export function issueFramework(deps: Deps, actor: Actor, id: string, sent: IssueFramework): Promise<FrameworkDetail> {
  const { decisionNumber, decisionDate, revision } = sent;
  return deps.db.transaction(async (tx) => {
    const record = (await findFramework(tx, id, 'lock')) ?? fail('framework.notFound');
    if (record.decisionNumber !== decisionNumber || record.decisionDate !== decisionDate) {
      assertMayChange(actor, record);
      assertRevision(record, { revision, sent });
      const writing = { at: deps.clock.now(), by: actor.accountId };
      await markIssued(tx, id, { decisionNumber, decisionDate }, writing);
    } else assert(canImportFramework(actor, record.authorityId));
    const issued = (await findFramework(tx, id)) ?? fail('framework.notFound');
    const reply = await detailOf({ ...deps, db: tx }, actor, issued);
    await recordAudit(tx, actor, 'framework.issued', id, { decisionNumber, decisionDate, hash: record.hash });
    return reply;
  });
}

/** Removes a draft that no round uses. @throws {Problem} framework.notFound, access.denied, framework.issued, framework.inUse */
export function removeFramework({ db }: Deps, actor: Actor, id: string): Promise<void> {
  return db.transaction(async (tx) => {
    const record = (await findFramework(tx, id, 'lock')) ?? fail('framework.notFound');
    assertMayChange(actor, record);
    await deleteFramework(tx, id);
    const { key, title, hash } = record;
    await recordAudit(tx, actor, 'framework.removed', id, { key, title, hash });
  });
}

/** @throws {Problem} access.denied, framework.issued */
export function assertMayChange(actor: Actor, record: FrameworkRecord): void {
  assert(canImportFramework(actor, record.authorityId));
  const decision = canChangeFramework(actor, record);
  if (!decision.allowed) fail('framework.issued', { detail: decision.reason });
}

/** @throws {Problem} record.changed, with what was sent and what stands */
export function assertRevision(record: FrameworkRecord, asked: { revision: number; sent: unknown }): void {
  if (record.revision === asked.revision) return;
  const { revision, title, hash, updatedAt } = record;
  fail('record.changed', { conflict: { sent: asked.sent, stands: { revision, title, hash, updatedAt } } });
}

function assert(decision: Decision): void {
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}

async function findReadable(deps: Deps, actor: Actor, id: string): Promise<FrameworkRecord> {
  const record = (await findFramework(deps.db, id)) ?? fail('framework.notFound');
  assert(canReadFramework(actor, record, await belongingOf(deps, actor)));
  return record;
}

async function detailOf(
  deps: { db: Db; clock: Deps['clock'] },
  actor: Actor,
  record: FrameworkRecord,
): Promise<FrameworkDetail> {
  const { framework, warnings } = readStored(record);
  const change = canChangeFramework(actor, record);
  return {
    ...summaryOf(record, framework),
    rows: rowsOf(framework, await agencyNames(deps, agencyIdsIn(framework))),
    settings: settingsOf(framework),
    warnings: [...warnings],
    may: { replace: change, issue: change, remove: change },
  };
}
