// What stands against moving a round on, from what is stored of it.
import { type Blocker, type RoundReadiness, roundBlockers } from '@parindex/domain/round/blockers';
import type { DossierState } from '@parindex/domain/round/progress';
import { nextStatus, type RoundStatus, type StepDates } from '@parindex/domain/round/round';
import type { Db } from '../../platform/db/database.ts';
import { listFrameworkStates, listFreshness } from './progress-report.repository.ts';

/** The part of a round that readiness is judged by. */
export interface JudgedRound {
  readonly id: string;
  readonly status: RoundStatus;
  readonly steps: readonly StepDates[];
  readonly groups: readonly { readonly code: string; readonly name: string; readonly frameworkId: string }[];
  readonly dossiers: readonly DossierState[];
}

/** For each round, by id, what stands against its next status. Two queries, however many rounds. */
export async function listBlockers(db: Db, rounds: readonly JudgedRound[]): Promise<Map<string, Blocker[]>> {
  const frameworkIds = rounds.flatMap(({ groups }) => groups.map(({ frameworkId }) => frameworkId));
  const frameworks = new Map(
    (await listFrameworkStates(db, frameworkIds)).map((framework) => [framework.id, framework]),
  );
  const computing = rounds.filter(({ status }) => nextStatus(status) === 'approval').map(({ id }) => id);
  const fresh = computing.length === 0 ? [] : await listFreshness(db, computing);
  const isStale = new Map(fresh.map(({ round_id, is_stale }) => [round_id, is_stale]));
  return new Map(
    rounds.map((round) => {
      const next = nextStatus(round.status);
      const ready = readinessOf(round, frameworks, isStale.get(round.id));
      return [round.id, next === null ? [] : roundBlockers(next, ready)];
    }),
  );
}

function readinessOf(
  { groups, steps, dossiers }: JudgedRound,
  frameworks: ReadonlyMap<string, { title: string; status: string }>,
  isStale: boolean | undefined,
): RoundReadiness {
  const sizes = Map.groupBy(dossiers, ({ groupCode }) => groupCode);
  return {
    groups: groups.map(({ code, name, frameworkId }) => ({
      name,
      frameworkTitle: frameworks.get(frameworkId)?.title ?? '',
      frameworkIssued: (frameworks.get(frameworkId)?.status ?? 'draft') !== 'draft',
      agencyCount: sizes.get(code)?.length ?? 0,
    })),
    steps,
    dossiers,
    result: isStale === undefined ? 'none' : isStale ? 'stale' : 'current',
  };
}
