// "Việc của tôi": loads what is known of the rounds a person has to do with, and lets the domain choose.
import type { MyWork } from '@parindex/contract/my-work';
import type { Actor } from '@parindex/domain/access/actor';
import { canReadBoard, canRunRounds } from '@parindex/domain/round/access';
import { type Work, type WorkRound, workOf } from '@parindex/domain/round/my-work';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { agencyNames } from '../agency/agency.service.ts';
import { loadRevisionWork } from '../framework-revision/revision-work.service.ts';
import { loadProgress } from './progress.service.ts';
import { listDraftFrameworks, listTallies } from './progress-report.repository.ts';
import { listBlockers } from './readiness.service.ts';
import { listAssignmentsOf, listGroupsOf, listRounds, listStepsOf, type RoundRecord } from './round.repository.ts';

const soon = 7 * 24 * 3_600_000;

/** Everything that waits for this person, over all rounds. */
export async function readMyWork(deps: Deps, actor: Actor): Promise<MyWork> {
  const now = deps.clock.now();
  const rounds = await loadWorkRounds(deps, actor);
  const frameworks = await loadDraftFrameworks(deps, actor);
  const revisions = await loadRevisionWork(deps, actor);
  const tasks = workOf(actor, { rounds, frameworks, revisions, now });
  const timeLeft = tasks.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt.getTime() - now.getTime()]));
  return {
    tasks: tasks.map(writeWork),
    counts: {
      total: tasks.length,
      late: timeLeft.filter((left) => left < 0).length,
      soon: timeLeft.filter((left) => left >= 0 && left <= soon).length,
    },
  };
}

function writeWork(work: Work): MyWork['tasks'][number] {
  return { ...work, dueAt: work.dueAt?.toISOString() ?? null };
}

async function loadWorkRounds(deps: Deps, actor: Actor): Promise<WorkRound[]> {
  const { db } = deps;
  const agencyIds = actor.grants.map(({ agencyId }) => agencyId);
  const members = new Set(
    (await listTallies(db, agencyIds)).flatMap((tally) => (tally.is_member ? tally.round_id : [])),
  );
  const open = (await listRounds(db)).filter(({ status }) => status !== 'published');
  const worked = open.filter((round) => canReadBoard(actor, round).allowed);
  const rounds = open.filter((round) => worked.includes(round) || members.has(round.id));
  const ids = rounds.map(({ id }) => id);
  if (ids.length === 0) return [];
  const steps = await listStepsOf(db, ids);
  const groups = await listGroupsOf(db, ids);
  const assignments = await listAssignmentsOf(db, ids, actor.accountId);
  const choice = { wholeRoundIds: worked.map(({ id }) => id), ofAgencies: { roundIds: ids, agencyIds } };
  const dossiers = Map.groupBy(await loadProgress(db, choice, groups), ({ roundId }) => roundId);
  const names = await agencyNames(
    deps,
    rounds.map(({ authorityId }) => authorityId),
  );
  const judged = rounds.map((round) => ({
    ...round,
    steps: steps.filter(({ roundId }) => roundId === round.id),
    groups: groups.filter(({ roundId }) => roundId === round.id),
    assignments: assignments.filter(({ roundId }) => roundId === round.id),
    dossiers: dossiers.get(round.id) ?? [],
    authorityName: names.get(round.authorityId) ?? '',
  }));
  return withBlockers(db, actor, judged);
}

type Judged = RoundRecord & Omit<WorkRound, 'blockers'> & { readonly groups: Awaited<ReturnType<typeof listGroupsOf>> };

/** Looked for only where the person runs the round. */
async function withBlockers(db: Db, actor: Actor, rounds: readonly Judged[]): Promise<WorkRound[]> {
  const run = rounds.filter(({ authorityId }) => canRunRounds(actor, authorityId).allowed);
  const blockers = await listBlockers(db, run);
  return rounds.map((round) => ({ ...round, blockers: blockers.get(round.id) ?? null }));
}

async function loadDraftFrameworks(deps: Deps, actor: Actor) {
  const authorityIds = actor.grants
    .flatMap(({ authorityId }) => authorityId ?? [])
    .filter((authorityId) => canRunRounds(actor, authorityId).allowed);
  if (authorityIds.length === 0) return [];
  const names = await agencyNames(deps, authorityIds);
  const drafts = await listDraftFrameworks(deps.db, authorityIds);
  return drafts.map(({ id, title, authority_id: authorityId }) => ({
    id,
    title,
    authorityId,
    authorityName: names.get(authorityId) ?? '',
  }));
}
