// Drafts as replies show them: people by their names, the base by its title, who is here.
import type { DraftBatch, DraftChanges, DraftDetail, DraftSummary } from '@parindex/contract/framework-draft';
import type { Actor } from '@parindex/domain/access/actor';
import { canWriteDraft } from '@parindex/domain/framework/draft-access';
import type { Deps } from '../../platform/deps.ts';
import { accountNames } from '../account/role-holders.service.ts';
import { frameworkTitles } from '../framework/framework-version.service.ts';
import {
  type BatchRecord,
  type DraftHead,
  type DraftRecord,
  listBatches,
  listEditors,
} from './framework-draft.repository.ts';

/** Somebody whose browser has not asked for news for so long has gone. */
const presenceSeconds = 30;

type Reading = Pick<Deps, 'db' | 'clock'>;

export async function summariesOf(deps: Reading, drafts: readonly DraftHead[]): Promise<DraftSummary[]> {
  const names = await accountNames(deps, [...new Set(drafts.map(({ updatedBy }) => updatedBy))]);
  const titles = await frameworkTitles(
    deps.db,
    drafts.flatMap(({ baseId }) => baseId ?? []),
  );
  return drafts.map(({ baseId, updatedAt, updatedBy, ...draft }) => ({
    ...draft,
    base: baseId === null ? null : { id: baseId, title: titles.get(baseId) ?? '' },
    updatedAt: updatedAt.toISOString(),
    updatedBy: names.get(updatedBy) ?? updatedBy,
  }));
}

export async function detailOf(deps: Reading, actor: Actor, draft: DraftRecord): Promise<DraftDetail> {
  const { document, ...head } = draft;
  const [summary] = await summariesOf(deps, [head]);
  if (!summary) throw new Error('one draft has one summary');
  const decision = canWriteDraft(actor, draft.authorityId);
  return {
    ...summary,
    // Replies are typed without `readonly`; nothing changes them.
    ...(document as unknown as Pick<DraftDetail, 'fields' | 'lists'>),
    editors: await editorsOf(deps, draft.id),
    may: { change: decision, issue: decision, remove: decision },
  };
}

/** Every batch after `since`, and who is here. */
export async function changesSince(
  deps: Reading,
  { id, sequence }: Pick<DraftHead, 'id' | 'sequence'>,
  since: number,
): Promise<DraftChanges> {
  const records = since < sequence ? await listBatches(deps.db, id, since) : [];
  const names = await accountNames(deps, [...new Set(records.map(({ madeBy }) => madeBy))]);
  // What has come in after the draft was looked at is left for the next time.
  const seen = records.filter((record) => record.sequence <= sequence);
  return { sequence, batches: seen.map((record) => batchOf(record, names)), editors: await editorsOf(deps, id) };
}

function batchOf({ madeBy, madeAt, ...batch }: BatchRecord, names: ReadonlyMap<string, string>): DraftBatch {
  const by = names.get(madeBy) ?? madeBy;
  return { ...batch, by, at: madeAt.toISOString(), changes: batch.changes as DraftBatch['changes'] };
}

async function editorsOf(deps: Reading, draftId: string): Promise<DraftDetail['editors']> {
  const seenSince = new Date(deps.clock.now().getTime() - presenceSeconds * 1000);
  const editors = await listEditors(deps.db, draftId, seenSince);
  const names = await accountNames(
    deps,
    editors.map(({ accountId }) => accountId),
  );
  return editors.map(({ accountId, seenAt }) => ({
    accountId,
    name: names.get(accountId) ?? accountId,
    seenAt: seenAt.toISOString(),
  }));
}
