// An agency's side: its officer writes proposals, its head sends them.
import type { ChangeProposal, CreateProposal, Proposal } from '@parindex/contract/framework-revision';
import { type Actor, hasRoleIn } from '@parindex/domain/access/actor';
import { decimal, toText } from '@parindex/domain/decimal';
import { canChangeProposal, canSendProposal, canWriteProposal } from '@parindex/domain/framework/revision/access';
import type { ProposalContent } from '@parindex/domain/framework/revision/proposal';
import { proposalFindings } from '@parindex/domain/framework/revision/proposal-findings';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import {
  deleteProposal,
  findProposal,
  insertProposal,
  type ProposalRecord,
  updateProposals,
} from './framework-revision.repository.ts';
import {
  assert,
  type LoadedRevision,
  loadFacts,
  loadRevision,
  type Reading,
  readSay,
} from './loaded-revision.service.ts';
import { proposalsOf } from './revision-reply.ts';

/**
 * Writes a new proposal. The same one sent again is not written again.
 *
 * @throws {Problem} framework.notFound, access.denied, framework.proposalInvalid, record.changed
 */
export function createProposal(
  deps: Deps,
  actor: Actor,
  frameworkId: string,
  { id, agencyId, ...sent }: CreateProposal,
): Promise<Proposal> {
  return deps.db.transaction(async (tx) => {
    const revision = await loadRevision(tx, frameworkId, 'share');
    assert(canWriteProposal(actor, agencyId, revision, deps.clock.now()));
    assert(await readSay({ ...deps, db: tx }, actor, agencyId, revision.framework.authorityId));
    const content = checked(sent, revision);
    const writing = { at: deps.clock.now(), by: actor.accountId };
    const isNew = await insertProposal(tx, { id, frameworkId, agencyId, ...content }, writing);
    const stands = (await findProposal(tx, id)) ?? fail('framework.proposalNotFound');
    if (!isNew) assertSame(stands, { frameworkId, agencyId, content });
    const action = isNew ? 'frameworkProposal.created' : 'frameworkProposal.confirmed';
    return recorded(tx, deps, actor, { action, revision, id });
  });
}

/** Another agency's proposal of the same id is none of the sender's business. */
function assertSame(
  stands: ProposalRecord,
  { frameworkId, agencyId, content }: { frameworkId: string; agencyId: string; content: ProposalContent },
): void {
  if (stands.frameworkId !== frameworkId || stands.agencyId !== agencyId) fail('framework.proposalNotFound');
  if (!isSameContent(stands, content))
    fail('record.changed', { conflict: { sent: content, stands: contentOf(stands) } });
}

/** @throws {Problem} framework.proposalNotFound, access.denied, framework.proposalInvalid, record.changed */
export function changeProposal(
  deps: Deps,
  actor: Actor,
  id: string,
  { revision: seen, ...sent }: ChangeProposal,
): Promise<Proposal> {
  return deps.db.transaction(async (tx) => {
    const { record, revision } = await openProposal(tx, id);
    assert(canChangeProposal(actor, await loadFacts(tx, record, revision), revision, deps.clock.now()));
    const content = checked(sent, revision);
    const isSaved = isSameContent(record, content);
    if (!isSaved) {
      assertFresh(record, seen, content);
      await updateProposals(tx, [id], content, { at: deps.clock.now(), by: actor.accountId });
    }
    const action = isSaved ? 'frameworkProposal.confirmed' : 'frameworkProposal.changed';
    return recorded(tx, deps, actor, { action, revision, id });
  });
}

/** Removes a proposal that was not sent. @throws {Problem} framework.proposalNotFound, access.denied */
export function removeProposal(deps: Deps, actor: Actor, id: string): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const { record, revision } = await openProposal(tx, id);
    assert(canChangeProposal(actor, await loadFacts(tx, record, revision), revision, deps.clock.now()));
    await deleteProposal(tx, id);
    await recordAudit(tx, actor, 'frameworkProposal.removed', id, { ...contentOf(record) });
  });
}

/**
 * Sends a proposal as the head has read it; a second click is answered as the first.
 *
 * @throws {Problem} framework.proposalNotFound, access.denied, record.changed
 */
export function sendProposal(deps: Deps, actor: Actor, id: string, seen: number): Promise<Proposal> {
  return deps.db.transaction(async (tx) => {
    const { record, revision } = await openProposal(tx, id);
    const isSent = record.state !== 'draft' && hasRoleIn(actor, 'head', record.agencyId);
    if (!isSent) {
      const now = deps.clock.now();
      assert(canSendProposal(actor, await loadFacts(tx, record, revision), revision, now));
      assertFresh(record, seen, null);
      const by = actor.accountId;
      await updateProposals(tx, [id], { state: 'sent', sentAt: now, sentBy: by }, { at: now, by });
    }
    const action = isSent ? 'frameworkProposal.sendConfirmed' : 'frameworkProposal.sent';
    return recorded(tx, deps, actor, { action, revision, id });
  });
}

/** The proposal, held, with its framework; the dates stand still as well. @throws {Problem} framework.proposalNotFound */
export async function openProposal(tx: Db, id: string): Promise<{ record: ProposalRecord; revision: LoadedRevision }> {
  const record = (await findProposal(tx, id, 'lock')) ?? fail('framework.proposalNotFound');
  return { record, revision: await loadRevision(tx, record.frameworkId, 'share') };
}

/** Records the write and answers with the proposal as it stands now. */
export async function recorded(
  tx: Db,
  deps: Reading,
  actor: Actor,
  done: {
    readonly action: string;
    readonly revision: LoadedRevision;
    readonly id: string;
    readonly detail?: Readonly<Record<string, unknown>>;
  },
): Promise<Proposal> {
  const stands = (await findProposal(tx, done.id)) ?? fail('framework.proposalNotFound');
  const [proposal] = await proposalsOf({ ...deps, db: tx }, actor, done.revision, [stands]);
  if (!proposal) throw new Error('one proposal has one reply');
  const { agencyId, revision } = stands;
  await recordAudit(tx, actor, done.action, done.id, { agencyId, revision, ...contentOf(stands), ...done.detail });
  return proposal;
}

/** The content in its canonical form. @throws {Problem} framework.proposalInvalid with everything found */
function checked(sent: ProposalContent, { places }: LoadedRevision): ProposalContent {
  const findings = proposalFindings(sent, places);
  if (findings.length > 0) {
    fail('framework.proposalInvalid', { findings: findings.map((finding) => ({ ...finding, severity: 'error' })) });
  }
  return { ...contentOf(sent), points: sent.points === null ? null : toText(decimal(sent.points)) };
}

function contentOf({ kind, code, field, points, proposed, reason }: ProposalContent): ProposalContent {
  return { kind, code, field, points, proposed, reason };
}

function isSameContent(one: ProposalContent, other: ProposalContent): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** @throws {Problem} record.changed, with what was sent (null: nothing but the wish) and what stands */
export function assertFresh(record: ProposalRecord, seen: number, sent: unknown): void {
  if (record.revision === seen) return;
  const { id, revision, state, outcome, answer } = record;
  fail('record.changed', {
    conflict: { sent, stands: { id, revision, state, outcome, answer, ...contentOf(record) } },
  });
}
