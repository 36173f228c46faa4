// For the tests of rounds: an issued framework, and a round asked for through HTTP as the standing agency would.
import { createHash } from 'node:crypto';
import type { RoundDetail, RoundInput } from '@parindex/contract/round';
import { sql } from 'drizzle-orm';
import type { World } from './world.ts';

/** Pillar 1: two items of the agency, one of which spares communes. Pillar 2: one for the appraiser, one from outside. */
const source = `
format: parindex-framework/1
id: KEY
title: Bộ thử nghiệm
year: 2025
items:
  - code: '1'
    name: Lĩnh vực một
    max: '2'
    owner: S
    items:
      - { code: '1.1', name: Mục 1.1, max: '1', source: self, rule: { kind: boolean } }
      - { code: '1.2', name: Mục 1.2, max: '1', source: self, rule: { kind: boolean }, notApplicable: exclude, except: [{ kinds: [commune], ground: Không có cấp dưới }] }
  - code: '2'
    name: Lĩnh vực hai
    max: '2'
    owner: B
    items:
      - { code: '2.1', name: Mục 2.1, max: '1', source: appraiser, rule: { kind: boolean } }
      - { code: '2.2', name: Mục 2.2, max: '1', source: external, rule: { kind: boolean } }
`;

/** @returns its id */
export async function seedFramework({ db, clock }: World, key: string, status: 'draft' | 'issued'): Promise<string> {
  const text = source.replace('KEY', key);
  const hash = createHash('sha256').update(text).digest('hex');
  const issued = status === 'issued';
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into frameworks (authority_id, key, title, year, status, source, hash, decision_number, decision_date,
      issued_at, updated_at, updated_by)
    values ('P', ${key}, ${`Bộ ${key}`}, 2025, ${status}, ${text}, ${hash}, ${issued ? '01/QĐ' : null},
      ${issued ? '2025-10-01' : null}::date, ${issued ? clock.now().toISOString() : null}::timestamptz,
      ${clock.now().toISOString()}::timestamptz, 'standingOfficer')
    returning id`);
  return rows[0]?.id ?? '';
}

const stepDays = {
  selfAssessment: ['2025-11-20', '2025-12-05'],
  appraisal1: ['2025-12-05', '2025-12-20'],
  explanation: ['2025-12-20', '2025-12-27'],
  appraisal2: ['2025-12-27', '2026-01-10'],
  approval: ['2026-01-10', '2026-01-31'],
} as const;

export const steps: RoundInput['steps'] = Object.entries(stepDays).map(([step, [from, to]]) => ({
  step: step as keyof typeof stepDays,
  opensAt: `${from}T10:00:00.000Z`,
  closesAt: `${to}T10:00:00.000Z`,
}));

export function roundInput(frameworkId: string, changes: Partial<RoundInput> = {}): RoundInput {
  return {
    authorityId: 'P',
    title: 'Đánh giá năm 2025',
    yearJudged: 2025,
    yearPublished: 2026,
    yearCarriedOut: 2025,
    groups: [
      { code: 'so', name: 'Khối sở', frameworkId, agencyIds: ['A', 'B'] },
      { code: 'xa', name: 'Khối xã', frameworkId, agencyIds: ['C'] },
    ],
    steps,
    ...changes,
  };
}

/** A draft of departments A and B and commune C. */
export async function createRound(world: World, changes: Partial<RoundInput> = {}): Promise<RoundDetail> {
  const frameworkId = await seedFramework(world, 'bo-2025', 'issued');
  const reply = await world.as('standingOfficer').post('/api/rounds', roundInput(frameworkId, changes));
  if (reply.statusCode !== 201) throw new Error(reply.body);
  return reply.json();
}

export async function advance(world: World, round: { id: string }, reason?: string): Promise<RoundDetail> {
  const officer = world.as('standingOfficer');
  const { nextStatus: to, revision }: RoundDetail = (await officer.get(`/api/rounds/${round.id}`)).json();
  const reply = await officer.post(`/api/rounds/${round.id}/advance`, { to, revision, ...(reason && { reason }) });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json();
}

/** What other features would have stored: the dossier of an agency moves on. */
export async function setDossier(
  { db, clock }: World,
  agencyId: string,
  to: 'withHead' | 'submitted' | 'returned' | 'explained',
): Promise<void> {
  const now = sql`${clock.now().toISOString()}::timestamptz`;
  const changes = {
    withHead: sql`status = 'withHead'`,
    submitted: sql`status = 'submitted', submitted_at = ${now}, submitted_by = 'headOfA'`,
    returned: sql`status = 'draft', returned_reason = 'Thiếu minh chứng mục 1.1'`,
    explained: sql`explanation_sent_at = ${now}, explanation_sent_by = 'headOfA'`,
  };
  await db.execute(sql`update assessments set ${changes[to]} where agency_id = ${agencyId}`);
}

export async function completePass({ db, clock }: World, agencyId: string, pass: 1 | 2): Promise<void> {
  await db.execute(sql`
    insert into appraisals (assessment_id, pass, completed_at, completed_by)
    select id, ${pass}, ${clock.now().toISOString()}::timestamptz, 'appraiser' from assessments where agency_id = ${agencyId}`);
}

export async function saveItem({ db, clock }: World, agencyId: string, code: string): Promise<void> {
  await db.execute(sql`
    insert into assessment_items (assessment_id, item_code, figures, saved_at, saved_by)
    select id, ${code}, 'yes', ${clock.now().toISOString()}::timestamptz, 'reporterOfA'
    from assessments where agency_id = ${agencyId}`);
}

export async function decideItem(
  { db, clock }: World,
  agencyId: string,
  { code, pass }: { code: string; pass: 1 | 2 },
): Promise<void> {
  await db.execute(sql`
    insert into appraisal_items (assessment_id, pass, item_code, decision, saved_at, saved_by)
    select id, ${pass}, ${code}, 'accepted', ${clock.now().toISOString()}::timestamptz, 'appraiser'
    from assessments where agency_id = ${agencyId}`);
}

export async function importItem({ db, clock }: World, agencyId: string, code: string): Promise<void> {
  await db.execute(sql`
    insert into imported_results (assessment_id, item_code, figures, source_name, imported_at, imported_by)
    select id, ${code}, 'yes', 'Tệp', ${clock.now().toISOString()}::timestamptz, 'standingOfficer'
    from assessments where agency_id = ${agencyId}`);
}

export async function computeResult({ db, clock }: World, roundId: string): Promise<void> {
  await db.execute(sql`
    insert into results (round_id, computed_at, computed_by, engine, document, hash)
    values (${roundId}::uuid, ${clock.now().toISOString()}::timestamptz, 'standingOfficer', '1', '{}', 'x')`);
}

/** Days go by; whoever was signed in still is. */
export async function passDays({ db, clock }: World, days: number): Promise<void> {
  clock.advance({ hours: 24 * days });
  const now = clock.now().toISOString();
  await db.execute(sql`update sessions set last_seen_at = ${now}::timestamptz, created_at = ${now}::timestamptz`);
}
