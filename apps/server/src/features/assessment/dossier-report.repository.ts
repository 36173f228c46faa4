// Reads whole dossiers: the agency's entries with what appraisers decided and what was imported, over several features.
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { agencyVersions } from '../agency/agency.tables.ts';
import { appraisalItems, appraisals } from '../appraisal/appraisal.tables.ts';
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
