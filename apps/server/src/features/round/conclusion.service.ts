// Moves a round to approved or published, for the features that decide on it. They hold its lock, ask and audit themselves.
import type { RoundStatus } from '@parindex/domain/round/round';
import type { Db } from '../../platform/db/database.ts';
import { fail } from '../../platform/problem.ts';
import { markConcluded } from './conclusion.repository.ts';
import type { LoadedRound } from './loaded-round.service.ts';

/** @throws {Problem} record.changed */
export async function concludeRound(
  tx: Db,
  { id, status }: LoadedRound,
  to: Extract<RoundStatus, 'approved' | 'published'>,
) {
  if (await markConcluded(tx, id, status, to)) return;
  fail('record.changed', { conflict: { sent: { status: to }, stands: { status } } });
}
