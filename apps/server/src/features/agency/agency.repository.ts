// All SQL of the agency feature. `db` comes first: the pool, or an open transaction.
import type { Agency, AgencyInput, Succession, SuccessionInput } from '@parindex/contract/agency';
import type { Day } from '@parindex/domain/day';
import { fold } from '@parindex/domain/vietnamese';
import { and, asc, eq, gte, inArray, isNull, like, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { agencies, agencySuccessionMembers, agencySuccessions, agencyVersions } from './agency.tables.ts';

const columns = {
  id: agencyVersions.agencyId,
  code: agencyVersions.code,
  name: agencyVersions.name,
  kind: agencyVersions.kind,
  parentId: agencyVersions.parentId,
  group: agencyVersions.group,
  validFrom: agencyVersions.validFrom,
  validTo: agencyVersions.validTo,
  legalBasis: agencyVersions.legalBasis,
  revision: agencies.revision,
};

function holdsOn(on: Day): SQL | undefined {
  return and(lte(agencyVersions.validFrom, on), or(isNull(agencyVersions.validTo), gte(agencyVersions.validTo, on)));
}

function selectVersions(db: Db) {
  return db.select(columns).from(agencyVersions).innerJoin(agencies, eq(agencies.id, agencyVersions.agencyId));
}

/** Agencies as they stood on a day, in Vietnamese order; every word of `search` must occur in name or code. */
export function listAgenciesOn(db: Db, on: Day, search: string): Promise<Agency[]> {
  const words = fold(search).split(' ').filter(Boolean);
  return selectVersions(db)
    .where(and(holdsOn(on), ...words.map((word) => like(agencyVersions.searchText, `%${escapeLike(word)}%`))))
    .orderBy(sql`${agencyVersions.name} collate "vi-x-icu"`, asc(agencyVersions.agencyId));
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** The agencies of these ids as they stood on a day; ids without a version that day are left out. */
export function listAgenciesByIds(db: Db, ids: readonly string[], on: Day): Promise<Agency[]> {
  return selectVersions(db).where(and(inArray(agencyVersions.agencyId, [...ids]), holdsOn(on)));
}

/** Every version of one agency, oldest first; empty = no such agency. */
export function listVersions(db: Db, agencyId: string): Promise<Agency[]> {
  return selectVersions(db).where(eq(agencyVersions.agencyId, agencyId)).orderBy(asc(agencyVersions.validFrom));
}

/** Ids above an agency on a day, nearest first: its parent, the parent's parent … */
export async function listAncestorIds(db: Db, parentId: string | null, on: Day): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive above (id, depth) as (
      select ${parentId}::text, 1 where ${parentId}::text is not null
      union
      select v.parent_id, above.depth + 1 from agency_versions v join above on v.agency_id = above.id
      where v.parent_id is not null and above.depth < 20
        and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to >= ${on}::date)
    )
    select id from above order by depth`);
  return rows.map((row) => row.id);
}

/** These agencies with all above them on a day. */
export async function listWithAncestors(db: Db, ids: readonly string[], on: Day): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive above (id, depth) as (
      select id, 1 from agencies where id = any (${sql.param([...ids])}::text[])
      union
      select v.parent_id, above.depth + 1 from agency_versions v join above on v.agency_id = above.id
      where v.parent_id is not null and above.depth < 20
        and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to >= ${on}::date)
    )
    select distinct id from above`);
  return rows.map(({ id }) => id);
}

export async function insertAgency(db: Db, id: string): Promise<void> {
  await db.insert(agencies).values({ id });
}

export async function insertVersion(db: Db, agencyId: string, version: AgencyInput): Promise<void> {
  await db.insert(agencyVersions).values({ agencyId, ...asRow(version) });
}

/** Overwrites the version that begins on `validFrom`. */
export async function updateVersion(db: Db, agencyId: string, validFrom: Day, version: AgencyInput): Promise<void> {
  await db
    .update(agencyVersions)
    .set(asRow(version))
    .where(and(eq(agencyVersions.agencyId, agencyId), eq(agencyVersions.validFrom, validFrom)));
}

/** Ends the version that begins on `validFrom`. */
export async function markEnded(db: Db, agencyId: string, validFrom: Day, validTo: Day): Promise<void> {
  await db
    .update(agencyVersions)
    .set({ validTo })
    .where(and(eq(agencyVersions.agencyId, agencyId), eq(agencyVersions.validFrom, validFrom)));
}

function asRow({ code, name, kind, parentId, group, validFrom, validTo, legalBasis }: AgencyInput) {
  return { code, name, searchText: fold(`${name} ${code}`), kind, parentId, group, validFrom, validTo, legalBasis };
}

/**
 * Counts one change and locks the agency until the transaction ends.
 *
 * @returns false if the revision read is no longer the one that stands: someone else got there first.
 */
export async function markChanged(db: Db, agencyId: string, revision: number): Promise<boolean> {
  const rows = await db
    .update(agencies)
    .set({ revision: sql`${agencies.revision} + 1` })
    .where(and(eq(agencies.id, agencyId), eq(agencies.revision, revision)))
    .returning({ id: agencies.id });
  return rows.length === 1;
}

export async function insertSuccession(db: Db, succession: SuccessionInput): Promise<string> {
  const { kind, on, legalBasis, predecessorIds, successorIds } = succession;
  const [row] = await db
    .insert(agencySuccessions)
    .values({ kind, on, legalBasis })
    .returning({ id: agencySuccessions.id });
  if (row === undefined) throw new Error('insert returned no row');
  const member = (part: 'predecessor' | 'successor') => (agencyId: string) => ({
    successionId: row.id,
    agencyId,
    part,
  });
  await db
    .insert(agencySuccessionMembers)
    .values([...predecessorIds.map(member('predecessor')), ...successorIds.map(member('successor'))]);
  return String(row.id);
}

/** Every succession an agency took part in, oldest first. */
export async function listSuccessions(db: Db, agencyId: string): Promise<Succession[]> {
  const mine = db
    .select({ id: agencySuccessionMembers.successionId })
    .from(agencySuccessionMembers)
    .where(eq(agencySuccessionMembers.agencyId, agencyId));
  const rows = await db
    .select({
      id: sql<string>`${agencySuccessions.id}::text`,
      kind: agencySuccessions.kind,
      on: agencySuccessions.on,
      legalBasis: agencySuccessions.legalBasis,
      predecessorIds: membersOf('predecessor'),
      successorIds: membersOf('successor'),
    })
    .from(agencySuccessions)
    .innerJoin(agencySuccessionMembers, eq(agencySuccessionMembers.successionId, agencySuccessions.id))
    .where(inArray(agencySuccessions.id, mine))
    .groupBy(agencySuccessions.id)
    .orderBy(asc(agencySuccessions.on), asc(agencySuccessions.id));
  return rows;
}

function membersOf(part: 'predecessor' | 'successor') {
  const { agencyId, part: column } = agencySuccessionMembers;
  return sql<string[]>`coalesce(array_agg(${agencyId} order by ${agencyId}) filter (where ${column} = ${part}), '{}')`;
}

export async function hasAnyAgency(db: Db): Promise<boolean> {
  const [row] = await db.select({ id: agencies.id }).from(agencies).limit(1);
  return row !== undefined;
}
