// Carrying an accepted proposal into a draft, as an ordinary change that can be undone there.
import { randomUUID } from 'node:crypto';
import type { CarryingOnWire, CarryingReply, CarryProposal, Proposal } from '@parindex/contract/framework-revision';
import type { Actor } from '@parindex/domain/access/actor';
import type { Change } from '@parindex/domain/framework/draft/change';
import { openDraft } from '@parindex/domain/framework/draft/stored';
import { canCarryProposal, canRunRevision } from '@parindex/domain/framework/revision/access';
import { type Carrying, carryingOf, isSameTree } from '@parindex/domain/framework/revision/carry';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { sendChanges } from '../framework-draft/draft-changes.service.ts';
import { findWritable } from '../framework-draft/framework-draft.service.ts';
import { findProposal, type ProposalRecord, updateProposals } from './framework-revision.repository.ts';
import { assert, loadFacts, loadRevision } from './loaded-revision.service.ts';
import { assertFresh, openProposal, recorded } from './proposal.service.ts';

/** What the proposal comes to in this draft, to be looked at first. @throws {Problem} framework.proposalNotFound, framework.draftNotFound, access.denied */
export async function readCarrying({ db }: Deps, actor: Actor, id: string, draftId: string): Promise<CarryingReply> {
  const record = (await findProposal(db, id)) ?? fail('framework.proposalNotFound');
  const revision = await loadRevision(db, record.frameworkId);
  assert(canRunRevision(actor, revision.framework.authorityId));
  assert(canCarryProposal(actor, await loadFacts(db, record, revision)));
  const draft = await findWritable(db, actor, draftId);
  const { title, sequence, document } = draft;
  return {
    draft: { id: draftId, title, sequence },
    // Replies are typed without `readonly`; nothing changes them.
    carrying: carryingOf(record, openDraft(document)) as CarryingOnWire,
  };
}

/**
 * Makes the change as it was shown, perhaps with other words, and notes where the proposal went. Carried already into
 * this draft, it answers as the first time.
 *
 * @throws {Problem} framework.proposalNotFound, framework.draftNotFound, access.denied, record.changed
 */
export function carryProposal(deps: Deps, actor: Actor, id: string, sent: CarryProposal): Promise<Proposal> {
  const { draftId, carrying } = sent;
  return deps.db.transaction(async (tx) => {
    const { record, revision } = await openProposal(tx, id);
    assert(canRunRevision(actor, revision.framework.authorityId));
    if (record.carriedInto === draftId) {
      return recorded(tx, deps, actor, { action: 'frameworkProposal.carryConfirmed', revision, id });
    }
    assert(canCarryProposal(actor, await loadFacts(tx, record, revision)));
    assertFresh(record, sent.revision, carrying);
    const changes = await changesFor(tx, actor, record, sent);
    if (changes.length > 0) {
      const batch = { batch: randomUUID(), since: 0, changes };
      await sendChanges({ ...deps, db: tx }, actor, draftId, batch);
    }
    const at = deps.clock.now();
    const by = actor.accountId;
    const change = { state: 'carried', carriedInto: draftId, carriedAt: at, carriedBy: by };
    await updateProposals(tx, [id], change, { at, by });
    const detail = { draftId, way: carrying.way };
    return recorded(tx, deps, actor, { action: 'frameworkProposal.carried', revision, id, detail });
  });
}

type SentChanges = Parameters<typeof sendChanges>[3]['changes'];

/** The draft is held from here on, so that what was compared is what is changed. @throws {Problem} record.changed */
async function changesFor(
  tx: Db,
  actor: Actor,
  record: ProposalRecord,
  { draftId, carrying: sent }: CarryProposal,
): Promise<SentChanges> {
  const { document } = await findWritable(tx, actor, draftId, 'lock');
  const stands = carryingOf(record, openDraft(document));
  if (!isAsShown(sent, stands)) fail('record.changed', { conflict: { sent, stands } });
  return changesOf(sent) as SentChanges;
}

function isAsShown(sent: CarryingOnWire, stands: Carrying): boolean {
  if (sent.way !== stands.way || sent.node !== stands.node) return false;
  if (sent.way === 'set' && stands.way === 'set') return sent.field === stands.field;
  if (sent.way === 'remove' && stands.way === 'remove') return isSameTree(sent.tree, stands.tree);
  return true;
}

/** A field that somebody has written in meanwhile is refused by the draft itself. */
function changesOf(carrying: CarryingOnWire): Change[] {
  switch (carrying.way) {
    case 'set': {
      const { node, field, from, to } = carrying;
      return [{ kind: 'set', node, field, from, to }];
    }
    case 'remove':
      return [{ kind: 'remove', node: carrying.node }];
    case 'byHand':
      return [];
  }
}
