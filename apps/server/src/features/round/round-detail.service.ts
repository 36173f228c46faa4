// Rounds as screens show them: the list, and one round with its groups, people, blockers and what may be done.
import type { RoundDetail, RoundList, RoundSummary } from '@parindex/contract/round';
import { accessText } from '@parindex/domain/access/access.vi';
import { type Actor, allow, type Decision, deny } from '@parindex/domain/access/actor';
import { sum, toText } from '@parindex/domain/decimal';
import { type Framework, itemsOf } from '@parindex/domain/framework/framework';
import { ownMaximum } from '@parindex/domain/framework/own-maximum';
import {
  canAdvance,
  canApprove,
  canChangeRound,
  canCompute,
  canImportResults,
  canPublish,
  canReadBoard,
  canReadRound,
  canRunRounds,
  canSchedule,
} from '@parindex/domain/round/access';
import type { DossierState } from '@parindex/domain/round/progress';
import { nextStatus, type StepDates } from '@parindex/domain/round/round';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { accountNames, listRoleHolders } from '../account/role-holders.service.ts';
import { agencyNames } from '../agency/agency.service.ts';
import { loadFramework } from '../framework/loaded-framework.service.ts';
import { type LoadedRound, loadRound } from './loaded-round.service.ts';
import { loadStates } from './progress.service.ts';
import { listTallies } from './progress-report.repository.ts';
import { listBlockers } from './readiness.service.ts';
import { listRounds, listStepsOf, type RoundRecord } from './round.repository.ts';

/** The rounds this person may see, the newest first. */
export async function listRoundSummaries(deps: Deps, actor: Actor): Promise<RoundList> {
  const { db } = deps;
  const mine = actor.grants.map(({ agencyId }) => agencyId);
  const tallies = new Map((await listTallies(db, mine)).map((tally) => [tally.round_id, tally]));
  const rounds = (await listRounds(db)).filter(
    (round) => canReadRound(actor, round, tallies.get(round.id)?.is_member ? mine : []).allowed,
  );
  const steps = await listStepsOf(
    db,
    rounds.map(({ id }) => id),
  );
  const names = await agencyNames(
    deps,
    rounds.map(({ authorityId }) => authorityId),
  );
  return {
    rounds: rounds.map((round) => {
      const { agencies = 0, submitted = 0 } = tallies.get(round.id) ?? {};
      const own = steps.filter(({ roundId }) => roundId === round.id);
      return summaryOf(round, own, { agencies, submitted, authorityName: names.get(round.authorityId) ?? '' });
    }),
    may: { create: canRunSomeRound(actor) },
  };
}

/** Whether a screen offers the button; the exact authority is asked again. */
function canRunSomeRound(actor: Actor): Decision {
  const runs = actor.grants.some(({ authorityId }) => authorityId !== null && canRunRounds(actor, authorityId).allowed);
  return runs ? allow : deny(accessText.onlyStandingAgency);
}

function summaryOf(
  { id, title, yearJudged, status }: RoundRecord,
  steps: readonly StepDates[],
  { agencies, submitted, authorityName }: { agencies: number; submitted: number; authorityName: string },
): RoundSummary {
  const closesAt = steps.find(({ step }) => step === status)?.closesAt.toISOString() ?? null;
  return { id, title, authorityName, yearJudged, status, agencyCount: agencies, submittedCount: submitted, closesAt };
}

/** @throws {Problem} round.notFound, access.denied */
export function readRound(deps: Deps, actor: Actor, id: string): Promise<RoundDetail> {
  return deps.db.transaction(async (tx) => readRoundIn({ ...deps, db: tx }, actor, id));
}

/** The same, inside the transaction of a write. */
export async function readRoundIn(deps: Deps, actor: Actor, id: string): Promise<RoundDetail> {
  const { db } = deps;
  const round = await loadRound(db, id);
  const dossiers = await loadStates(db, id);
  const decision = canReadRound(
    actor,
    round,
    dossiers.map(({ agencyId }) => agencyId),
  );
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
  const { record, authorityId } = round;
  const authorityName = (await agencyNames(deps, [authorityId])).get(authorityId) ?? '';
  const submitted = dossiers.filter(({ status }) => status === 'submitted').length;
  const may = rightsIn(actor, round);
  const blockers = may.advance.allowed ? await listBlockers(db, [{ ...round, dossiers }]) : null;
  return {
    ...summaryOf(record, round.steps, { agencies: dossiers.length, submitted, authorityName }),
    authorityId,
    yearPublished: record.yearPublished,
    yearCarriedOut: record.yearCarriedOut,
    revision: record.revision,
    groups: await groupsOf(deps, round, dossiers),
    steps: round.steps.map(({ step, opensAt, closesAt }) => ({
      step,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    })),
    ...(await peopleOf(deps, actor, round, dossiers)),
    nextStatus: nextStatus(round.status),
    blockers: blockers?.get(id) ?? [],
    may,
  };
}

function rightsIn(actor: Actor, round: LoadedRound): RoundDetail['may'] {
  return {
    change: canChangeRound(actor, round),
    schedule: canSchedule(actor, round),
    advance: canAdvance(actor, round),
    import: canImportResults(actor, round),
    compute: canCompute(actor, round),
    approve: canApprove(actor, round),
    publish: canPublish(actor, round),
  };
}

async function groupsOf({ db }: Deps, round: LoadedRound, dossiers: readonly DossierState[]) {
  const members = Map.groupBy(dossiers, ({ groupCode }) => groupCode);
  const groups: RoundDetail['groups'] = [];
  for (const { code, name, frameworkId } of round.groups) {
    const { framework } = await loadFramework(db, frameworkId);
    groups.push({
      code,
      name,
      frameworkId,
      frameworkTitle: framework.title,
      pillars: framework.items.map((pillar) => ({ code: pillar.code, name: pillar.name })),
      maxPoints: toText(sum(itemsOf(framework).map(({ max }) => max))),
      agencies: (members.get(code) ?? []).map((dossier) => ({
        agencyId: dossier.agencyId,
        name: dossier.agencyName,
        assessmentId: dossier.assessmentId,
        ...ownMaximumOf(framework, dossier),
      })),
    });
  }
  return groups;
}

/** What the agency can reach at most, and why less than others, before anything is scored. */
function ownMaximumOf(framework: Framework, { agencyId, agencyKind, groupCode }: DossierState) {
  const own = ownMaximum(framework, { agency: agencyId, kind: agencyKind, group: groupCode });
  return {
    maxPoints: toText(own.maxPoints),
    leftOut: own.leftOut.map(({ item, ground }) => ({ item: item.code, name: item.name, ground })),
  };
}

/** Who appraises whom is for those who work for the round; who could, for those who assign. */
async function peopleOf(
  deps: Deps,
  actor: Actor,
  round: LoadedRound,
  dossiers: readonly DossierState[],
): Promise<Pick<RoundDetail, 'assignments' | 'appraisers'>> {
  if (!canReadBoard(actor, round).allowed) return { assignments: [], appraisers: [] };
  const names = await accountNames(
    deps,
    round.assignments.map(({ accountId }) => accountId),
  );
  const agencyOf = new Map(dossiers.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  const assignments = round.assignments.map(({ accountId, agencyId, pillar }) => ({
    accountId,
    agencyId,
    pillar,
    accountName: names.get(accountId) ?? accountId,
    agencyName: agencyId === null ? null : (agencyOf.get(agencyId) ?? agencyId),
  }));
  if (!canRunRounds(actor, round.authorityId).allowed) return { assignments, appraisers: [] };
  const holders = [...(await listRoleHolders(deps, round.authorityId, ['appraiser', 'pillarOwner'])).values()];
  const agencies = await agencyNames(
    deps,
    holders.map(({ agencyId }) => agencyId),
  );
  const appraisers = holders.map(({ accountId, name, agencyId }) => ({
    accountId,
    name,
    agencyId,
    agencyName: agencies.get(agencyId) ?? '',
  }));
  return { assignments, appraisers };
}
