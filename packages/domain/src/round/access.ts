// Who may do what with a round, and why not: one sentence for the screen, the reply and the reminder.

import { accessText } from '../access/access.vi.ts';
import { type Actor, allow, type Decision, deny, hasRoleFor } from '../access/actor.ts';
import { writeMoment } from './moment.ts';
import { nextStatus, type RoundFacts, type RoundStatus, type RoundStep, stepOf } from './round.ts';
import { readText } from './round.vi.ts';

/** Running a round: creating, dates, groups, assignments, moving it on. Only the standing agency of its authority. */
export function canRunRounds(actor: Actor, authorityId: string): Decision {
  return hasRoleFor(actor, 'standingAgency', authorityId) ? allow : deny(accessText.onlyStandingAgency);
}

/** Groups, frameworks and dates of steps that have begun are settled once the round is open. */
export function canChangeRound(actor: Actor, round: RoundFacts): Decision {
  const run = canRunRounds(actor, round.authorityId);
  if (!run.allowed) return run;
  return round.status === 'draft' ? allow : deny(accessText.roundOpened);
}

/** Dates and assignments may be changed until the round goes to the Chairman. */
export function canSchedule(actor: Actor, round: RoundFacts): Decision {
  const run = canRunRounds(actor, round.authorityId);
  if (!run.allowed) return run;
  const settled: RoundStatus[] = ['approval', 'approved', 'published'];
  return settled.includes(round.status) ? deny(accessText.roundAtChairman) : allow;
}

/** Moving a round to its next status, up to the Chairman's desk; approving and publishing are his alone. */
export function canAdvance(actor: Actor, round: RoundFacts): Decision {
  const run = canRunRounds(actor, round.authorityId);
  if (!run.allowed) return run;
  const next = nextStatus(round.status);
  return next === null || next === 'approved' || next === 'published' ? deny(accessText.roundAtChairman) : allow;
}

export function canApprove(actor: Actor, round: RoundFacts): Decision {
  if (!hasRoleFor(actor, 'chairman', round.authorityId)) return deny(accessText.onlyChairman);
  return round.status === 'approval' ? allow : deny(accessText.notYetAtChairman);
}

export function canPublish(actor: Actor, round: RoundFacts): Decision {
  if (!hasRoleFor(actor, 'chairman', round.authorityId)) return deny(accessText.onlyChairman);
  return round.status === 'approved' ? allow : deny(accessText.notYetApproved);
}

/** Is this step open for work now? The reason names the step and the moment. */
export function stepIsOpen(round: RoundFacts, step: RoundStep, now: Date): Decision {
  if (round.status !== step) return deny(accessText.stepNotCurrent(step, round.status));
  const dates = stepOf(round, step);
  if (!dates) return deny(accessText.stepWithoutDates(step));
  if (now < dates.opensAt) return deny(accessText.stepNotOpen(step, writeMoment(dates.opensAt)));
  if (now > dates.closesAt) return deny(accessText.stepClosed(step, writeMoment(dates.closesAt)));
  return allow;
}

const workingRoles = ['standingAgency', 'appraiser', 'pillarOwner', 'council', 'chairman'] as const;

/** The board shows every agency: for those who work for the authority of the round. */
export function canReadBoard(actor: Actor, round: Pick<RoundFacts, 'authorityId'>): Decision {
  const works = workingRoles.some((role) => hasRoleFor(actor, role, round.authorityId));
  return works ? allow : deny(readText.onlyRoundWorkers);
}

/** Its own people always; the agencies of the round once it has opened. */
export function canReadRound(
  actor: Actor,
  round: Pick<RoundFacts, 'authorityId' | 'status'>,
  agencyIds: readonly string[],
): Decision {
  if (canReadBoard(actor, round).allowed) return allow;
  const isMember = actor.grants.some(
    ({ agencyId, role }) => (role === 'reporter' || role === 'head') && agencyIds.includes(agencyId),
  );
  if (!isMember) return deny(readText.onlyRoundMembers);
  return round.status === 'draft' ? deny(readText.notOpenedYet) : allow;
}

/** Results of surveys and of other institutions come in from the opening until the round goes to the Chairman. */
export function canImportResults(actor: Actor, round: RoundFacts): Decision {
  return whileOpen(actor, round);
}

/** Computing, also as a preview long before the end. */
export function canCompute(actor: Actor, round: RoundFacts): Decision {
  return whileOpen(actor, round);
}

function whileOpen(actor: Actor, round: RoundFacts): Decision {
  const run = canSchedule(actor, round);
  if (!run.allowed) return run;
  return round.status === 'draft' ? deny(readText.notOpenedYet) : allow;
}
