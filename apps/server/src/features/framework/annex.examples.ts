// One request per write route of annexes that must succeed; the fitness tests try them.
import { formOf } from '../../testing/upload.ts';
import type { WriteExample } from '../../testing/write-example.ts';
import { annexTemplate } from './annex-template.ts';

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'POST /api/framework-annex',
    by: 'standingOfficer',
    ask: async () => ({
      url: '/api/framework-annex',
      payload: formOf({ name: 'phu-luc.xlsx', content: await annexTemplate() }, { authorityId: 'P' }),
    }),
  },
];
