// "Việc của tôi": out of everything known of the open rounds, what waits for one person.
import { type Actor, type Decision, hasRoleFor, hasRoleIn } from '../access/actor.ts';
import { type Assignment, canAppraise } from '../appraisal/access.ts';
import { canDecideAsHead, canExplain, canForward, canSendExplanation } from '../assessment/access.ts';
import { type RevisionWork, revisionWork, type WorkRevision } from '../framework/revision/work.ts';
import { canAdvance, canApprove, canImportResults, canPublish } from './access.ts';
import type { Blocker } from './blockers.ts';
import { countDone, type DossierProgress, itemsToDecide } from './progress.ts';
import { nextStatus, type RoundFacts, type RoundStep, stepOf } from './round.ts';
import { workText } from './round.vi.ts';

export type WorkKind =
  | 'assessment.fill'
  | 'assessment.submit'
  | 'assessment.returned'
  | 'appraisal.first'
  | 'explanation.answer'
  | 'explanation.send'
  | 'appraisal.second'
  | 'round.open'
  | 'round.advance'
  | 'result.approve'
  | 'result.publish'
  | 'framework.issue'
  | 'survey.import'
  | RevisionWork['kind'];

export interface Work {
  /** Stable while the work is the same. */
  readonly id: string;
  readonly kind: WorkKind;
  readonly title: string;
  readonly thing: string;
  readonly agencyName: string;
  readonly dueAt: Date | null;
  /** Address of the screen where it is done. */
  readonly href: string;
  /** Why it cannot be done now; null = it can. */
  readonly blockedReason: string | null;
}

export interface WorkRound extends RoundFacts {
  readonly title: string;
  readonly authorityName: string;
  readonly assignments: readonly Assignment[];
  readonly dossiers: readonly DossierProgress[];
  /** Against moving on; null where the person does not run the round, so that nobody looked. */
  readonly blockers: readonly Blocker[] | null;
}

export interface DraftFramework {
  readonly id: string;
  readonly title: string;
  readonly authorityId: string;
  readonly authorityName: string;
}

/** The most urgent first; what has no deadline last. */
export function workOf(
  actor: Actor,
  {
    rounds,
    frameworks,
    revisions = [],
    now,
  }: {
    rounds: readonly WorkRound[];
    frameworks: readonly DraftFramework[];
    revisions?: readonly WorkRevision[];
    now: Date;
  },
): Work[] {
  const work = [
    ...rounds.flatMap((round) => [
      ...round.dossiers.flatMap((dossier) => dossierWork(actor, round, dossier, now)),
      ...roundWork(actor, round),
    ]),
    ...frameworks.filter(({ authorityId }) => hasRoleFor(actor, 'standingAgency', authorityId)).map(issueWork),
    ...revisions.flatMap((revision) => revisionWork(actor, revision)),
  ];
  const dueOf = ({ dueAt }: Work) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return work.toSorted((one, other) => (dueOf(one) === dueOf(other) ? 0 : dueOf(one) - dueOf(other)));
}

function dossierWork(actor: Actor, round: WorkRound, dossier: DossierProgress, now: Date): Work[] {
  return [
    reporterWork(actor, round, dossier, now),
    headWork(actor, round, dossier, now),
    explanationWork(actor, round, dossier, now),
    appraisalWork(actor, round, dossier, now),
  ].filter((work) => work !== null);
}

interface Shape {
  readonly kind: WorkKind;
  readonly title: string;
  readonly step: RoundStep;
  /** What follows the address of the dossier. */
  readonly screen?: string;
}

function onDossier(round: WorkRound, dossier: DossierProgress, shape: Shape, decision: Decision): Work {
  return {
    id: `${shape.kind}:${dossier.assessmentId}`,
    kind: shape.kind,
    title: shape.title,
    thing: workText.dossier(round.title),
    agencyName: dossier.agencyName,
    dueAt: stepOf(round, shape.step)?.closesAt ?? null,
    href: `/ho-so/${dossier.assessmentId}${shape.screen ?? ''}`,
    blockedReason: decision.allowed ? null : decision.reason,
  };
}

function reporterWork(actor: Actor, round: WorkRound, dossier: DossierProgress, now: Date): Work | null {
  if (round.status !== 'selfAssessment' || dossier.status !== 'draft') return null;
  if (!hasRoleIn(actor, 'reporter', dossier.agencyId)) return null;
  const { toFill } = dossier.needed;
  const returned = dossier.returnedReason;
  const shape =
    returned === null
      ? { kind: 'assessment.fill' as const, title: workText.fill(toFill.length - countDone(toFill, dossier.filled)) }
      : { kind: 'assessment.returned' as const, title: workText.returned(returned) };
  const decision = canForward(actor, round, factsOf(dossier), now);
  return onDossier(round, dossier, { ...shape, step: 'selfAssessment' }, decision);
}

function headWork(actor: Actor, round: WorkRound, dossier: DossierProgress, now: Date): Work | null {
  if (round.status !== 'selfAssessment' || dossier.status !== 'withHead') return null;
  if (!hasRoleIn(actor, 'head', dossier.agencyId)) return null;
  const shape = { kind: 'assessment.submit', title: workText.submit, step: 'selfAssessment' } as const;
  return onDossier(round, dossier, shape, canDecideAsHead(actor, round, factsOf(dossier), now));
}

/** The officer writes; the head sees the same dossier as one to send. Somebody who is both is asked once, to send. */
function explanationWork(actor: Actor, round: WorkRound, dossier: DossierProgress, now: Date): Work | null {
  if (round.status !== 'explanation' || dossier.status !== 'submitted' || dossier.explanationSentAt) return null;
  const facts = factsOf(dossier);
  const at = { step: 'explanation', screen: '/giai-trinh' } as const;
  if (hasRoleIn(actor, 'head', dossier.agencyId)) {
    const shape = { ...at, kind: 'explanation.send', title: workText.send(dossier.answered.size) } as const;
    return onDossier(round, dossier, shape, canSendExplanation(actor, round, facts, now));
  }
  if (!hasRoleIn(actor, 'reporter', dossier.agencyId)) return null;
  const shape = { ...at, kind: 'explanation.answer', title: workText.explain(dossier.answered.size) } as const;
  return onDossier(round, dossier, shape, canExplain(actor, round, facts, now));
}

function appraisalWork(actor: Actor, round: WorkRound, dossier: DossierProgress, now: Date): Work | null {
  const pass = round.status === 'appraisal1' ? 1 : round.status === 'appraisal2' ? 2 : null;
  if (pass === null || dossier.status !== 'submitted' || dossier.completedAt[pass] !== null) return null;
  // The own agency is nobody's work, whatever the assignment says.
  if (actor.grants.some(({ agencyId }) => agencyId === dossier.agencyId)) return null;
  const pillars = assignedPillars(actor, round, dossier);
  if (pillars !== null && pillars.size === 0) return null;
  const left = (of: ReadonlySet<string> | null) => {
    const codes = itemsToDecide(dossier, pass, of);
    return codes.length - countDone(codes, dossier.decided[pass]);
  };
  const mine = left(pillars);
  // Mine is done, others are still at it: nothing waits for me.
  if (mine === 0 && left(null) > 0) return null;
  const title = mine > 0 ? workText.appraise(pass, mine) : workText.complete(pass);
  const kind = pass === 1 ? 'appraisal.first' : 'appraisal.second';
  const step = pass === 1 ? 'appraisal1' : 'appraisal2';
  const facts = {
    round,
    assessment: factsOf(dossier),
    pass,
    completed: false,
    assignments: round.assignments,
  } as const;
  const [pillar = ''] = pillars ?? [''];
  const decision = canAppraise(actor, facts, pillar, now);
  return onDossier(round, dossier, { kind, title, step, screen: `/tham-dinh/${pass}` }, decision);
}

/** @returns null = all pillars; an empty set = not assigned to this agency at all */
function assignedPillars(actor: Actor, round: WorkRound, dossier: DossierProgress): ReadonlySet<string> | null {
  const mine = round.assignments.filter(
    ({ accountId, agencyId }) => accountId === actor.accountId && (agencyId === null || agencyId === dossier.agencyId),
  );
  if (mine.some(({ pillar }) => pillar === null)) return null;
  return new Set(mine.flatMap(({ pillar }) => pillar ?? []));
}

function roundWork(actor: Actor, round: WorkRound): Work[] {
  return [advanceWork(actor, round), importWork(actor, round), ...chairmanWork(actor, round)].filter(
    (work) => work !== null,
  );
}

function onRound(round: WorkRound, shape: Omit<Shape, 'step'>, step: RoundStep | null): Work {
  return {
    id: `${shape.kind}:${round.id}`,
    kind: shape.kind,
    title: shape.title,
    thing: round.title,
    agencyName: round.authorityName,
    dueAt: step === null ? null : (stepOf(round, step)?.closesAt ?? null),
    href: `/dot/${round.id}${shape.screen ?? ''}`,
    blockedReason: null,
  };
}

function advanceWork(actor: Actor, round: WorkRound): Work | null {
  const next = nextStatus(round.status);
  if (next === null || round.blockers === null || !canAdvance(actor, round).allowed) return null;
  if (round.blockers.some(({ severity }) => severity === 'error')) return null;
  if (round.status === 'draft') {
    const opensAt = stepOf(round, 'selfAssessment')?.opensAt ?? null;
    return { ...onRound(round, { kind: 'round.open', title: workText.open }, null), dueAt: opensAt };
  }
  const title = workText.advance(next, round.blockers.length);
  return onRound(round, { kind: 'round.advance', title }, stepOfStatus(round));
}

function stepOfStatus({ status }: RoundFacts): RoundStep | null {
  return status === 'draft' || status === 'approved' || status === 'published' ? null : status;
}

/** Missing results hold up the computing, so they are due when the second appraisal closes. */
function importWork(actor: Actor, round: WorkRound): Work | null {
  if (!canImportResults(actor, round).allowed) return null;
  const lacking = round.dossiers.filter(({ needed, imported }) => needed.toImport.some((code) => !imported.has(code)));
  if (lacking.length === 0) return null;
  const title = workText.importResults(lacking.length);
  return onRound(round, { kind: 'survey.import', title, screen: '/ket-qua-dieu-tra' }, 'appraisal2');
}

function chairmanWork(actor: Actor, round: WorkRound): Work[] {
  const shape = { screen: '/ket-qua' } as const;
  return [
    ...(canApprove(actor, round).allowed
      ? [onRound(round, { ...shape, kind: 'result.approve', title: workText.approve }, 'approval')]
      : []),
    ...(canPublish(actor, round).allowed
      ? [onRound(round, { ...shape, kind: 'result.publish', title: workText.publish }, null)]
      : []),
  ];
}

function issueWork({ id, title, authorityName }: DraftFramework): Work {
  return {
    id: `framework.issue:${id}`,
    kind: 'framework.issue',
    title: workText.issue,
    thing: workText.framework(title),
    agencyName: authorityName,
    dueAt: null,
    href: `/bo-tieu-chi/${id}`,
    blockedReason: null,
  };
}

function factsOf({ assessmentId, agencyId, status, explanationSentAt }: DossierProgress) {
  return { id: assessmentId, agencyId, status, explanationSentAt };
}
