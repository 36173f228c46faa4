// The gate before a draft becomes a framework: errors refuse, every warning needs its reason; then everything at once.
import type { DraftCheck, DraftFinding, IssueDraft } from '@parindex/contract/framework-draft';
import type { Actor } from '@parindex/domain/access/actor';
import { draftToDocument } from '@parindex/domain/framework/draft/document';
import { type Draft, rootId } from '@parindex/domain/framework/draft/draft';
import { checkDraft, type DraftGate } from '@parindex/domain/framework/draft/gate';
import { gateText } from '@parindex/domain/framework/draft/gate.vi';
import { openDraft } from '@parindex/domain/framework/draft/stored';
import type { Value } from '@parindex/domain/framework/draft/tree';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { agencyNames } from '../agency/agency.service.ts';
import { findIssued, issueVersion, keyProblem } from '../framework/framework-version.service.ts';
import { type DraftRecord, deleteDraft, findDraft } from './framework-draft.repository.ts';
import { assertMayWrite, findWritable } from './framework-draft.service.ts';
import { issueText } from './framework-draft.vi.ts';

type Document = Record<string, Value>;

/** The gate as it stands now. @throws {Problem} framework.draftNotFound, access.denied */
export async function readDraftCheck(deps: Deps, actor: Actor, id: string): Promise<DraftCheck> {
  const record = await findWritable(deps.db, actor, id);
  const draft = openDraft(record.document);
  const { findings, outcomes, failed } = await gateOf(deps.db, record, draft, draftToDocument(draft));
  return { findings, cases: { passed: outcomes.filter(({ passed }) => passed).length, failed } };
}

/**
 * Makes a framework of the draft, which is gone afterwards. Asked again with the same decision it answers as the first time.
 *
 * @throws {Problem} framework.draftNotFound, access.denied, record.changed, framework.unsound, framework.warningsOpen,
 *   framework.baseUnfit, framework.keyTaken
 */
export function issueDraft(deps: Deps, actor: Actor, id: string, sent: IssueDraft): Promise<{ frameworkId: string }> {
  return deps.db.transaction(async (tx) => {
    const record = await findDraft(tx, id, 'lock');
    if (!record) return confirmIssued(tx, actor, id, sent);
    assertMayWrite(actor, record);
    assertSequence(record, sent);
    const draft = openDraft(record.document);
    const document = await decidedDocument({ ...deps, db: tx }, record, draft, sent);
    const { cases, findings } = await gateOf(tx, record, draft, document);
    const acceptedWarnings = acceptedOf(draft, findings, sent.reasons);
    const { decisionNumber, decisionDate } = sent;
    const amends = record.purpose === 'amendment' ? record.baseId : null;
    const { authorityId } = record;
    const version = { id, authorityId, amends, cases, acceptedWarnings, decisionNumber, decisionDate, document };
    const { key, hash } = await issueVersion(tx, version, { at: deps.clock.now(), by: actor.accountId });
    await deleteDraft(tx, id);
    const counts = { cases: cases.length, acceptedWarnings: acceptedWarnings.length };
    await recordAudit(tx, actor, 'frameworkDraft.issued', id, {
      key,
      hash,
      decisionNumber,
      decisionDate,
      amends,
      ...counts,
    });
    return { frameworkId: id };
  });
}

/** The framework bears the id of its draft, so that a second click finds what the first has made. */
async function confirmIssued(tx: Db, actor: Actor, id: string, sent: IssueDraft): Promise<{ frameworkId: string }> {
  const { decisionNumber, decisionDate } = sent;
  const issued = await findIssued(tx, id);
  if (issued?.decisionNumber !== decisionNumber || issued.decisionDate !== decisionDate) {
    return fail('framework.draftNotFound');
  }
  assertMayWrite(actor, issued);
  await recordAudit(tx, actor, 'frameworkDraft.issueConfirmed', id, { decisionNumber, decisionDate });
  return { frameworkId: id };
}

/** @throws {Problem} record.changed: what is issued is what was looked at */
function assertSequence({ sequence, updatedAt, updatedBy }: DraftRecord, sent: IssueDraft): void {
  if (sequence === sent.sequence) return;
  const stands = { sequence, updatedAt: updatedAt.toISOString(), updatedBy };
  fail('record.changed', { conflict: { sent: { sequence: sent.sequence }, stands } });
}

/** The document with the decision that issues it as its basis. */
async function decidedDocument(
  deps: Pick<Deps, 'db' | 'clock'>,
  { authorityId }: DraftRecord,
  draft: Draft,
  { decisionNumber: number, decisionDate: date }: IssueDraft,
): Promise<Document> {
  const document = draftToDocument(draft);
  const basis = document['basis'];
  const own = typeof basis === 'object' && basis !== null && !Array.isArray(basis) ? (basis as Document) : {};
  const issuer = own['issuer'] ?? (await agencyNames(deps, [authorityId])).get(authorityId) ?? authorityId;
  return { ...document, basis: { ...own, number, date, issuer } };
}

/** What the domain finds, and that the key is free. */
async function gateOf(
  db: Db,
  { authorityId }: DraftRecord,
  draft: Draft,
  document: Document,
): Promise<DraftGate & { findings: DraftFinding[] }> {
  const gate = checkDraft(draft, document);
  const key = document['id'];
  const taken = typeof key === 'string' ? await keyProblem(db, authorityId, key) : null;
  const finding = {
    path: gateText.place(gateText.framework, 'id'),
    severity: 'error',
    node: rootId,
    field: 'id',
  } as const;
  return { ...gate, findings: [...gate.findings, ...(taken === null ? [] : [{ ...finding, message: taken }])] };
}

/** @throws {Problem} framework.unsound with everything found, framework.warningsOpen with the warnings that lack a reason */
function acceptedOf(draft: Draft, findings: DraftFinding[], reasons: IssueDraft['reasons']) {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) fail('framework.unsound', { detail: issueText.errors(errors), findings });
  const judged = findings.map((finding) => ({
    finding,
    reason: reasons.find(({ node, message }) => node === finding.node && message === finding.message)?.reason,
  }));
  const open = judged.filter(({ reason }) => reason === undefined).map(({ finding }) => finding);
  if (open.length > 0) fail('framework.warningsOpen', { detail: issueText.warnings(open.length), findings: open });
  return judged.map(({ finding: { node, message }, reason = '' }) => ({ code: codeOf(draft, node), message, reason }));
}

function codeOf(draft: Draft, node: string): string | null {
  const code = draft.nodes[node]?.fields['code'];
  return typeof code === 'string' || typeof code === 'number' ? String(code) : null;
}
