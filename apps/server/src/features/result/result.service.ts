// What can be done with the result of a round: compute, look, approve; load, ask the domain, write, audit.
import type { Approval, Result } from '@parindex/contract/result';
import type { Actor, Decision } from '@parindex/domain/access/actor';
import { canApproveResult, canComputeResult, canSeeResult } from '@parindex/domain/result/access';
import { buildResult } from '@parindex/domain/result/result-document';
import { isAtLeast } from '@parindex/domain/round/round';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { concludeRound } from '../round/conclusion.service.ts';
import { type LoadedRound, loadRound } from '../round/loaded-round.service.ts';
import { insertApproval } from './result.repository.ts';
import { loadGroupInputs, loadSeal } from './result-input.service.ts';
import { describeResult } from './result-reply.ts';
import { findStanding, type StoredResult, storeResult } from './stored-result.service.ts';

/** @throws {Problem} round.notFound, access.denied */
export function computeResult({ db, clock }: Deps, actor: Actor, roundId: string): Promise<Result> {
  return db.transaction(async (tx) => {
    const round = await loadRound(tx, roundId, 'lock');
    assertAllowed(canComputeResult(actor, round));
    // The seal first: what is saved in between makes the result stale, never the other way round.
    const seal = await loadSeal(tx, round);
    const document = buildResult({ ...seal, groups: await loadGroupInputs(tx, round) });
    const stored = await storeResult(tx, round.id, { document, actor, now: clock.now() });
    await recordAudit(tx, actor, 'result.computed', round.id, { hash: stored.record.hash, engine: document.engine });
    return describeResult(tx, actor, { round, stored, stale: false });
  });
}

/** @throws {Problem} round.notFound, access.denied, result.notComputed */
export async function readResult({ db }: Deps, actor: Actor, roundId: string): Promise<Result> {
  const { round, stored } = await loadStanding(db, actor, roundId);
  return describeResult(db, actor, { round, stored, stale: await isStale(db, round, stored) });
}

/**
 * The Chairman approves the very result he saw.
 *
 * @throws {Problem} round.notFound, access.denied, result.notComputed, result.stale
 */
export function approveResult({ db, clock }: Deps, actor: Actor, roundId: string, approval: Approval): Promise<Result> {
  return db.transaction(async (tx) => {
    const round = await loadRound(tx, roundId, 'lock');
    assertAllowed(canApproveResult(actor, round));
    const stored = (await findStanding(tx, round.id)) ?? fail('result.notComputed');
    const { record } = stored;
    if (record.hash !== approval.resultHash || (await isStale(tx, round, stored))) fail('result.stale');
    const { decisionNumber, decisionDate } = approval;
    await insertApproval(tx, {
      roundId,
      resultId: record.id,
      decisionNumber,
      decisionDate,
      approvedAt: clock.now(),
      approvedBy: actor.accountId,
    });
    await concludeRound(tx, round, 'approved');
    const detail = { hash: record.hash, decisionNumber, decisionDate };
    await recordAudit(tx, actor, 'result.approved', round.id, detail);
    return describeResult(tx, actor, { round: await loadRound(tx, roundId), stored, stale: false });
  });
}

/**
 * The standing result of a round for somebody who may see it.
 *
 * @throws {Problem} round.notFound, access.denied, result.notComputed
 */
export async function loadStanding(
  db: Db,
  actor: Actor,
  roundId: string,
): Promise<{ round: LoadedRound; stored: StoredResult }> {
  const round = await loadRound(db, roundId);
  assertAllowed(canSeeResult(actor, round));
  return { round, stored: (await findStanding(db, round.id)) ?? fail('result.notComputed') };
}

/** Approved results are settled: nothing can be saved under them any more. */
async function isStale(db: Db, round: LoadedRound, { document }: StoredResult): Promise<boolean> {
  if (isAtLeast(round.status, 'approved')) return false;
  return (await loadSeal(db, round)).inputs !== document.inputs;
}

export function assertAllowed(decision: Decision): void {
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}
