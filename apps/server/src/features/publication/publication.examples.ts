// One request per write route of this feature that must succeed; the fitness tests try them.
import { seedFilledRound, seedRound } from '../../testing/result-seeds.ts';
import { formOf } from '../../testing/upload.ts';
import type { WriteExample } from '../../testing/write-example.ts';

const scores = 'agency,group,item,points,value,status\nA,so,1.1,3,,\nC,xa,1.1,3,,\n';
const past = {
  decisionNumber: '173/QĐ-UBND',
  decisionDate: '2024-02-08',
  publishedAt: '2024-02-08T02:00:00Z',
  sourceName: 'Phụ lục quyết định',
};

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'POST /api/rounds/:roundId/publication',
    by: 'chairman',
    ask: async ({ as, db }) => {
      const { id } = await seedFilledRound(db, { status: 'approval' });
      const { hash } = (await as('standingOfficer').post(`/api/rounds/${id}/result`)).json();
      const decision = { decisionNumber: '282/QĐ-UBND', decisionDate: '2026-02-22', resultHash: hash };
      await as('chairman').post(`/api/rounds/${id}/approval`, decision);
      return { url: `/api/rounds/${id}/publication` };
    },
  },
  {
    route: 'POST /api/rounds/:roundId/past-result',
    by: 'standingOfficer',
    ask: async ({ db }) => {
      const { id } = await seedRound(db, { status: 'draft', yearJudged: 2023 });
      return { url: `/api/rounds/${id}/past-result`, payload: formOf({ name: 'diem.csv', content: scores }, past) };
    },
  },
];
