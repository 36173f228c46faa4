// Opening a draft: with nothing, with an issued framework, or with what an import made.
import { randomUUID } from 'node:crypto';
import type { CreateDraft, DraftDetail } from '@parindex/contract/framework-draft';
import type { Actor } from '@parindex/domain/access/actor';
import { documentToDraft } from '@parindex/domain/framework/draft/document';
import { storeDraft } from '@parindex/domain/framework/draft/stored';
import type { Value } from '@parindex/domain/framework/draft/tree';
import { canBeginWith, canWriteDraft } from '@parindex/domain/framework/draft-access';
import { fold } from '@parindex/domain/vietnamese';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { freeKey, loadVersion } from '../framework/framework-version.service.ts';
import { contentOf } from './draft-content.ts';
import { assertWithinLimits } from './draft-limits.ts';
import { detailOf } from './draft-reply.ts';
import { findDraft, insertDraft, type NewDraft } from './framework-draft.repository.ts';
import { assert } from './framework-draft.service.ts';

type Document = Record<string, Value>;

/** What a draft begins with, before it is given its place. */
interface Beginning {
  readonly authorityId: string;
  readonly purpose: NewDraft['purpose'];
  readonly baseId: string | null;
  readonly document: Document;
  readonly cases: readonly Document[];
}

/** @throws {Problem} access.denied, framework.notFound, framework.baseUnfit, request.tooLarge, request.invalid */
export function createDraft(deps: Deps, actor: Actor, sent: CreateDraft): Promise<DraftDetail> {
  return deps.db.transaction(async (tx) => {
    const { document, cases, ...place } = await beginningOf(tx, actor, sent);
    const draft = documentToDraft(document, randomUUID, cases);
    assertWithinLimits(draft);
    const content = contentOf(storeDraft(draft));
    const id = await insertDraft(tx, { ...place, content }, { at: deps.clock.now(), by: actor.accountId });
    const stored = (await findDraft(tx, id)) ?? fail('framework.draftNotFound');
    const reply = await detailOf({ ...deps, db: tx }, actor, stored);
    const { purpose, baseId } = place;
    await recordAudit(tx, actor, 'frameworkDraft.created', id, {
      from: sent.from,
      purpose,
      baseId,
      title: content.title,
    });
    return reply;
  });
}

async function beginningOf(tx: Db, actor: Actor, sent: CreateDraft): Promise<Beginning> {
  if (sent.from === 'copy' || sent.from === 'amendment') return beginningOfVersion(tx, actor, sent);
  const { authorityId } = sent;
  assert(canWriteDraft(actor, authorityId));
  const place = { authorityId, purpose: 'new' as const, baseId: null };
  if (sent.from === 'document') return { ...place, document: sent.document, cases: sent.cases };
  const { title, year } = sent;
  return { ...place, document: { id: await freeKey(tx, authorityId, keyOf(title)), title, year }, cases: [] };
}

async function beginningOfVersion(
  tx: Db,
  actor: Actor,
  sent: CreateDraft & { from: 'copy' | 'amendment' },
): Promise<Beginning> {
  const base = await loadVersion(tx, sent.frameworkId);
  const { id: baseId, authorityId, status, document, cases } = base;
  assert(canWriteDraft(actor, authorityId));
  const decision = canBeginWith({ status }, sent.from);
  if (!decision.allowed) fail('framework.baseUnfit', { detail: decision.reason });
  const wanted = sent.from === 'copy' ? keyForYear(base.key, { from: base.year, to: sent.year }) : stemOfVersions(base);
  const own = sent.from === 'copy' ? { title: sent.title, year: sent.year } : {};
  return {
    authorityId,
    purpose: sent.from === 'copy' ? 'new' : 'amendment',
    baseId,
    document: { ...withoutDecision(document), ...own, id: await freeKey(tx, authorityId, wanted) },
    cases: cases.map((one) => ({ ...one })),
  };
}

/** The decision that issued the base is not the one that will issue this; what is illustrative says so all along. */
function withoutDecision({ basis, ...document }: Document): Document {
  const isIllustrative =
    typeof basis === 'object' && basis !== null && 'illustrative' in basis && basis.illustrative === true;
  return isIllustrative ? { ...document, basis } : document;
}

/** `demo-commune-2025` copied to 2026: `demo-commune-2026`. */
function keyForYear(key: string, { from, to }: { from: number; to: number }): string {
  const renamed = key.replaceAll(String(from), String(to));
  return renamed === key && from !== to ? `${key}-${to}` : renamed;
}

/** `demo-commune-2025-2` is the second version of `demo-commune-2025`, so the next is its third. */
function stemOfVersions({ key, amends }: { key: string; amends: string | null }): string {
  return amends === null ? key : key.replace(/-\d{1,2}$/, '');
}

/** `Bộ tiêu chí cấp xã năm 2026` → `bo-tieu-chi-cap-xa-nam-2026`. */
function keyOf(title: string): string {
  const words = fold(title).match(/[a-z0-9]+/g) ?? ['bo-tieu-chi'];
  return words.join('-').slice(0, 74).replace(/-$/, '');
}
