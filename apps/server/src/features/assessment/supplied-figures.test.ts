// Stories of items whose figures come from several hands: the agency declares its part, another gives the rest.
import { assessmentSchema } from '@parindex/contract/assessment';
import { describe, expect, it } from 'vitest';
import { seedRound, smallFramework } from '../../testing/dossier-seeds.ts';
import { formOf } from '../../testing/upload.ts';
import { type World, withApp } from '../../testing/world.ts';

const twoHands = smallFramework.replace(
  "guidance: b là số việc xong, rule: { kind: proportional, floor: '30' }",
  `guidance: b là số việc xong, inputs: [
          { name: b, label: Hồ sơ đúng hạn, unit: hồ sơ },
          { name: a, label: Hồ sơ tiếp nhận, unit: hồ sơ, from: otherAgency, by: B }
        ], rule: { kind: proportional, floor: '30' }`,
);
const blank = { figures: null, points: null, notApplicableGround: null, explanation: null, revision: 0 };

async function open(world: World) {
  const { roundId, dossiers } = await seedRound(world.db, { framework: twoHands });
  const url = `/api/assessments/${dossiers['A']}`;
  const rowOf = async () => {
    const reply = await world.as('reporterOfA').get(url);
    return assessmentSchema.parse(reply.json()).rows.find(({ code }) => code === '1.2');
  };
  const supply = (value: string) => {
    const form = formOf({ name: 'so-lieu.csv', content: `agency,item,value\nA,1.2:a,${value}\n` });
    return world.as('standingOfficer').post(`/api/rounds/${roundId}/imported-results`, form);
  };
  return { roundId, url, rowOf, supply, reporter: world.as('reporterOfA') };
}

describe('An item whose total another agency gives', () => {
  it(
    'waits for it, takes it when it comes, and follows it when it changes',
    withApp(async (world) => {
      const { url, rowOf, supply, reporter } = await open(world);
      const saved = await reporter.put(`${url}/items/1.2`, { ...blank, figures: 'b=18' });
      expect(saved.json()).toMatchObject({ outcome: { outcome: 'missing' } });
      expect(await rowOf()).toMatchObject({
        entry: { figures: 'b=18' },
        outcome: { outcome: 'missing', why: expect.stringMatching(/do nơi khác cung cấp/) },
        inputs: [
          { name: 'b', from: 'agency', supplied: null },
          { name: 'a', from: 'otherAgency', by: 'B', supplied: null },
        ],
      });
      expect((await supply('20')).statusCode).toBe(200);
      expect(await rowOf()).toMatchObject({
        outcome: { outcome: 'scored', points: '1.8' },
        inputs: [{}, { supplied: '20' }],
      });
      expect((await supply('36')).json()).toMatchObject({ changed: 1 });
      expect(await rowOf()).toMatchObject({ outcome: { points: '1' }, inputs: [{}, { supplied: '36' }] });
      const again = await reporter.put(`${url}/items/1.2`, { ...blank, figures: 'b=27', revision: 1 });
      expect(again.json()).toMatchObject({ outcome: { outcome: 'scored', points: '1.5' } });
    }),
  );

  it(
    'is not declared by the agency itself, and the refusal names it',
    withApp(async (world) => {
      const { url, reporter } = await open(world);
      const reply = await reporter.put(`${url}/items/1.2`, { ...blank, figures: 'b=18;a=20' });
      expect(reply.statusCode).toBe(422);
      expect(reply.json()).toMatchObject({
        findings: [{ path: 'figures', message: expect.stringMatching(/đơn vị không tự khai: Hồ sơ tiếp nhận/) }],
      });
    }),
  );

  it(
    'stands in the list of what waits, and a number alone is taken',
    withApp(async (world) => {
      const { roundId, supply } = await open(world);
      const waiting = await world.as('standingOfficer').get(`/api/rounds/${roundId}/imported-results`);
      expect(waiting.json().items).toContainEqual({
        group: 'so',
        code: '1.2:a',
        name: 'Hoàn thành kế hoạch: Hồ sơ tiếp nhận',
        source: 'external',
      });
      const refused = await supply('nhiều');
      expect(refused.statusCode).toBe(422);
      expect(refused.json()).toMatchObject({ findings: [{ path: 'so-lieu.csv:2' }] });
    }),
  );
});
