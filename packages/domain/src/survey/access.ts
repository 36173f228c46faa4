// Who may look at imported results (survey, indexes of other institutions), and who may import them.
import { type Actor, allow, type Decision, deny, hasRoleFor } from '../access/actor.ts';
import { canSchedule } from '../round/access.ts';
import type { RoundFacts } from '../round/round.ts';
import { surveyText } from './survey.vi.ts';

const readers = ['standingAgency', 'council', 'chairman', 'appraiser', 'pillarOwner'] as const;

/** Importing: the standing agency, until the round goes to the Chairman. */
export function canImportResults(actor: Actor, round: RoundFacts): Decision {
  return canSchedule(actor, round);
}

/** Everybody who judges in this round; the agencies see their results with the round's, not before. */
export function canReadImportedResults(actor: Actor, round: RoundFacts): Decision {
  return readers.some((role) => hasRoleFor(actor, role, round.authorityId)) ? allow : deny(surveyText.onlyJudges);
}
