// Who may compare and map versions of a framework, retire one, and put an amended one in the place of another.
import { type Actor, allow, type Decision, deny } from '../access/actor.ts';
import { canRunRounds } from '../round/access.ts';
import type { RoundFacts } from '../round/round.ts';
import { canImportFramework, type FrameworkFacts } from './access.ts';
import { versionAccessText } from './version-access.vi.ts';

/** Deciding what each item continues: the standing agency of the authority that issued the later framework. */
export function canMapFrameworks(actor: Actor, framework: FrameworkFacts): Decision {
  const mine = canImportFramework(actor, framework.authorityId);
  return mine.allowed ? allow : deny(versionAccessText.onlyStandingAgency);
}

/** Two different issued frameworks of one authority, the earlier one not of a later year. */
export function mappingObstacle(
  later: FrameworkFacts & { readonly id: string; readonly year: number },
  earlier: FrameworkFacts & { readonly id: string; readonly year: number },
): string | null {
  if (later.id === earlier.id) return versionAccessText.sameFramework;
  if (later.authorityId !== earlier.authorityId) return versionAccessText.otherAuthority;
  if (later.status === 'draft' || earlier.status === 'draft') return versionAccessText.notIssued;
  return earlier.year > later.year ? versionAccessText.wrongOrder : null;
}

/** A framework that was issued and not retired yet, by the standing agency of its authority. */
export function canRetireFramework(actor: Actor, framework: FrameworkFacts): Decision {
  const mine = canMapFrameworks(actor, framework);
  if (!mine.allowed) return mine;
  if (framework.status === 'draft') return deny(versionAccessText.draftIsRemoved);
  return framework.status === 'retired' ? deny(versionAccessText.alreadyRetired) : allow;
}

/** Seeing what an amendment does to agencies, for those who run rounds by the framework. */
export function canPreviewAmendment(actor: Actor, framework: FrameworkFacts): Decision {
  return canMapFrameworks(actor, framework);
}

/** Before anybody appraises: afterwards decisions rest on the version that was read. */
export function canApplyAmendment(actor: Actor, round: RoundFacts): Decision {
  const run = canRunRounds(actor, round.authorityId);
  if (!run.allowed) return run;
  const isEarly = round.status === 'draft' || round.status === 'selfAssessment';
  return isEarly ? allow : deny(versionAccessText.roundTooFar);
}
