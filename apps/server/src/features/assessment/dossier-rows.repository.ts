// SQL of which dossiers a round has at all. `db` comes first: the pool, or an open transaction.
import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';

export interface DossierRow {
  readonly agencyId: string;
  readonly agencyVersionId: number;
  readonly groupCode: string;
}

/** One dossier per row given; one that is there keeps its id and takes the group and version given. */
export async function upsertDossiers(db: Db, roundId: string, rows: readonly DossierRow[]): Promise<void> {
  await db.execute(sql`
    insert into assessments (round_id, agency_id, agency_version_id, group_code)
    select ${roundId}::uuid, agency_id, agency_version_id, group_code
    from unnest(
      ${sql.param(rows.map(({ agencyId }) => agencyId))}::text[],
      ${sql.param(rows.map(({ agencyVersionId }) => agencyVersionId))}::bigint[],
      ${sql.param(rows.map(({ groupCode }) => groupCode))}::text[]
    ) as given (agency_id, agency_version_id, group_code)
    on conflict on constraint assessments_once
    do update set agency_version_id = excluded.agency_version_id, group_code = excluded.group_code`);
}

/** Takes away the dossiers of all other agencies. */
export async function deleteOtherDossiers(db: Db, roundId: string, agencyIds: readonly string[]): Promise<void> {
  await db.execute(sql`
    delete from assessments where round_id = ${roundId}::uuid and agency_id <> all(${sql.param([...agencyIds])}::text[])`);
}
