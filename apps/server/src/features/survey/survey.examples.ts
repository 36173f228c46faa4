// One request per write route of this feature that must succeed; the fitness tests try them.
import { formOf } from '../../testing/upload.ts';
import type { WriteExample } from '../../testing/write-example.ts';
import { seedRound } from './survey.samples.ts';

const results = { name: 'ket-qua.csv', content: 'agency,item,value\nA,2.1,86.5\n' };

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'POST /api/rounds/:roundId/imported-results',
    by: 'standingOfficer',
    ask: async (world) => ({
      url: `/api/rounds/${await seedRound(world)}/imported-results`,
      payload: formOf(results),
    }),
  },
];
