// Where a document is used, over dossiers and rounds: what decides who beyond the agency may read it.
import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { accounts } from '../account/account.tables.ts';
import { assessments } from '../assessment/assessment.tables.ts';
import { rounds } from '../round/round.tables.ts';
import { evidenceLinks } from './evidence.tables.ts';

/** Authorities of the rounds in whose submitted dossiers the document is linked. */
export async function listAuthoritiesUsing(db: Db, evidenceId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ authorityId: rounds.authorityId })
    .from(evidenceLinks)
    .innerJoin(assessments, eq(assessments.id, evidenceLinks.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .where(and(eq(evidenceLinks.evidenceId, evidenceId), eq(assessments.status, 'submitted')));
  return rows.map(({ authorityId }) => authorityId);
}

/** Names of accounts by id: who uploaded what. */
export async function mapUploaders(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
