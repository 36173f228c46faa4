// Brings a seeded dossier of agency A to the point a story begins at, through the routes that people use.
import { sql } from 'drizzle-orm';
import { moveRound, type SeededRound, seedRound } from './dossier-seeds.ts';
import type { World } from './world.ts';

const nothing = { figures: null, points: null, notApplicableGround: null, explanation: 'Theo báo cáo', revision: 0 };

export function saved(figures: string) {
  return { ...nothing, figures };
}

/** Every item that agency A fills. */
const entries = {
  '1.1': saved('yes'),
  '1.2': saved('b=9;a=10'),
  '1.3': saved('Tốt'),
  '2.1': { ...nothing, points: '1.25' },
};

export async function fillDossier(world: World): Promise<SeededRound & { id: string }> {
  const round = await seedRound(world.db);
  const id = round.dossiers['A'] ?? '';
  for (const [code, entry] of Object.entries(entries)) {
    const reply = await world.as('reporterOfA').put(`/api/assessments/${id}/items/${code}`, entry);
    if (reply.statusCode !== 200) throw new Error(reply.body);
  }
  return { ...round, id };
}

export async function forwardDossier(world: World): Promise<SeededRound & { id: string }> {
  const dossier = await fillDossier(world);
  const reply = await world.as('reporterOfA').post(`/api/assessments/${dossier.id}/forward`);
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return dossier;
}

/** Handed in, the round in pass 1, the appraiser assigned to everything. */
export async function dossierInAppraisal(world: World): Promise<SeededRound & { id: string }> {
  const dossier = await forwardDossier(world);
  const reply = await world.as('headOfA').post(`/api/assessments/${dossier.id}/submission`, { declaration: true });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  await world.db.execute(sql`insert into assignments (round_id, account_id) values (${dossier.roundId}, 'appraiser')`);
  await moveRound(world.db, dossier.roundId, 'appraisal1');
  return dossier;
}

/** Pass 1 has lowered item 1.1, the round is in the explanation. */
export async function dossierInExplanation(world: World): Promise<SeededRound & { id: string }> {
  const dossier = await dossierInAppraisal(world);
  const reply = await world.as('appraiser').put(`/api/appraisals/${dossier.id}/1/items/1.1`, {
    decision: 'points',
    figures: null,
    points: '0.5',
    reason: 'Ban hành chậm',
    asksExplanation: true,
    revision: 0,
  });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  await moveRound(world.db, dossier.roundId, 'explanation');
  return dossier;
}
