// A round as other features need it: its facts for rights and locks, its groups, its assignments.
import type { RoundFacts } from '@parindex/domain/round/round';
import type { Db } from '../../platform/db/database.ts';
import { fail } from '../../platform/problem.ts';
import {
  type AssignmentRecord,
  findRound,
  listAssignments,
  listGroups,
  listSteps,
  type RoundGroupRecord,
  type RoundRecord,
} from './round.repository.ts';

export interface LoadedRound extends RoundFacts {
  readonly record: RoundRecord;
  readonly groups: readonly RoundGroupRecord[];
  readonly assignments: readonly AssignmentRecord[];
}

/**
 * @param lock `lock` keeps the round from moving on until the end of the transaction
 * @throws {Problem} round.notFound
 */
export async function loadRound(db: Db, roundId: string, lock?: 'lock'): Promise<LoadedRound> {
  const record = (await findRound(db, roundId, lock)) ?? fail('round.notFound');
  // One after the other: inside a transaction there is one connection, and it takes one query at a time.
  const steps = await listSteps(db, roundId);
  const groups = await listGroups(db, roundId);
  const assignments = await listAssignments(db, roundId);
  const { id, authorityId, status } = record;
  return { id, authorityId, status, steps, record, groups, assignments };
}
