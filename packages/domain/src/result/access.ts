// Who may see, compute, approve and publish the result of a round, and why not.
import { type Actor, allow, type Decision, deny, hasRoleFor } from '../access/actor.ts';
import { canApprove, canPublish, canRunRounds } from '../round/access.ts';
import { isAtLeast, type RoundFacts } from '../round/round.ts';
import { resultAccessText } from './access.vi.ts';

/** Before publication the ranking is known to nobody but those who answer for it; afterwards to everybody. */
export function canSeeResult(actor: Actor, round: RoundFacts): Decision {
  if (round.status === 'published') return allow;
  const answers = (['standingAgency', 'council', 'chairman'] as const).some((role) =>
    hasRoleFor(actor, role, round.authorityId),
  );
  return answers ? allow : deny(resultAccessText.notPublished);
}

/** From the opening until the Chairman has approved: afterwards the numbers are his. */
export function canComputeResult(actor: Actor, round: RoundFacts): Decision {
  const run = canRunRounds(actor, round.authorityId);
  if (!run.allowed) return run;
  if (round.status === 'draft') return deny(resultAccessText.notOpened);
  return isAtLeast(round.status, 'approved') ? deny(resultAccessText.alreadyApproved) : allow;
}

/** `canApprove`, with a reason that fits once it is done. */
export function canApproveResult(actor: Actor, round: RoundFacts): Decision {
  const decision = canApprove(actor, round);
  return !decision.allowed && isAtLeast(round.status, 'approved') ? deny(resultAccessText.alreadyApproved) : decision;
}

/** `canPublish`, once. */
export function canPublishResult(actor: Actor, round: RoundFacts): Decision {
  const decision = canPublish(actor, round);
  return !decision.allowed && round.status === 'published' ? deny(resultAccessText.alreadyPublished) : decision;
}

/** Entering the published result of an earlier year from its papers: the decision was taken then, by that year's Chairman. */
export function canEnterPastResult(actor: Actor, round: RoundFacts): Decision {
  const run = canRunRounds(actor, round.authorityId);
  if (!run.allowed) return run;
  return round.status === 'draft' ? allow : deny(resultAccessText.onlyDraft);
}
