// What the yearly revisions leave to do, over all frameworks: one query for the frameworks, one for own proposals.
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';

export interface RevisionTally extends Record<string, unknown> {
  readonly framework_id: string;
  readonly title: string;
  readonly authority_id: string;
  readonly closes_at: string | null;
  readonly unanswered: number;
}

/** Frameworks of these authorities that collect at the moment `now`, or have proposals without an answer. */
export async function listRevisionTallies(
  db: Db,
  authorityIds: readonly string[],
  now: Date,
): Promise<RevisionTally[]> {
  const { rows } = await db.execute<RevisionTally>(sql`
    select * from (
      select f.id as framework_id, f.title, f.authority_id,
        case when f.status <> 'retired' and ${now.toISOString()}::timestamptz between r.opens_at and r.closes_at
          then r.closes_at end as closes_at,
        (select count(*)::int from framework_proposals p where p.framework_id = f.id and p.state = 'sent') as unanswered
      from frameworks f join framework_revisions r on r.framework_id = f.id
      where f.authority_id = any (${array(authorityIds)})
    ) as tally
    where closes_at is not null or unanswered > 0
    order by title collate "vi-x-icu", framework_id`);
  return rows;
}

export interface UnsentTally extends Record<string, unknown> {
  readonly framework_id: string;
  readonly agency_id: string;
  readonly unsent: number;
}

/** How many proposals of these agencies their heads have not sent. */
export async function listUnsent(db: Db, agencyIds: readonly string[]): Promise<UnsentTally[]> {
  const { rows } = await db.execute<UnsentTally>(sql`
    select framework_id, agency_id, count(*)::int as unsent from framework_proposals
    where state = 'draft' and agency_id = any (${array(agencyIds)}) group by framework_id, agency_id`);
  return rows;
}

function array(values: readonly string[]): SQL {
  return sql`${sql.param([...values])}::text[]`;
}
