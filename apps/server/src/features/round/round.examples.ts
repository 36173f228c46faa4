// One request per write route of this feature that must succeed; the fitness tests try them.
import { createRound, roundInput, seedFramework, steps } from '../../testing/round-seeds.ts';
import type { WriteExample } from '../../testing/write-example.ts';

const by = 'standingOfficer';

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'POST /api/rounds',
    by,
    ask: async (world) => ({
      url: '/api/rounds',
      payload: roundInput(await seedFramework(world, 'bo-2025', 'issued')),
    }),
  },
  {
    route: 'PUT /api/rounds/:roundId',
    by,
    ask: async (world) => {
      const { id, revision, groups } = await createRound(world);
      const frameworkId = groups[0]?.frameworkId ?? '';
      return { url: `/api/rounds/${id}`, payload: { ...roundInput(frameworkId, { title: 'Tên mới' }), revision } };
    },
  },
  {
    route: 'POST /api/rounds/:roundId/schedule',
    by,
    ask: async (world) => {
      const { id, revision } = await createRound(world);
      return { url: `/api/rounds/${id}/schedule`, payload: { steps, reason: 'Dời ngày', revision } };
    },
  },
  {
    route: 'PUT /api/rounds/:roundId/assignments',
    by,
    ask: async (world) => {
      const { id, revision } = await createRound(world);
      const assignments = [{ accountId: 'appraiser', agencyId: null, pillar: null }];
      return { url: `/api/rounds/${id}/assignments`, payload: { assignments, revision } };
    },
  },
  {
    route: 'POST /api/rounds/:roundId/advance',
    by,
    ask: async (world) => {
      const { id, revision } = await createRound(world);
      return { url: `/api/rounds/${id}/advance`, payload: { to: 'selfAssessment', revision } };
    },
  },
];
