// What stands against moving a round on: errors stop it, a warning may be overridden with a reason.
import type { DossierState } from './progress.ts';
import { type RoundStatus, type RoundStep, roundSteps } from './round.ts';
import { blockerText } from './round.vi.ts';

export interface Blocker {
  /** Vietnamese, a whole sentence. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** All that moving on is decided by. */
export interface RoundReadiness {
  readonly groups: readonly {
    readonly name: string;
    readonly frameworkTitle: string;
    readonly frameworkIssued: boolean;
    readonly agencyCount: number;
  }[];
  readonly steps: readonly { readonly step: RoundStep }[];
  readonly dossiers: readonly Pick<DossierState, 'agencyName' | 'status' | 'explanationSentAt' | 'completedAt'>[];
  readonly result: 'none' | 'stale' | 'current';
}

/**
 * Every reason not to enter `next` yet.
 *
 * Approving and publishing have rules of their own: nothing is said about them here.
 */
export function roundBlockers(next: RoundStatus, ready: RoundReadiness): Blocker[] {
  const submitted = ready.dossiers.filter(({ status }) => status === 'submitted');
  switch (next) {
    case 'selfAssessment':
      return errors(openingBlockers(ready));
    case 'appraisal1': {
      const late = ready.dossiers.filter(({ status }) => status !== 'submitted');
      return warnings(late.length > 0 ? [blockerText.notSubmitted(namesOf(late))] : []);
    }
    case 'explanation':
      return errors(passBlockers(submitted, 1));
    case 'appraisal2': {
      const silent = submitted.filter(({ explanationSentAt }) => explanationSentAt === null);
      return warnings(silent.length > 0 ? [blockerText.explanationNotSent(namesOf(silent))] : []);
    }
    case 'approval':
      return errors([...passBlockers(submitted, 2), ...resultBlockers(ready.result)]);
    case 'draft':
    case 'approved':
    case 'published':
      return [];
  }
}

function openingBlockers({ groups, steps }: RoundReadiness): string[] {
  const undated = roundSteps.filter((step) => !steps.some((dates) => dates.step === step));
  return [
    ...(groups.length === 0 ? [blockerText.noGroups] : []),
    ...groups.filter(({ agencyCount }) => agencyCount === 0).map(({ name }) => blockerText.groupEmpty(name)),
    ...groups
      .filter(({ frameworkIssued }) => !frameworkIssued)
      .map(({ frameworkTitle, name }) => blockerText.frameworkDraft(frameworkTitle, name)),
    ...(undated.length > 0 ? [blockerText.stepsWithoutDates(undated)] : []),
  ];
}

function passBlockers(submitted: RoundReadiness['dossiers'], pass: 1 | 2): string[] {
  const open = submitted.filter(({ completedAt }) => completedAt[pass] === null);
  return open.length > 0 ? [blockerText.passOpen(pass, namesOf(open))] : [];
}

function resultBlockers(result: RoundReadiness['result']): string[] {
  if (result === 'current') return [];
  return [result === 'none' ? blockerText.notComputed : blockerText.resultStale];
}

function namesOf(dossiers: RoundReadiness['dossiers']): string[] {
  return dossiers.map(({ agencyName }) => agencyName);
}

function errors(messages: readonly string[]): Blocker[] {
  return messages.map((message) => ({ message, severity: 'error' }));
}

function warnings(messages: readonly string[]): Blocker[] {
  return messages.map((message) => ({ message, severity: 'warning' }));
}
