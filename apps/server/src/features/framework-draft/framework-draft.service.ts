// Looking through drafts and removing them; whoever works with one passes here.
import type { DraftDetail, DraftList } from '@parindex/contract/framework-draft';
import type { Actor, Decision } from '@parindex/domain/access/actor';
import { walkDraft } from '@parindex/domain/framework/draft/draft';
import { openDraft } from '@parindex/domain/framework/draft/stored';
import { draftLists } from '@parindex/domain/framework/draft/tree';
import { canWriteDraft } from '@parindex/domain/framework/draft-access';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { detailOf, summariesOf } from './draft-reply.ts';
import { type DraftRecord, deleteDraft, findDraft, listDrafts, upsertEditor } from './framework-draft.repository.ts';

/** Drafts of the authorities the actor writes for, or of one of them. */
export async function readDraftList(deps: Deps, actor: Actor, authorityId?: string): Promise<DraftList> {
  const standing = actor.grants
    .filter(({ role }) => role === 'standingAgency')
    .flatMap((grant) => grant.authorityId ?? []);
  const asked = [...new Set(standing)].filter((id) => authorityId === undefined || id === authorityId);
  return {
    drafts: await summariesOf(deps, await listDrafts(deps.db, asked)),
    may: { create: canWriteDraft(actor, authorityId ?? asked[0] ?? '') },
  };
}

/** The whole draft; from now on the actor is seen as one of its editors. @throws {Problem} framework.draftNotFound, access.denied */
export async function readDraft(deps: Deps, actor: Actor, id: string): Promise<DraftDetail> {
  const draft = await findWritable(deps.db, actor, id);
  await upsertEditor(deps.db, id, { at: deps.clock.now(), by: actor.accountId });
  return detailOf(deps, actor, draft);
}

/** Removes a draft with everything that was written in it. @throws {Problem} framework.draftNotFound, access.denied */
export function removeDraft({ db }: Deps, actor: Actor, id: string): Promise<void> {
  return db.transaction(async (tx) => {
    const { title, sequence, document } = await findWritable(tx, actor, id, 'lock');
    await deleteDraft(tx, id);
    const nodes = walkDraft(openDraft(document), draftLists).length;
    await recordAudit(tx, actor, 'frameworkDraft.removed', id, { title, sequence, nodes });
  });
}

/** @throws {Problem} framework.draftNotFound, access.denied */
export async function findWritable(db: Db, actor: Actor, id: string, lock?: 'lock'): Promise<DraftRecord> {
  const draft = (await findDraft(db, id, lock)) ?? fail('framework.draftNotFound');
  assertMayWrite(actor, draft);
  return draft;
}

/** @throws {Problem} access.denied */
export function assertMayWrite(actor: Actor, { authorityId }: { authorityId: string }): void {
  assert(canWriteDraft(actor, authorityId));
}

/** @throws {Problem} access.denied */
export function assert(decision: Decision): void {
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}
