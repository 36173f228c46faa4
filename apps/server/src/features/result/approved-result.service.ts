// The result that the Chairman approved, for publishing it.
import type { Db } from '../../platform/db/database.ts';
import { fail } from '../../platform/problem.ts';
import { type ApprovalRecord, findApproval } from './result.repository.ts';
import { findStanding, type StoredResult } from './stored-result.service.ts';

/** @throws {Problem} result.notComputed */
export async function loadApproved(
  db: Db,
  roundId: string,
): Promise<{ stored: StoredResult; approval: ApprovalRecord }> {
  const approval = (await findApproval(db, roundId)) ?? fail('result.notComputed');
  const stored = (await findStanding(db, roundId)) ?? fail('result.notComputed');
  return { stored, approval };
}
