// A round with agencies that wait for imported results, for the tests.
import type { RoundStatus } from '@parindex/domain/round/round';
import { sql } from 'drizzle-orm';
import { formOf } from '../../testing/upload.ts';
import type { World } from '../../testing/world.ts';
import { sampleFramework } from '../framework/framework.samples.ts';

/** Departments A and B and the commune C, all by the sample framework, in one round of P. @returns its id */
export async function seedRound({ as, db }: World, status: RoundStatus = 'appraisal1'): Promise<string> {
  const form = formOf({ name: 'f.yaml', content: sampleFramework() }, { authorityId: 'P' });
  const framework = await as('standingOfficer').post('/api/frameworks', form);
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into rounds (authority_id, title, year_judged, year_published, year_carried_out, status, created_at, created_by)
    values ('P', 'Đợt đánh giá năm 2025', 2025, 2026, 2025, ${status}, now(), 'standingOfficer') returning id`);
  const roundId = rows[0]?.id ?? '';
  for (const [position, [group, agencies]] of Object.entries({ so: ['A', 'B'], xa: ['C'] }).entries()) {
    await db.execute(sql`
      insert into round_groups (round_id, code, name, position, framework_id)
      values (${roundId}, ${group}, ${`Khối ${group}`}, ${position}, ${framework.json().id})`);
    for (const agency of agencies) {
      await db.execute(sql`
        insert into assessments (round_id, group_code, agency_id, agency_version_id)
        select ${roundId}, ${group}, agency_id, id from agency_versions where agency_id = ${agency}`);
    }
  }
  return roundId;
}
