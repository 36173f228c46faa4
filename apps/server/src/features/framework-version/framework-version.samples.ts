// Versions for the stories: issued frameworks of P, amendments of them, and a round that uses one with entries in it.
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { seedRound, smallFramework } from '../../testing/dossier-seeds.ts';
import { saved } from '../../testing/dossier-steps.ts';
import type { World } from '../../testing/world.ts';

export type Edit = readonly [from: string, to: string];

/** The small framework of the dossier stories with some texts replaced; each text must be there. */
export function edited(...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the framework has no “${from}”`);
    return text.replace(from, to);
  }, smallFramework);
}

interface Version {
  readonly content: string;
  readonly year?: number;
  readonly amends?: string;
  readonly warnings?: readonly { code: string | null; message: string; reason: string }[];
}

/** A version as its issue stores it; the one it amends has its successor from then on. @returns its id */
export async function issuedVersion({ db, clock }: World, version: Version): Promise<string> {
  const { content, year = 2025, amends = null, warnings = [] } = version;
  const hash = createHash('sha256').update(content).digest('hex');
  const now = sql`${clock.now().toISOString()}::timestamptz`;
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into frameworks (authority_id, key, title, year, status, source, hash, decision_number, decision_date,
      issued_at, issued_by, amends, accepted_warnings, updated_at, updated_by)
    values ('P', ${`bo-${hash.slice(0, 12)}`}, ${`Bộ tiêu chí nhỏ năm ${year}`}, ${year}, 'issued', ${content}, ${hash},
      '21/QĐ-MH', '2025-11-20', ${now}, 'standingOfficer', ${amends}::uuid, ${JSON.stringify(warnings)}::json, ${now},
      'standingOfficer')
    returning id`);
  if (amends !== null) await db.execute(sql`update frameworks set status = 'amended' where id = ${amends}::uuid`);
  return rows[0]?.id ?? '';
}

export interface RunningRound {
  readonly roundId: string;
  readonly frameworkId: string;
  readonly dossiers: Readonly<Record<string, string>>;
}

/** Self-assessment of A and B by the small framework; A has entered three items, B one. */
export async function runningRound(world: World): Promise<RunningRound> {
  const { roundId, dossiers } = await seedRound(world.db);
  const frameworkId = await issuedVersion(world, { content: edited() });
  await world.db.execute(sql`
    update round_groups set framework_id = ${frameworkId}::uuid where round_id = ${roundId}::uuid`);
  await enter(world, 'A', dossiers['A'], { '1.1': 'yes', '1.2': 'b=9;a=10', '1.3': 'Tốt' });
  await enter(world, 'B', dossiers['B'], { '1.1': 'no', '1.2': 'b=10;a=10' });
  return { roundId, dossiers, frameworkId };
}

async function enter(world: World, agency: string, id = '', figures: Readonly<Record<string, string>>): Promise<void> {
  for (const [code, text] of Object.entries(figures)) {
    const reply = await world.as(`reporterOf${agency}`).put(`/api/assessments/${id}/items/${code}`, saved(text));
    if (reply.statusCode !== 200) throw new Error(reply.body);
  }
}

/** What the head of each agency would have done. */
export async function handedIn({ db, clock }: World, ...agencies: readonly string[]): Promise<void> {
  for (const agency of agencies) {
    await db.execute(sql`
      update assessments set status = 'submitted', submitted_at = ${clock.now().toISOString()}::timestamptz,
        submitted_by = 'headOfA' where agency_id = ${agency}`);
  }
}
