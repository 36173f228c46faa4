// One request per write route of this feature that must succeed; the fitness tests try them.
import { seedRound } from '../../testing/dossier-seeds.ts';
import { dossierInExplanation, fillDossier, forwardDossier, saved } from '../../testing/dossier-steps.ts';
import { upload } from '../../testing/upload.ts';
import type { World } from '../../testing/world.ts';
import type { WriteExample } from '../../testing/write-example.ts';

const by = 'reporterOfA';

async function withEvidence(world: World): Promise<{ id: string; evidenceId: string }> {
  const { dossiers } = await seedRound(world.db);
  const { evidence } = (await upload(world.as(by), 'A')).json();
  return { id: dossiers['A'] ?? '', evidenceId: evidence.id };
}

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'PUT /api/assessments/:assessmentId/items/:code',
    by,
    ask: async ({ db }) => {
      const { dossiers } = await seedRound(db);
      return { url: `/api/assessments/${dossiers['A']}/items/1.1`, payload: saved('yes') };
    },
  },
  {
    route: 'POST /api/assessments/:assessmentId/items/:code/evidence',
    by,
    ask: async (world) => {
      const { id, evidenceId } = await withEvidence(world);
      return { url: `/api/assessments/${id}/items/1.1/evidence`, payload: { evidenceId, page: 'tr. 3' } };
    },
  },
  {
    route: 'DELETE /api/assessments/:assessmentId/items/:code/evidence/:evidenceId',
    by,
    ask: async (world) => {
      const { id, evidenceId } = await withEvidence(world);
      const links = `/api/assessments/${id}/items/1.1/evidence`;
      await world.as(by).post(links, { evidenceId, page: null });
      return { url: `${links}/${evidenceId}` };
    },
  },
  {
    route: 'POST /api/assessments/:assessmentId/forward',
    by,
    ask: async (world) => ({ url: `/api/assessments/${(await fillDossier(world)).id}/forward` }),
  },
  {
    route: 'POST /api/assessments/:assessmentId/return',
    by: 'headOfA',
    ask: async (world) => ({
      url: `/api/assessments/${(await forwardDossier(world)).id}/return`,
      payload: { reason: 'Rà soát mục 1.2' },
    }),
  },
  {
    route: 'POST /api/assessments/:assessmentId/submission',
    by: 'headOfA',
    ask: async (world) => ({
      url: `/api/assessments/${(await forwardDossier(world)).id}/submission`,
      payload: { declaration: true },
    }),
  },
  {
    route: 'PUT /api/assessments/:assessmentId/explanation/items/:code',
    by,
    ask: async (world) => ({
      url: `/api/assessments/${(await dossierInExplanation(world)).id}/explanation/items/1.1`,
      payload: { stance: 'dispute', text: 'Kế hoạch ban hành đúng hạn', revision: 0 },
    }),
  },
  {
    route: 'POST /api/assessments/:assessmentId/explanation/sending',
    by: 'headOfA',
    ask: async (world) => ({ url: `/api/assessments/${(await dossierInExplanation(world)).id}/explanation/sending` }),
  },
];
