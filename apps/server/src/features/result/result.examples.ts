// One request per write route of this feature that must succeed; the fitness tests try them.
import { seedFilledRound } from '../../testing/result-seeds.ts';
import type { WriteExample } from '../../testing/write-example.ts';

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'POST /api/rounds/:roundId/result',
    by: 'standingOfficer',
    ask: async ({ db }) => ({ url: `/api/rounds/${(await seedFilledRound(db)).id}/result` }),
  },
  {
    route: 'POST /api/rounds/:roundId/approval',
    by: 'chairman',
    ask: async ({ as, db }) => {
      const { id } = await seedFilledRound(db, { status: 'approval' });
      const { hash } = (await as('standingOfficer').post(`/api/rounds/${id}/result`)).json();
      const payload = { decisionNumber: '282/QĐ-UBND', decisionDate: '2026-02-22', resultHash: hash };
      return { url: `/api/rounds/${id}/approval`, payload };
    },
  },
];
