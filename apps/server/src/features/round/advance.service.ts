// Moving a round on to its next status (chuyển bước), up to the Chairman's desk.
import type { Advance, RoundDetail } from '@parindex/contract/round';
import type { Actor } from '@parindex/domain/access/actor';
import { canAdvance, canRunRounds } from '@parindex/domain/round/access';
import type { Blocker } from '@parindex/domain/round/blockers';
import { nextStatus } from '@parindex/domain/round/round';
import { blockerText } from '@parindex/domain/round/round.vi';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { loadRound } from './loaded-round.service.ts';
import { loadStates } from './progress.service.ts';
import { listBlockers } from './readiness.service.ts';
import { markAdvanced } from './round.repository.ts';
import { assertAllowed, failChanged } from './round.service.ts';
import { readRoundIn } from './round-detail.service.ts';

/**
 * Enters the next status. The same request again, when it has gone through, changes nothing and is answered as done.
 *
 * @throws {Problem} round.notFound, access.denied, record.changed, round.notReady
 */
export function advanceRound(deps: Deps, actor: Actor, id: string, { to, reason, revision }: Advance) {
  return deps.db.transaction(async (tx): Promise<RoundDetail> => {
    const inside = { ...deps, db: tx };
    const round = await loadRound(tx, id, 'lock');
    const { status: from, record } = round;
    assertAllowed(canRunRounds(actor, round.authorityId));
    const stands = { status: from, revision: record.revision };
    if (record.revision !== revision) {
      if (from !== to) failChanged({ to, reason, revision }, stands);
      await recordAudit(tx, actor, 'round.advanced', id, { to, repeated: true });
      return readRoundIn(inside, actor, id);
    }
    assertAllowed(canAdvance(actor, round));
    const next = nextStatus(from);
    if (next !== null && to !== next) fail('round.notReady', { detail: blockerText.nextIs(next) });
    const blockers = await listBlockers(tx, [{ ...round, dossiers: await loadStates(tx, id) }]);
    const warnings = assertReady(blockers.get(id) ?? [], reason);
    if (!(await markAdvanced(tx, id, { from, to, revision }))) failChanged({ to, reason, revision }, stands);
    await recordAudit(tx, actor, 'round.advanced', id, { from, to, reason: reason ?? null, warnings });
    return readRoundIn(inside, actor, id);
  });
}

/** @returns the warnings that the reason overrides */
function assertReady(blockers: readonly Blocker[], reason: string | undefined): string[] {
  const findings = blockers.map((blocker) => ({ path: '', ...blocker }));
  if (blockers.some(({ severity }) => severity === 'error')) fail('round.notReady', { findings });
  if (blockers.length > 0 && !reason) fail('round.notReady', { detail: blockerText.reasonNeeded, findings });
  return blockers.map(({ message }) => message);
}
