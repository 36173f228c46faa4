// The Chairman publishes what he approved, once: the edition, the round's last step and the audit record together.
import type { Edition } from '@parindex/contract/result';
import type { Actor } from '@parindex/domain/access/actor';
import { canPublishResult } from '@parindex/domain/result/access';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { loadApproved } from '../result/approved-result.service.ts';
import { loadGroupInputs, loadSeal } from '../result/result-input.service.ts';
import { concludeRound } from '../round/conclusion.service.ts';
import { loadRound } from '../round/loaded-round.service.ts';
import { writeEdition } from './edition.service.ts';

/** @throws {Problem} round.notFound, access.denied, result.stale */
export function publishResult(deps: Deps, actor: Actor, roundId: string): Promise<Edition> {
  return deps.db.transaction(async (tx) => {
    const round = await loadRound(tx, roundId, 'lock');
    const decision = canPublishResult(actor, round);
    if (!decision.allowed) fail('access.denied', { detail: decision.reason });
    const { stored, approval } = await loadApproved(tx, round.id);
    // The entries of the edition are read now: they must be those the approved result was computed from.
    if ((await loadSeal(tx, round)).inputs !== stored.document.inputs) fail('result.stale');
    const edition = await writeEdition({ ...deps, db: tx }, actor, {
      round,
      stored,
      groups: await loadGroupInputs(tx, round),
      decision: { number: approval.decisionNumber, date: approval.decisionDate },
      publishedAt: deps.clock.now(),
      source: null,
    });
    await concludeRound(tx, round, 'published');
    await recordAudit(tx, actor, 'publication.published', round.id, { edition: edition.id, hash: edition.hash });
    return edition;
  });
}
