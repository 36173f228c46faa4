// Writes an edition: the result with everything that computing it again needs, sealed by its hash and frozen.
import type { Edition } from '@parindex/contract/result';
import type { Actor } from '@parindex/domain/access/actor';
import { buildEdition, type EditionFrame } from '@parindex/domain/result/edition-document';
import type { GroupInput } from '@parindex/domain/result/result-document';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { agencyNames } from '../agency/agency.service.ts';
import { frameworkSource } from '../framework/framework-source.service.ts';
import { canonicalText, type StoredResult, sha256 } from '../result/stored-result.service.ts';
import type { LoadedRound } from '../round/loaded-round.service.ts';
import { findAuditHead, insertEdition } from './publication.repository.ts';

/** Only one edition of a round so far; a correction will be the second. */
const firstNumber = 1;

export interface PublishedInput {
  readonly round: LoadedRound;
  readonly stored: StoredResult;
  readonly groups: readonly GroupInput[];
  readonly decision: EditionFrame['decision'];
  readonly publishedAt: Date;
  /** The papers a past year was entered from; null for a year that was worked on this platform. */
  readonly source: string | null;
}

export async function writeEdition(deps: Deps, actor: Actor, input: PublishedInput): Promise<Edition> {
  const { db: tx } = deps;
  const { round, stored, groups, publishedAt } = input;
  const document = buildEdition(await frameOf(deps, input), stored.document, groups);
  const text = canonicalText(document);
  const record = await insertEdition(tx, {
    roundId: round.id,
    number: document.number,
    publishedAt,
    publishedBy: actor.accountId,
    document: text,
    hash: sha256(text),
  });
  const { id, number, hash } = record;
  return { id, number, hash, publishedAt: publishedAt.toISOString(), path: `/cong-khai/${id}` };
}

async function frameOf(deps: Deps, input: PublishedInput): Promise<EditionFrame> {
  const { round, stored, groups, decision, publishedAt, source } = input;
  const { id, authorityId, title, yearJudged, yearPublished, yearCarriedOut } = round.record;
  return {
    number: firstNumber,
    publishedAt: publishedAt.toISOString(),
    authority: { id: authorityId, name: (await agencyNames(deps, [authorityId])).get(authorityId) ?? authorityId },
    round: { id, title, yearJudged, yearPublished, yearCarriedOut },
    decision,
    entered: source !== null,
    source,
    frameworks: await frameworksOf(deps.db, groups),
    result: stored.record.hash,
    auditHead: await findAuditHead(deps.db),
  };
}

/** Each file once, however many groups it judges. */
async function frameworksOf(tx: Db, groups: readonly GroupInput[]): Promise<EditionFrame['frameworks']> {
  const files = new Map<string, EditionFrame['frameworks'][number]>();
  for (const { framework, frameworkHash: hash, frameworkRecordId } of groups) {
    if (!files.has(hash))
      files.set(hash, { id: framework.id, hash, source: await frameworkSource(tx, frameworkRecordId) });
  }
  return [...files.values()];
}
