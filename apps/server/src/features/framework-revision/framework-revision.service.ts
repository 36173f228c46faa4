// Looking at the revision of a framework, setting the dates of collecting, and the summary as a file.
import type { Collect, FrameworkRevision } from '@parindex/contract/framework-revision';
import type { Actor } from '@parindex/domain/access/actor';
import { canReadFramework } from '@parindex/domain/framework/access';
import { canCollect, canRunRevision } from '@parindex/domain/framework/revision/access';
import { annexLine, inOrderOfPlaces } from '@parindex/domain/framework/revision/annex.vi';
import { annexText, revisionText } from '@parindex/domain/framework/revision/revision.vi';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail, failOn } from '../../platform/problem.ts';
import { type SheetTable, writeCsv, writeXlsx } from '../../platform/sheets/write-sheet.ts';
import { agencyNames, belongingOf } from '../agency/agency.service.ts';
import { listProposals, upsertWindow, type WindowRecord } from './framework-revision.repository.ts';
import { assert, type LoadedRevision, loadRevision, type Reading } from './loaded-revision.service.ts';
import { ownAgencies, revisionReply } from './revision-reply.ts';

/** An agency's own proposals, or all that were sent. @throws {Problem} framework.notFound, access.denied */
export async function readRevision(deps: Deps, actor: Actor, frameworkId: string): Promise<FrameworkRevision> {
  const revision = await loadRevision(deps.db, frameworkId);
  assert(canReadFramework(actor, revision.framework, await belongingOf(deps, actor)));
  return reply(deps, actor, revision);
}

/** The reply with what the actor may see. */
export async function reply(deps: Reading, actor: Actor, revision: LoadedRevision): Promise<FrameworkRevision> {
  const { id, authorityId } = revision.framework;
  const of = { agencyIds: ownAgencies(actor), sentToo: canRunRevision(actor, authorityId).allowed };
  return revisionReply(deps, actor, revision, await listProposals(deps.db, id, of));
}

/**
 * Sets the dates between which proposals are taken; asked again with the dates that stand it answers as the first time.
 *
 * @throws {Problem} framework.notFound, access.denied, framework.proposalInvalid, record.changed
 */
export function collectProposals(
  deps: Deps,
  actor: Actor,
  frameworkId: string,
  sent: Collect,
): Promise<FrameworkRevision> {
  return deps.db.transaction(async (tx) => {
    const before = await loadRevision(tx, frameworkId, 'update');
    assert(canCollect(actor, before.framework));
    const dates = { opensAt: new Date(sent.opensAt), closesAt: new Date(sent.closesAt) };
    failOn(
      'framework.proposalInvalid',
      'closesAt',
      dates.opensAt < dates.closesAt ? [] : [revisionText.endsBeforeItOpens],
    );
    if (!isSame(before.window, dates)) {
      const writing = { at: deps.clock.now(), by: actor.accountId };
      const isFresh = (before.window?.revision ?? 0) === sent.revision;
      if (!isFresh || !(await upsertWindow(tx, frameworkId, { ...dates, revision: sent.revision }, writing))) {
        const { window: stands } = await loadRevision(tx, frameworkId);
        fail('record.changed', { conflict: { sent, stands } });
      }
    }
    const answer = await reply({ ...deps, db: tx }, actor, await loadRevision(tx, frameworkId));
    await recordAudit(tx, actor, 'frameworkRevision.collected', frameworkId, { ...dates });
    return answer;
  });
}

function isSame(window: WindowRecord | null, { opensAt, closesAt }: { opensAt: Date; closesAt: Date }): boolean {
  return window?.opensAt.getTime() === opensAt.getTime() && window.closesAt.getTime() === closesAt.getTime();
}

export interface RevisionFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** The summary of all proposals that were sent, as annex of the report. @throws {Problem} framework.notFound, access.denied */
export async function readRevisionFile(
  deps: Deps,
  actor: Actor,
  frameworkId: string,
  format: 'csv' | 'xlsx',
): Promise<RevisionFile> {
  const { framework, places } = await loadRevision(deps.db, frameworkId);
  assert(canRunRevision(actor, framework.authorityId));
  const records = await listProposals(deps.db, frameworkId, { agencyIds: [], sentToo: true });
  const names = await agencyNames(deps, [...new Set(records.map(({ agencyId }) => agencyId))]);
  const lines = inOrderOfPlaces(records, places).map((record, index) =>
    annexLine({ ...record, agencyName: names.get(record.agencyId) ?? record.agencyId }, index + 1, places),
  );
  const table: SheetTable = { columns, rows: lines };
  const name = `tong-hop-gop-y-${framework.year}.${format}`;
  if (format === 'csv') {
    return { name, mediaType: 'text/csv; charset=utf-8', content: Buffer.from(writeCsv(table, { bom: true })) };
  }
  const content = Buffer.from(await writeXlsx([{ ...table, name: annexText.sheet }]));
  return { name, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content };
}

const { titles } = annexText;
const columns: SheetTable['columns'] = [
  { header: titles.number, width: 6, kind: 'decimal', decimals: 0 },
  { header: titles.node, width: 40, kind: 'text' },
  { header: titles.proposal, width: 60, kind: 'text' },
  { header: titles.agency, width: 28, kind: 'text' },
  { header: titles.answer, width: 60, kind: 'text' },
];
