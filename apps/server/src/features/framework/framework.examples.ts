// One request per write route of this feature that must succeed; the fitness tests try them.
import { formOf } from '../../testing/upload.ts';
import type { World } from '../../testing/world.ts';
import type { WriteExample } from '../../testing/write-example.ts';
import { sampleFramework } from './framework.samples.ts';

const by = 'standingOfficer';
const file = (content: string) => ({ name: 'bo-tieu-chi.yaml', content });

async function addressOfDraft({ as }: World): Promise<string> {
  const reply = await as(by).post('/api/frameworks', formOf(file(sampleFramework()), { authorityId: 'P' }));
  return `/api/frameworks/${reply.json().id}`;
}

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'POST /api/frameworks',
    by,
    ask: async () => ({ url: '/api/frameworks', payload: formOf(file(sampleFramework()), { authorityId: 'P' }) }),
  },
  {
    route: 'PUT /api/frameworks/:frameworkId',
    by,
    ask: async (world) => ({
      url: await addressOfDraft(world),
      payload: formOf(file(sampleFramework({ title: 'Bản sửa' })), { revision: '1' }),
    }),
  },
  {
    route: 'POST /api/frameworks/:frameworkId/issue',
    by,
    ask: async (world) => ({
      url: `${await addressOfDraft(world)}/issue`,
      payload: { decisionNumber: '15/QĐ-UBND', decisionDate: '2025-10-20', revision: 1 },
    }),
  },
  {
    route: 'DELETE /api/frameworks/:frameworkId',
    by,
    ask: async (world) => ({ url: await addressOfDraft(world) }),
  },
];
