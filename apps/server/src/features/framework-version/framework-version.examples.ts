// One request per write route of this feature that must succeed; the fitness tests try them.
import type { World } from '../../testing/world.ts';
import type { WriteExample } from '../../testing/write-example.ts';
import { edited, issuedVersion, runningRound } from './framework-version.samples.ts';

const by = 'standingOfficer';

/** Two years with the same items. @returns the address of their mapping */
async function addressOfMapping(world: World): Promise<string> {
  const earlier = await issuedVersion(world, { content: edited(['year: 2025', 'year: 2024']), year: 2024 });
  const later = await issuedVersion(world, { content: edited() });
  return `/api/frameworks/${later}/mappings/${earlier}`;
}

/** Every row as it is suggested. */
async function confirmAll({ as }: World, address: string): Promise<void> {
  const { rows } = (await as(by).get(address)).json();
  for (const { side, code, suggestion } of rows) {
    await as(by).put(`${address}/rows/${side}/${code}`, { ...suggestion, revision: 0 });
  }
}

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'PUT /api/frameworks/:frameworkId/mappings/:earlierId/rows/:side/:code',
    by,
    ask: async (world) => ({
      url: `${await addressOfMapping(world)}/rows/after/1.1`,
      payload: { before: ['1.1'], kind: 'same', revision: 0 },
    }),
  },
  {
    route: 'POST /api/frameworks/:frameworkId/mappings/:earlierId/review',
    by,
    ask: async (world) => {
      const address = await addressOfMapping(world);
      await confirmAll(world, address);
      return { url: `${address}/review` };
    },
  },
  {
    route: 'POST /api/frameworks/:frameworkId/mappings/:earlierId/reopening',
    by,
    ask: async (world) => ({ url: `${await addressOfMapping(world)}/reopening`, payload: { reason: 'Sửa mục 1.2' } }),
  },
  {
    route: 'POST /api/frameworks/:frameworkId/retire',
    by,
    ask: async (world) => ({
      url: `/api/frameworks/${await issuedVersion(world, { content: edited() })}/retire`,
      payload: { reason: 'Hết năm đánh giá', revision: 1 },
    }),
  },
  {
    route: 'POST /api/rounds/:roundId/groups/:group/framework',
    by,
    ask: async (world) => {
      const { roundId, frameworkId } = await runningRound(world);
      const content = edited(['name: Ban hành kế hoạch', 'name: Ban hành kế hoạch năm']);
      const newer = await issuedVersion(world, { content, amends: frameworkId });
      return {
        url: `/api/rounds/${roundId}/groups/so/framework`,
        payload: { frameworkId: newer, reason: 'Theo quyết định sửa đổi', revision: 1 },
      };
    },
  },
];
