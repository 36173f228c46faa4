// The board of a round: agencies × steps, who has the ball.
import type { Board } from '@parindex/contract/round';
import type { Actor } from '@parindex/domain/access/actor';
import { canReadBoard } from '@parindex/domain/round/access';
import { boardCells } from '@parindex/domain/round/board';
import { countDone } from '@parindex/domain/round/progress';
import { roundSteps } from '@parindex/domain/round/round';
import type { Deps } from '../../platform/deps.ts';
import { loadRound } from './loaded-round.service.ts';
import { loadProgress } from './progress.service.ts';
import { assertAllowed } from './round.service.ts';

/** @throws {Problem} round.notFound, access.denied */
export async function readBoard({ db, clock }: Deps, actor: Actor, roundId: string): Promise<Board> {
  const round = await loadRound(db, roundId);
  assertAllowed(canReadBoard(actor, round));
  const now = clock.now();
  const groups = new Map(round.groups.map((group, position) => [group.code, { ...group, position }]));
  const positionOf = (code: string) => groups.get(code)?.position ?? 0;
  const dossiers = await loadProgress(db, { wholeRoundIds: [roundId] }, round.groups);
  const rows = dossiers.map((dossier) => ({
    assessmentId: dossier.assessmentId,
    agencyId: dossier.agencyId,
    agencyName: dossier.agencyName,
    group: dossier.groupCode,
    groupName: groups.get(dossier.groupCode)?.name ?? dossier.groupCode,
    filled: countDone(dossier.needed.toFill, dossier.filled),
    toFill: dossier.needed.toFill.length,
    cells: boardCells(round, dossier, now).map(({ until, ...cell }) => ({
      ...cell,
      until: until?.toISOString() ?? null,
    })),
  }));
  return {
    roundId,
    title: round.record.title,
    status: round.status,
    steps: [...roundSteps],
    // Within a group they come in Vietnamese order; groups in the order of the round.
    rows: rows.toSorted((one, other) => positionOf(one.group) - positionOf(other.group)),
  };
}
