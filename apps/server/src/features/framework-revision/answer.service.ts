// The standing agency answers proposals: one answer to one or to several of them.
import type { AnswerProposals, FrameworkRevision } from '@parindex/contract/framework-revision';
import type { Actor } from '@parindex/domain/access/actor';
import { canAnswerProposal, canRunRevision } from '@parindex/domain/framework/revision/access';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { lockProposals, type ProposalRecord, updateProposals } from './framework-revision.repository.ts';
import { reply } from './framework-revision.service.ts';
import { assert, factsOf, loadRevision, targetsOf } from './loaded-revision.service.ts';

/**
 * Answers all of them or none. Those that have this very answer already are left as they are.
 *
 * @throws {Problem} framework.notFound, framework.proposalNotFound, access.denied, record.changed with those that moved on
 */
export function answerProposals(
  deps: Deps,
  actor: Actor,
  frameworkId: string,
  sent: AnswerProposals,
): Promise<FrameworkRevision> {
  const { outcome, answer } = sent;
  return deps.db.transaction(async (tx) => {
    const revision = await loadRevision(tx, frameworkId);
    assert(canRunRevision(actor, revision.framework.authorityId));
    const seen = new Map(sent.proposals.map((proposal) => [proposal.id, proposal.revision]));
    const records = await lockProposals(tx, frameworkId, [...seen.keys()]);
    if (records.length < seen.size) fail('framework.proposalNotFound');
    const open = records.filter((record) => record.outcome !== outcome || record.answer !== answer);
    const targets = await targetsOf(tx, open);
    for (const record of open) assert(canAnswerProposal(actor, factsOf(record, revision, targets)));
    assertAllFresh(open, seen, sent);
    const ids = open.map(({ id }) => id);
    const at = deps.clock.now();
    const by = actor.accountId;
    // A carried one whose draft was removed is merely answered again.
    const uncarried = { carriedInto: null, carriedAt: null, carriedBy: null };
    const change = { state: 'answered', outcome, answer, answeredAt: at, answeredBy: by, ...uncarried };
    await updateProposals(tx, ids, change, { at, by });
    const answered = await reply({ ...deps, db: tx }, actor, revision);
    await recordAudit(tx, actor, 'frameworkProposal.answered', frameworkId, { outcome, answer, proposals: ids });
    return answered;
  });
}

function assertAllFresh(records: readonly ProposalRecord[], seen: ReadonlyMap<string, number>, sent: unknown): void {
  const stale = records.filter(({ id, revision }) => seen.get(id) !== revision);
  if (stale.length === 0) return;
  const stands = stale.map(({ id, revision, state, outcome, answer }) => ({ id, revision, state, outcome, answer }));
  fail('record.changed', { conflict: { sent, stands } });
}
