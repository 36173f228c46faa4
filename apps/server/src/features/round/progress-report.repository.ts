// Reads how far rounds are, over agencies, frameworks, dossiers, appraisals, imports and results: one query each.
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';

export interface StateRecord extends Record<string, unknown> {
  readonly id: string;
  readonly round_id: string;
  readonly group_code: string;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly agency_kind: string;
  readonly status: string;
  readonly returned_reason: string | null;
  readonly submitted_at: string | null;
  readonly explanation_sent_at: string | null;
  readonly completed1: string | null;
  readonly completed2: string | null;
}

/** Item codes of each layer in one text, parted by `codeSeparator`: 4,000 × 90 rows would be slow to fetch one by one. */
export interface ProgressRecord extends StateRecord {
  readonly filled: string | null;
  readonly decided1: string | null;
  readonly decided2: string | null;
  readonly answered: string | null;
  readonly disputed: string | null;
  readonly imported: string | null;
}

export const codeSeparator = '\u001f';

/** Which dossiers: all of these rounds, or of further rounds only those of some agencies. */
export interface DossierChoice {
  readonly wholeRoundIds: readonly string[];
  readonly ofAgencies?: { readonly roundIds: readonly string[]; readonly agencyIds: readonly string[] };
}

const stateColumns = sql`
  a.id, a.round_id, a.group_code, a.agency_id, v.name as agency_name, v.kind as agency_kind, a.status, a.returned_reason,
  a.submitted_at, a.explanation_sent_at, p1.completed_at as completed1, p2.completed_at as completed2`;

const stateTables = sql`
  assessments a
  join agency_versions v on v.id = a.agency_version_id
  left join appraisals p1 on p1.assessment_id = a.id and p1.pass = 1
  left join appraisals p2 on p2.assessment_id = a.id and p2.pass = 2`;

const byName = sql`order by a.round_id, a.group_code, v.name collate "vi-x-icu", a.agency_id`;

function array(values: readonly string[], type: 'uuid' | 'text'): SQL {
  return sql`${sql.param([...values])}::${sql.raw(type)}[]`;
}

function chosen({ wholeRoundIds, ofAgencies }: DossierChoice): SQL {
  const whole = sql`a.round_id = any(${array(wholeRoundIds, 'uuid')})`;
  if (!ofAgencies) return whole;
  const { roundIds, agencyIds } = ofAgencies;
  return sql`(${whole} or (a.round_id = any(${array(roundIds, 'uuid')}) and a.agency_id = any(${array(agencyIds, 'text')})))`;
}

/** In Vietnamese order of the agencies' names, group by group. */
export async function listStates(db: Db, roundId: string): Promise<StateRecord[]> {
  const { rows } = await db.execute<StateRecord>(
    sql`select ${stateColumns} from ${stateTables} where a.round_id = ${roundId}::uuid ${byName}`,
  );
  return rows;
}

export async function listProgress(db: Db, choice: DossierChoice): Promise<ProgressRecord[]> {
  const codes = sql`string_agg(item_code, chr(31))`;
  const { rows } = await db.execute<ProgressRecord>(sql`
    with chosen as (select a.id from assessments a where ${chosen(choice)}),
    filled as (
      select assessment_id, ${codes} as codes from assessment_items
      where assessment_id in (select id from chosen) and num_nonnulls(figures, points, not_applicable_ground) > 0
      group by assessment_id
    ),
    decided as (
      select assessment_id, ${codes} filter (where pass = 1) as codes1, ${codes} filter (where pass = 2) as codes2
      from appraisal_items where assessment_id in (select id from chosen) group by assessment_id
    ),
    explained as (
      select assessment_id, ${codes} as codes, ${codes} filter (where stance = 'dispute') as disputed
      from explanations where assessment_id in (select id from chosen) group by assessment_id
    ),
    imports as (
      select assessment_id, ${codes} as codes from imported_results
      where assessment_id in (select id from chosen) group by assessment_id
    )
    select ${stateColumns}, filled.codes as filled, decided.codes1 as decided1, decided.codes2 as decided2,
      explained.codes as answered, explained.disputed, imports.codes as imported
    from ${stateTables}
    join chosen on chosen.id = a.id
    left join filled on filled.assessment_id = a.id
    left join decided on decided.assessment_id = a.id
    left join explained on explained.assessment_id = a.id
    left join imports on imports.assessment_id = a.id
    ${byName}`);
  return rows;
}

export interface TriggerRecord extends Record<string, unknown> {
  readonly assessment_id: string;
  readonly item_code: string;
  readonly figures: string | null;
  readonly not_applicable_ground: string | null;
}

/** What agencies answered to the items that exceptions of a framework wait for. */
export async function listTriggers(
  db: Db,
  assessmentIds: readonly string[],
  codes: readonly string[],
): Promise<TriggerRecord[]> {
  if (codes.length === 0 || assessmentIds.length === 0) return [];
  const { rows } = await db.execute<TriggerRecord>(sql`
    select assessment_id, item_code, figures, not_applicable_ground from assessment_items
    where assessment_id = any(${array(assessmentIds, 'uuid')}) and item_code = any(${array(codes, 'text')})`);
  return rows;
}

/** The version each agency stands in on the day; agencies without one are left out. */
export async function listVersionsOn(db: Db, agencyIds: readonly string[], day: string) {
  const { rows } = await db.execute<{ agency_id: string; version_id: string; name: string }>(sql`
    select agency_id, id as version_id, name from agency_versions
    where agency_id = any(${array(agencyIds, 'text')}) and valid_from <= ${day}::date
      and (valid_to is null or valid_to >= ${day}::date)`);
  return rows;
}

export async function listFrameworkStates(db: Db, ids: readonly string[]) {
  const { rows } = await db.execute<{ id: string; title: string; status: string }>(
    sql`select id, title, status from frameworks where id = any(${array(ids, 'uuid')})`,
  );
  return rows;
}

export async function listDraftFrameworks(db: Db, authorityIds: readonly string[]) {
  const { rows } = await db.execute<{ id: string; title: string; authority_id: string }>(sql`
    select id, title, authority_id from frameworks
    where status = 'draft' and authority_id = any(${array(authorityIds, 'text')}) order by year, title`);
  return rows;
}

/** How many agencies each round has, how many have handed in, and whether one of `agencyIds` is among them. */
export async function listTallies(db: Db, agencyIds: readonly string[]) {
  const { rows } = await db.execute<{ round_id: string; agencies: number; submitted: number; is_member: boolean }>(sql`
    select round_id, count(*)::int as agencies, (count(*) filter (where status = 'submitted'))::int as submitted,
      bool_or(agency_id = any(${array(agencyIds, 'text')})) as is_member
    from assessments group by round_id`);
  return rows;
}

/** When each round was last computed, and when anything that counts was last saved: later means stale. */
export async function listFreshness(db: Db, roundIds: readonly string[]) {
  const { rows } = await db.execute<{ round_id: string; is_stale: boolean }>(sql`
    with mine as (select id, round_id from assessments where round_id = any(${array(roundIds, 'uuid')})),
    changes as (
      select round_id, max(at) as at from (
        select m.round_id, max(c.at) as at from item_changes c join mine m on m.id = c.assessment_id
          where c.layer <> 'explanation' group by 1
        union all
        select m.round_id, max(s.saved_at) from assessment_items s join mine m on m.id = s.assessment_id group by 1
        union all
        select m.round_id, max(d.saved_at) from appraisal_items d join mine m on m.id = d.assessment_id group by 1
        union all
        select m.round_id, max(i.imported_at) from imported_results i join mine m on m.id = i.assessment_id group by 1
      ) as saved group by round_id
    )
    select r.round_id, coalesce(changes.at > max(r.computed_at), false) as is_stale
    from results r left join changes on changes.round_id = r.round_id
    where r.round_id = any(${array(roundIds, 'uuid')})
    group by r.round_id, changes.at`);
  return rows;
}
