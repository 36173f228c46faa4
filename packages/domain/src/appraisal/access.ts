// Who may appraise what: assigned agency × pillar, never the own agency, only while the pass is open.
import { accessText } from '../access/access.vi.ts';
import { type Actor, allow, type Decision, deny, hasRoleFor } from '../access/actor.ts';
import type { AssessmentFacts } from '../assessment/assessment.ts';
import { stepIsOpen } from '../round/access.ts';
import { isAtLeast, type RoundFacts } from '../round/round.ts';
import { appraisalText } from './appraisal.vi.ts';

export type Pass = 1 | 2;

/** One line of the assignment (phân công): null means all agencies, or all pillars. */
export interface Assignment {
  readonly accountId: string;
  readonly agencyId: string | null;
  readonly pillar: string | null;
}

export interface AppraisalFacts {
  readonly round: RoundFacts;
  readonly assessment: AssessmentFacts;
  readonly pass: Pass;
  readonly completed: boolean;
  readonly assignments: readonly Assignment[];
}

/** Appraising one pillar of one agency. Conflict of interest comes before assignment: no assignment lifts it. */
export function canAppraise(actor: Actor, facts: AppraisalFacts, pillar: string, now: Date): Decision {
  const fit = isFitToAppraise(actor, facts);
  if (!fit.allowed) return fit;
  if (!isAssigned(actor, facts, pillar)) return deny(accessText.notAssigned);
  if (facts.completed) return deny(accessText.passCompleted);
  return stepIsOpen(facts.round, facts.pass === 1 ? 'appraisal1' : 'appraisal2', now);
}

/** Has the person anything to appraise in this agency, whatever step the round is in? */
export function canAppraiseSome(
  actor: Actor,
  facts: Pick<AppraisalFacts, 'round' | 'assessment' | 'assignments'>,
): Decision {
  const fit = isFitToAppraise(actor, facts);
  if (!fit.allowed) return fit;
  return ownAssignments(actor, facts).length > 0 ? allow : deny(appraisalText.agencyNotAssigned);
}

/** Closing the pass of one agency (hoàn thành thẩm định), and accepting in one go: whoever is assigned any pillar of it. */
export function canWorkOnPass(actor: Actor, facts: AppraisalFacts, now: Date): Decision {
  const some = canAppraiseSome(actor, facts);
  if (!some.allowed) return some;
  if (facts.completed) return deny(accessText.passCompleted);
  return stepIsOpen(facts.round, facts.pass === 1 ? 'appraisal1' : 'appraisal2', now);
}

/**
 * Seeing the appraisal of an agency. Nobody of that agency ever does, whatever other role they hold: they learn what
 * was decided in the explanation step. Nothing is there to see before the round has come to the pass.
 */
export function canReadAppraisal(actor: Actor, facts: AppraisalFacts): Decision {
  const { round, assessment, pass } = facts;
  if (actor.grants.some((grant) => grant.agencyId === assessment.agencyId)) return deny(appraisalText.internal);
  const oversees = (['standingAgency', 'council', 'chairman'] as const).some((role) =>
    hasRoleFor(actor, role, round.authorityId),
  );
  if (!oversees) {
    const some = canAppraiseSome(actor, facts);
    if (!some.allowed) return some;
  }
  const step = pass === 1 ? 'appraisal1' : 'appraisal2';
  return isAtLeast(round.status, step) ? allow : deny(accessText.stepNotCurrent(step, round.status));
}

export function isAssigned(
  actor: Actor,
  facts: Pick<AppraisalFacts, 'assignments' | 'assessment'>,
  pillar: string,
): boolean {
  return ownAssignments(actor, facts).some((assignment) => assignment.pillar === null || assignment.pillar === pillar);
}

function ownAssignments(
  actor: Actor,
  { assignments, assessment }: Pick<AppraisalFacts, 'assignments' | 'assessment'>,
): Assignment[] {
  return assignments.filter(
    ({ accountId, agencyId }) =>
      accountId === actor.accountId && (agencyId === null || agencyId === assessment.agencyId),
  );
}

/** An appraiser of this authority, and not from the agency that is judged. */
function isFitToAppraise(actor: Actor, { round, assessment }: Pick<AppraisalFacts, 'round' | 'assessment'>): Decision {
  const isAppraiser =
    hasRoleFor(actor, 'appraiser', round.authorityId) || hasRoleFor(actor, 'pillarOwner', round.authorityId);
  if (!isAppraiser) return deny(accessText.onlyAppraiser);
  if (actor.grants.some((grant) => grant.agencyId === assessment.agencyId)) return deny(accessText.ownAgencyConflict);
  return allow;
}
