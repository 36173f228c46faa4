// Who may appraise what: assigned agency × pillar, never the own agency, only while the pass is open.
import { accessText } from '../access/access.vi.ts';
import { type Actor, type Decision, deny, hasRoleFor } from '../access/actor.ts';
import type { AssessmentFacts } from '../assessment/assessment.ts';
import { stepIsOpen } from '../round/access.ts';
import type { RoundFacts } from '../round/round.ts';

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
  const { round, assessment } = facts;
  const isAppraiser =
    hasRoleFor(actor, 'appraiser', round.authorityId) || hasRoleFor(actor, 'pillarOwner', round.authorityId);
  if (!isAppraiser) return deny(accessText.onlyAppraiser);
  if (actor.grants.some((grant) => grant.agencyId === assessment.agencyId)) return deny(accessText.ownAgencyConflict);
  if (!isAssigned(actor, facts, pillar)) return deny(accessText.notAssigned);
  if (facts.completed) return deny(accessText.passCompleted);
  return stepIsOpen(round, facts.pass === 1 ? 'appraisal1' : 'appraisal2', now);
}

export function isAssigned(
  actor: Actor,
  { assignments, assessment }: Pick<AppraisalFacts, 'assignments' | 'assessment'>,
  pillar: string,
): boolean {
  return assignments.some(
    (assignment) =>
      assignment.accountId === actor.accountId &&
      (assignment.agencyId === null || assignment.agencyId === assessment.agencyId) &&
      (assignment.pillar === null || assignment.pillar === pillar),
  );
}
