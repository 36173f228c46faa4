// Who appraises what (phân công thẩm định): the whole list at once; nobody their own agency.
import type { AssignmentsChange, RoundDetail } from '@parindex/contract/round';
import type { Actor } from '@parindex/domain/access/actor';
import { canSchedule } from '@parindex/domain/round/access';
import { type AssignmentFacts, assignmentFindings, conflictFindings } from '@parindex/domain/round/assignments';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { listRoleHolders } from '../account/role-holders.service.ts';
import { loadFramework } from '../framework/loaded-framework.service.ts';
import { type LoadedRound, loadRound } from './loaded-round.service.ts';
import { loadStates } from './progress.service.ts';
import { markRoundChanged, replaceAssignments } from './round.repository.ts';
import { assertAllowed, failChanged, isSameSet, onWire } from './round.service.ts';
import { readRoundIn } from './round-detail.service.ts';

/** @throws {Problem} round.notFound, access.denied, record.changed, round.unsound, appraisal.conflict */
export function changeAssignments(
  deps: Deps,
  actor: Actor,
  id: string,
  change: AssignmentsChange,
): Promise<RoundDetail> {
  return deps.db.transaction(async (tx) => {
    const inside = { ...deps, db: tx };
    const round = await loadRound(tx, id, 'lock');
    assertAllowed(canSchedule(actor, round));
    const to = change.assignments.map(({ accountId, agencyId, pillar }) => ({ accountId, agencyId, pillar }));
    const stands = { assignments: round.assignments, revision: round.record.revision };
    if (stands.revision !== change.revision) {
      if (!isSameSet(stands.assignments, to)) failChanged(change, stands);
      await recordAudit(tx, actor, 'round.assigned', id, { repeated: true });
      return readRoundIn(inside, actor, id);
    }
    const facts = await factsOf(inside, round);
    const conflicts = conflictFindings(to, facts);
    const findings = onWire([...conflicts, ...assignmentFindings(to, facts)]);
    if (findings.length > 0) fail(conflicts.length > 0 ? 'appraisal.conflict' : 'round.unsound', { findings });
    if (!(await markRoundChanged(tx, id, change.revision))) failChanged(change, stands);
    await replaceAssignments(tx, id, to);
    await recordAudit(tx, actor, 'round.assigned', id, { from: round.assignments, to });
    return readRoundIn(inside, actor, id);
  });
}

async function factsOf(deps: Deps, round: LoadedRound): Promise<AssignmentFacts> {
  const pillars = new Set<string>();
  for (const { frameworkId } of round.groups) {
    const { framework } = await loadFramework(deps.db, frameworkId);
    for (const { code } of framework.items) pillars.add(code);
  }
  const agencies = await loadStates(deps.db, round.id);
  return {
    appraisers: await listRoleHolders(deps, round.authorityId, ['appraiser', 'pillarOwner']),
    agencies: new Map(agencies.map(({ agencyId, agencyName }) => [agencyId, agencyName])),
    pillars,
  };
}
