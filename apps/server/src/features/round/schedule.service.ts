// Changes of dates after a round was made (gia hạn, điều chỉnh thời gian): with one reason, audited.
import type { RoundDetail, ScheduleChange } from '@parindex/contract/round';
import type { Actor } from '@parindex/domain/access/actor';
import { canSchedule } from '@parindex/domain/round/access';
import { scheduleFindings } from '@parindex/domain/round/plan';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { loadRound } from './loaded-round.service.ts';
import { markRoundChanged, replaceSteps } from './round.repository.ts';
import { assertAllowed, datesOf, failChanged, isSameSet, onWire } from './round.service.ts';
import { readRoundIn } from './round-detail.service.ts';

/** @throws {Problem} round.notFound, access.denied, record.changed, round.unsound */
export function changeSchedule(deps: Deps, actor: Actor, id: string, change: ScheduleChange): Promise<RoundDetail> {
  return deps.db.transaction(async (tx) => {
    const round = await loadRound(tx, id, 'lock');
    assertAllowed(canSchedule(actor, round));
    const steps = datesOf(change.steps);
    const { revision, yearJudged, yearPublished } = round.record;
    if (revision !== change.revision) {
      if (!isSameSet(round.steps, steps)) failChanged(change, { steps: round.steps, revision });
      await recordAudit(tx, actor, 'round.rescheduled', id, { repeated: true });
      return readRoundIn({ ...deps, db: tx }, actor, id);
    }
    const findings = scheduleFindings({ ...round, yearJudged, yearPublished }, steps, deps.clock.now());
    if (findings.length > 0) fail('round.unsound', { findings: onWire(findings) });
    if (!(await markRoundChanged(tx, id, revision))) failChanged(change, { steps: round.steps, revision });
    await replaceSteps(tx, id, steps);
    await recordAudit(tx, actor, 'round.rescheduled', id, { from: round.steps, to: steps, reason: change.reason });
    return readRoundIn({ ...deps, db: tx }, actor, id);
  });
}
