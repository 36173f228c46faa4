// Writing in a draft: changes of several people, one batch after the other, each made whole or not at all.
import type { DraftChanges, SendChanges } from '@parindex/contract/framework-draft';
import type { Actor } from '@parindex/domain/access/actor';
import { applyChanges, type Change, type ChangeConflict } from '@parindex/domain/framework/draft/change';
import type { Draft } from '@parindex/domain/framework/draft/draft';
import { openDraft, storeDraft } from '@parindex/domain/framework/draft/stored';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { contentOf } from './draft-content.ts';
import { assertWithinLimits } from './draft-limits.ts';
import { changesSince } from './draft-reply.ts';
import {
  type DraftRecord,
  findDraftHead,
  hasBatch,
  insertBatch,
  updateDraft,
  upsertEditor,
  type Writing,
} from './framework-draft.repository.ts';
import { assertMayWrite, findWritable } from './framework-draft.service.ts';

/**
 * Makes one batch and answers with every batch after `since`. The same batch sent again is not made again.
 *
 * @throws {Problem} framework.draftNotFound, access.denied, record.changed, request.tooLarge, request.invalid
 */
export function sendChanges(deps: Deps, actor: Actor, id: string, sent: SendChanges): Promise<DraftChanges> {
  return deps.db.transaction(async (tx) => {
    const draft = await findWritable(tx, actor, id, 'lock');
    const writing = { at: deps.clock.now(), by: actor.accountId };
    await upsertEditor(tx, id, writing);
    const isRepeated = await hasBatch(tx, id, sent.batch);
    const sequence = isRepeated ? draft.sequence : await makeBatch(tx, draft, sent, writing);
    const reply = await changesSince({ ...deps, db: tx }, { id, sequence }, sent.since);
    const action = isRepeated ? 'frameworkDraft.confirmed' : 'frameworkDraft.changed';
    await recordAudit(tx, actor, action, id, { sequence, batch: sent.batch, ...countsOf(sent.changes) });
    return reply;
  });
}

/** What has been done since, and who is here; the one who asks is seen by the others. @throws {Problem} framework.draftNotFound, access.denied */
export async function readChanges(deps: Deps, actor: Actor, id: string, since: number): Promise<DraftChanges> {
  const head = (await findDraftHead(deps.db, id)) ?? fail('framework.draftNotFound');
  assertMayWrite(actor, head);
  await upsertEditor(deps.db, id, { at: deps.clock.now(), by: actor.accountId });
  return changesSince(deps, head, since);
}

/** @returns the number of the batch */
async function makeBatch(
  tx: Db,
  { id, sequence: before, document }: DraftRecord,
  { batch, changes }: SendChanges,
  writing: Writing,
): Promise<number> {
  const draft = openDraft(document);
  const outcome = applyChanges(draft, changes);
  if (!outcome.ok) refuse(draft, outcome.conflict);
  assertWithinLimits(outcome.draft);
  const sequence = before + 1;
  await updateDraft(tx, { id, sequence }, contentOf(storeDraft(outcome.draft)), writing);
  await insertBatch(tx, id, { sequence, batch, changes, inverse: outcome.inverse }, writing);
  return sequence;
}

/** Both values where a field was changed meanwhile; for a node that is gone or there already, which one. */
function refuse(draft: Draft, conflict: ChangeConflict): never {
  const { reason, node } = conflict;
  if (conflict.reason !== 'changed') {
    const stands = draft.nodes[node];
    return fail('record.changed', {
      conflict: { sent: { reason, node }, stands: stands ? { node, fields: stands.fields } : null },
    });
  }
  const { field, sent, stands } = conflict;
  return fail('record.changed', {
    conflict: { sent: { reason, node, field, value: sent }, stands: { node, field, value: stands } },
  });
}

function countsOf(changes: readonly Change[]): Record<string, number> {
  const kinds = Map.groupBy(changes, ({ kind }) => kind);
  return Object.fromEntries([...kinds].map(([kind, made]) => [kind, made.length]));
}
