// The result document in the database: written once as canonical JSON, read again as it was.
import { createHash } from 'node:crypto';
import type { Actor } from '@parindex/domain/access/actor';
import { canonicalJson, type Json } from '@parindex/domain/result/canonical-json';
import type { ResultDocument } from '@parindex/domain/result/result-document';
import type { Db } from '../../platform/db/database.ts';
import { findApproval, findLastResult, findResult, insertResult, type ResultRecord } from './result.repository.ts';

export interface StoredResult {
  readonly record: ResultRecord;
  readonly document: ResultDocument;
}

/** The last few documents, parsed: a stored one never changes, and one of 500 agencies takes a while to read. */
const mostKept = 3;
const kept = new Map<string, ResultDocument>();

/** Plain data that only TypeScript cannot see to be JSON: interfaces have no index signature. */
export function canonicalText(document: object): string {
  return canonicalJson(document as unknown as Json);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export async function storeResult(
  tx: Db,
  roundId: string,
  { document, actor, now }: { document: ResultDocument; actor: Actor; now: Date },
): Promise<StoredResult> {
  const text = canonicalText(document);
  const record = await insertResult(tx, {
    roundId,
    computedAt: now,
    computedBy: actor.accountId,
    engine: document.engine,
    document: text,
    hash: sha256(text),
  });
  return { record, document };
}

/** The approved result of a round, else the last computation; null where there is neither. */
export async function findStanding(db: Db, roundId: string): Promise<StoredResult | null> {
  const approval = await findApproval(db, roundId);
  const record = approval ? await findResult(db, approval.resultId) : await findLastResult(db, roundId);
  return record && { record, document: parsed(record) };
}

function parsed({ id, document }: ResultRecord): ResultDocument {
  const known = kept.get(id);
  if (known) return known;
  const read = JSON.parse(document) as ResultDocument;
  kept.set(id, read);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return read;
}
