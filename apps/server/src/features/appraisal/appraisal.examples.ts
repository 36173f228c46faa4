// One request per write route of this feature that must succeed; the fitness tests try them.
import { dossierInAppraisal } from '../../testing/dossier-steps.ts';
import type { WriteExample } from '../../testing/write-example.ts';

const by = 'appraiser';
const accepted = {
  decision: 'accepted',
  figures: null,
  points: null,
  reason: null,
  asksExplanation: false,
  revision: 0,
};

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'PUT /api/appraisals/:assessmentId/:pass/items/:code',
    by,
    ask: async (world) => ({
      url: `/api/appraisals/${(await dossierInAppraisal(world)).id}/1/items/1.1`,
      payload: accepted,
    }),
  },
  {
    route: 'POST /api/appraisals/:assessmentId/:pass/acceptance',
    by,
    ask: async (world) => ({ url: `/api/appraisals/${(await dossierInAppraisal(world)).id}/1/acceptance` }),
  },
  {
    route: 'POST /api/appraisals/:assessmentId/:pass/completion',
    by,
    ask: async (world) => {
      const { id } = await dossierInAppraisal(world);
      await world.as(by).post(`/api/appraisals/${id}/1/acceptance`);
      return { url: `/api/appraisals/${id}/1/completion` };
    },
  },
];
