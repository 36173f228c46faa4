// The agencies of a round as a sheet may name them, and the history that every value shares: over several features.
import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { agencyVersions } from '../agency/agency.tables.ts';
import { assessments, itemChanges } from '../assessment/assessment.tables.ts';

export interface AgencyOfRound {
  readonly assessmentId: string;
  readonly groupCode: string;
  readonly agencyId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** Named as they were when the round was made, in Vietnamese order. */
export function listAgenciesOfRound(db: Db, roundId: string): Promise<AgencyOfRound[]> {
  return db
    .select({
      assessmentId: assessments.id,
      groupCode: assessments.groupCode,
      agencyId: assessments.agencyId,
      code: agencyVersions.code,
      name: agencyVersions.name,
      kind: agencyVersions.kind,
    })
    .from(assessments)
    .innerJoin(agencyVersions, eq(agencyVersions.id, assessments.agencyVersionId))
    .where(eq(assessments.roundId, roundId))
    .orderBy(assessments.groupCode, sql`${agencyVersions.name} collate "vi-x-icu"`, assessments.agencyId);
}

export interface ImportChange {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly at: Date;
  readonly actorId: string;
  readonly fromValue: string | null;
  readonly toValue: string;
}

/** Eight parameters a row; PostgreSQL takes 65,535 in one statement. */
const rowsAtOnce = 5000;

/** The life of every imported value, beside those of the other layers. */
export async function insertImportChanges(db: Db, changes: readonly ImportChange[]): Promise<void> {
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    const rows = changes.slice(from, from + rowsAtOnce).map((change) => ({ ...change, layer: 'import' }));
    await db.insert(itemChanges).values(rows);
  }
}
