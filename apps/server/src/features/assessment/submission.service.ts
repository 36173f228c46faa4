// The way of a dossier from the officer to the head and out of the house: forward, return, submit.
import type { AssessmentState } from '@parindex/contract/assessment';
import type { Actor } from '@parindex/domain/access/actor';
import { canDecideAsHead, canForward } from '@parindex/domain/assessment/access';
import type { AssessmentStatus } from '@parindex/domain/assessment/assessment';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { listItemEvidence } from '../evidence/item-evidence.service.ts';
import { markForwarded, markReturned, markSubmitted } from './assessment.repository.ts';
import { type Dossier, loadLockedDossier, scoreDossier } from './dossier.service.ts';
import { guard } from './entry.service.ts';
import { countsOf } from './grid.service.ts';
import { progressOf } from './progress.ts';

type Moved = Awaited<ReturnType<typeof markForwarded>>;

/**
 * Trình thủ trưởng. What is still missing does not stop it: the head sees the same list.
 *
 * @throws {Problem} assessment.notFound, access.denied
 */
export function forwardAssessment({ db, clock }: Deps, actor: Actor, id: string): Promise<AssessmentState> {
  return db.transaction(async (tx) => {
    const { round, facts } = await loadLockedDossier(tx, id);
    guard(canForward(actor, round, facts, clock.now()));
    const state = stateOf(await markForwarded(tx, id));
    await recordAudit(tx, actor, 'assessment.forwarded', id);
    return state;
  });
}

/** Trả lại, with the reason the officer will read. @throws {Problem} assessment.notFound, access.denied */
export function returnAssessment(
  { db, clock }: Deps,
  actor: Actor,
  id: string,
  reason: string,
): Promise<AssessmentState> {
  return db.transaction(async (tx) => {
    const { round, facts } = await loadLockedDossier(tx, id);
    guard(canDecideAsHead(actor, round, facts, clock.now()));
    const state = stateOf(await markReturned(tx, id, reason));
    await recordAudit(tx, actor, 'assessment.returned', id, { reason });
    return state;
  });
}

/**
 * Nộp: the head declares the figures honest.
 *
 * @throws {Problem} assessment.notFound, access.denied, assessment.notReady naming every item that blocks it
 */
export function submitAssessment({ db, clock }: Deps, actor: Actor, id: string): Promise<AssessmentState> {
  return db.transaction(async (tx) => {
    const dossier = await loadLockedDossier(tx, id);
    const now = clock.now();
    guard(canDecideAsHead(actor, dossier.round, dossier.facts, now));
    await assertReady(tx, dossier);
    const state = stateOf(await markSubmitted(tx, id, { at: now, by: actor.accountId }));
    const { framework } = dossier;
    await recordAudit(tx, actor, 'assessment.submitted', id, { declaration: true, framework: framework.hash });
    return state;
  });
}

async function assertReady(tx: Db, dossier: Dossier): Promise<void> {
  const linked = await listItemEvidence(tx, dossier.head.id);
  const { blockers } = progressOf(dossier, scoreDossier(dossier, 'self'), countsOf(linked));
  if (blockers.length === 0) return;
  const findings = blockers.map(({ item, message }) => ({ path: item, message, severity: 'error' as const }));
  fail('assessment.notReady', { findings });
}

function stateOf(row: Moved): AssessmentState {
  const { id, status, submittedAt } = row ?? fail('assessment.notReady');
  return { id, status: status as AssessmentStatus, submittedAt: submittedAt?.toISOString() ?? null };
}
