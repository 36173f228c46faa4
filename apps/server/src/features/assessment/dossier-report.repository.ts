// Reads whole dossiers: the agency's entries with what appraisers decided and what was imported, over several features.
import type { RoundStatus, RoundStep } from '@parindex/domain/round/round';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { accounts } from '../account/account.tables.ts';
import { agencyVersions } from '../agency/agency.tables.ts';
import { appraisalItems, appraisals } from '../appraisal/appraisal.tables.ts';
import { roundGroups, roundSteps, rounds } from '../round/round.tables.ts';
import { importedResults } from '../survey/survey.tables.ts';
import { assessmentItems, assessments } from './assessment.tables.ts';

export interface DossierHead {
  readonly id: string;
  readonly roundId: string;
  readonly groupCode: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly agencyKind: string;
  readonly status: string;
  readonly returnedReason: string | null;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  readonly explanationSentAt: Date | null;
}

export type SelfRecord = typeof assessmentItems.$inferSelect;
export type AppraisalRecord = typeof appraisalItems.$inferSelect;
export type ImportedRecord = typeof importedResults.$inferSelect;

/** The agency is named as it was when the round was made. */
export function listDossierHeads(
  db: Db,
  where: { assessmentId: string } | { roundId: string },
): Promise<DossierHead[]> {
  const condition: SQL =
    'assessmentId' in where ? eq(assessments.id, where.assessmentId) : eq(assessments.roundId, where.roundId);
  return db
    .select({
      id: assessments.id,
      roundId: assessments.roundId,
      groupCode: assessments.groupCode,
      agencyId: assessments.agencyId,
      agencyName: agencyVersions.name,
      agencyKind: agencyVersions.kind,
      status: assessments.status,
      returnedReason: assessments.returnedReason,
      submittedAt: assessments.submittedAt,
      submittedBy: assessments.submittedBy,
      explanationSentAt: assessments.explanationSentAt,
    })
    .from(assessments)
    .innerJoin(agencyVersions, eq(agencyVersions.id, assessments.agencyVersionId))
    .where(condition)
    .orderBy(assessments.groupCode, assessments.agencyId);
}

export function listSelfItems(db: Db, assessmentIds: readonly string[]): Promise<SelfRecord[]> {
  return db
    .select()
    .from(assessmentItems)
    .where(inArray(assessmentItems.assessmentId, [...assessmentIds]));
}

export function listAppraisalItems(db: Db, assessmentIds: readonly string[]): Promise<AppraisalRecord[]> {
  return db
    .select()
    .from(appraisalItems)
    .where(inArray(appraisalItems.assessmentId, [...assessmentIds]));
}

export function listImported(db: Db, assessmentIds: readonly string[]): Promise<ImportedRecord[]> {
  return db
    .select()
    .from(importedResults)
    .where(inArray(importedResults.assessmentId, [...assessmentIds]));
}

/** Which passes of which dossiers are complete. */
export function listCompletions(
  db: Db,
  assessmentIds: readonly string[],
  pass: 1 | 2,
): Promise<{ assessmentId: string }[]> {
  return db
    .select({ assessmentId: appraisals.assessmentId })
    .from(appraisals)
    .where(and(inArray(appraisals.assessmentId, [...assessmentIds]), eq(appraisals.pass, pass)));
}

/** Everything a grid is made of that is not an item: what it costs to tell whether a grid once made still holds. */
export interface GridHead {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly groupName: string;
  readonly status: string;
  readonly returnedReason: string | null;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  readonly explanationSentAt: Date | null;
  readonly version: number;
  readonly frameworkId: string;
  readonly roundId: string;
  readonly roundTitle: string;
  readonly authorityId: string;
  readonly roundStatus: RoundStatus;
  readonly steps: readonly { readonly step: RoundStep; readonly opensAt: string; readonly closesAt: string }[];
}

/** Planned once per connection: it runs on every reading of a grid. */
const headQueries = new WeakMap<Db, ReturnType<typeof prepareGridHead>>();

export async function findGridHead(db: Db, id: string): Promise<GridHead | null> {
  const query = headQueries.get(db) ?? prepareGridHead(db);
  headQueries.set(db, query);
  const [row] = await query.execute({ id });
  return row ? { ...row, roundStatus: row.roundStatus as RoundStatus } : null;
}

function prepareGridHead(db: Db) {
  return db
    .select({
      id: assessments.id,
      agencyId: assessments.agencyId,
      agencyName: agencyVersions.name,
      groupName: roundGroups.name,
      status: assessments.status,
      returnedReason: assessments.returnedReason,
      submittedAt: assessments.submittedAt,
      submittedBy: accounts.name,
      explanationSentAt: assessments.explanationSentAt,
      version: assessments.version,
      frameworkId: roundGroups.frameworkId,
      roundId: rounds.id,
      roundTitle: rounds.title,
      authorityId: rounds.authorityId,
      roundStatus: rounds.status,
      steps: sql<GridHead['steps']>`coalesce((
        select json_agg(json_build_object('step', s.step, 'opensAt', s.opens_at, 'closesAt', s.closes_at) order by s.opens_at)
        from ${roundSteps} s where s.round_id = ${rounds.id}), '[]')`,
    })
    .from(assessments)
    .innerJoin(agencyVersions, eq(agencyVersions.id, assessments.agencyVersionId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(
      roundGroups,
      and(eq(roundGroups.roundId, assessments.roundId), eq(roundGroups.code, assessments.groupCode)),
    )
    .leftJoin(accounts, eq(accounts.id, assessments.submittedBy))
    .where(eq(assessments.id, sql.placeholder('id')))
    .prepare('grid_head');
}

/**
 * Holds the dossier for one writer, and its round where it is, until the end of the transaction. Writers of other
 * dossiers of the round do not wait; moving the round on does.
 *
 * @returns false when there is no such dossier
 */
export async function lockDossier(db: Db, id: string): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select a.id from ${assessments} a join ${rounds} r on r.id = a.round_id
    where a.id = ${id} for no key update of a for share of r`);
  return rows.length > 0;
}

/** Names of accounts by id: who saved what. */
export async function mapAccountNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
