// Puts another framework under one group of a round, for whoever decides on amendments. The dossiers stay as they are.
import type { RoundDetail } from '@parindex/contract/round';
import type { Actor } from '@parindex/domain/access/actor';
import type { Deps } from '../../platform/deps.ts';
import type { LoadedRound } from './loaded-round.service.ts';
import { markRoundChanged, updateGroupFramework } from './round.repository.ts';
import { failChanged } from './round.service.ts';
import { readRoundIn } from './round-detail.service.ts';

/**
 * The caller holds the round's lock, has asked the rules and audits.
 *
 * @throws {Problem} record.changed, with what was sent and what stands
 */
export async function replaceGroupFramework(
  { db }: Pick<Deps, 'db'>,
  round: LoadedRound,
  change: { readonly code: string; readonly frameworkId: string; readonly revision: number },
): Promise<void> {
  const { code, frameworkId, revision } = change;
  if (!(await markRoundChanged(db, round.id, revision))) {
    const stands = round.groups.find((group) => group.code === code)?.frameworkId;
    failChanged(change, { code, frameworkId: stands, revision: round.record.revision });
  }
  await updateGroupFramework(db, { roundId: round.id, code, frameworkId });
}

/** The round as its screen shows it, inside the transaction of a write. */
export function describeRound(deps: Deps, actor: Actor, roundId: string): Promise<RoundDetail> {
  return readRoundIn(deps, actor, roundId);
}
