// Who may see and do what with a dossier, and why not.
import { accessText, sourceNames } from '../access/access.vi.ts';
import { type Actor, allow, type Decision, deny, hasRoleFor, hasRoleIn } from '../access/actor.ts';
import type { Source } from '../framework/framework.ts';
import { stepIsOpen } from '../round/access.ts';
import { isAtLeast, type RoundFacts } from '../round/round.ts';
import type { AssessmentFacts } from './assessment.ts';

/** A draft is seen by its own agency only; once handed in also by those who run and appraise the round. */
export function canReadAssessment(actor: Actor, round: RoundFacts, assessment: AssessmentFacts): Decision {
  if (isOwn(actor, assessment)) return allow;
  const works = (['standingAgency', 'appraiser', 'pillarOwner', 'council', 'chairman'] as const).some((role) =>
    hasRoleFor(actor, role, round.authorityId),
  );
  if (!works) return deny(accessText.onlyOwnAgency);
  return assessment.status === 'submitted' ? allow : deny(accessText.draftOfOthers);
}

export function canFillItem(
  actor: Actor,
  { round, assessment, source, now }: { round: RoundFacts; assessment: AssessmentFacts; source: Source; now: Date },
): Decision {
  if (!hasRoleIn(actor, 'reporter', assessment.agencyId)) return deny(accessText.onlyReporter);
  if (assessment.status === 'submitted') return deny(accessText.alreadySubmitted);
  if (assessment.status === 'withHead') return deny(accessText.withHead);
  if (source !== 'self') return deny(accessText.notSelfScored(sourceNames[source]));
  return stepIsOpen(round, 'selfAssessment', now);
}

/** Trình thủ trưởng. */
export function canForward(actor: Actor, round: RoundFacts, assessment: AssessmentFacts, now: Date): Decision {
  if (!hasRoleIn(actor, 'reporter', assessment.agencyId)) return deny(accessText.onlyReporter);
  if (assessment.status === 'submitted') return deny(accessText.alreadySubmitted);
  if (assessment.status === 'withHead') return deny(accessText.withHead);
  return stepIsOpen(round, 'selfAssessment', now);
}

/** Trả lại or nộp: the head's alone, and only while the dossier lies with the head. */
export function canDecideAsHead(actor: Actor, round: RoundFacts, assessment: AssessmentFacts, now: Date): Decision {
  if (!hasRoleIn(actor, 'head', assessment.agencyId)) return deny(accessText.onlyHead);
  if (assessment.status === 'submitted') return deny(accessText.alreadySubmitted);
  if (assessment.status === 'draft') return deny(accessText.notWithHead);
  return stepIsOpen(round, 'selfAssessment', now);
}

/** The explanation sheet shows what pass 1 decided: nobody sees it before the step begins. */
export function canReadExplanation(actor: Actor, round: RoundFacts, assessment: AssessmentFacts): Decision {
  const read = canReadAssessment(actor, round, assessment);
  if (!read.allowed) return read;
  return isAtLeast(round.status, 'explanation') ? allow : deny(accessText.stepNotCurrent('explanation', round.status));
}

/** Evidence is linked to what the agency fills itself, and while explaining to whatever it is asked about. */
export function canLinkEvidence(
  actor: Actor,
  facts: { round: RoundFacts; assessment: AssessmentFacts; source: Source; now: Date },
): Decision {
  const { round, assessment, now } = facts;
  return evidenceLayer(round) === 'explanation' ? canExplain(actor, round, assessment, now) : canFillItem(actor, facts);
}

/** The layer that evidence linked now belongs to. */
export function evidenceLayer(round: RoundFacts): 'self' | 'explanation' {
  return round.status === 'explanation' ? 'explanation' : 'self';
}

/** Giải trình: the officer writes, the head sends. */
export function canExplain(actor: Actor, round: RoundFacts, assessment: AssessmentFacts, now: Date): Decision {
  if (!hasRoleIn(actor, 'reporter', assessment.agencyId)) return deny(accessText.onlyReporter);
  if (assessment.explanationSentAt) return deny(accessText.explanationSent);
  return stepIsOpen(round, 'explanation', now);
}

export function canSendExplanation(actor: Actor, round: RoundFacts, assessment: AssessmentFacts, now: Date): Decision {
  if (!hasRoleIn(actor, 'head', assessment.agencyId)) return deny(accessText.onlyHead);
  if (assessment.explanationSentAt) return deny(accessText.explanationSent);
  return stepIsOpen(round, 'explanation', now);
}

function isOwn(actor: Actor, assessment: AssessmentFacts): boolean {
  return hasRoleIn(actor, 'reporter', assessment.agencyId) || hasRoleIn(actor, 'head', assessment.agencyId);
}
