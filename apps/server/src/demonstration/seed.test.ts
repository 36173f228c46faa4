// The invented province, seeded into a real database and walked through as its people.
import { describe, expect, it } from 'vitest';
import { withDemonstration } from '../testing/world.ts';
import { demonstrationPeople } from './people.ts';
import { seedDemonstration } from './seed.ts';

describe('the demonstration', () => {
  it(
    'has 20 departments and 40 communes today, 11 districts before',
    withDemonstration(async ({ asDemonstration }) => {
      const officer = await asDemonstration('standing-officer');
      const kinds = async (on: string) => {
        const { agencies } = (await officer.get(`/api/agencies?on=${on}`)).json();
        return Object.groupBy(agencies as { group: string | null; name: string }[], ({ group }) => group ?? '');
      };
      const today = await kinds('2025-12-01');
      expect(today['Sở, ban, ngành']).toHaveLength(20);
      expect(today['Xã, phường, đặc khu']).toHaveLength(40);
      expect(today['Huyện, thị xã, thành phố']).toBeUndefined();
      const before = await kinds('2025-06-30');
      expect(before['Huyện, thị xã, thành phố']).toHaveLength(11);
      expect(before['Xã, phường, đặc khu']).toBeUndefined();
    }),
  );

  it(
    'is the same after a second start',
    withDemonstration(async ({ deps, db, asDemonstration }) => {
      const { rows: before } = await db.execute('select count(*) from audit_log');
      await seedDemonstration(deps);
      const { rows: after } = await db.execute('select count(*) from audit_log');
      expect(after).toEqual(before);
      expect((await (await asDemonstration('chairman')).get('/api/session')).statusCode).toBe(200);
    }),
  );

  it(
    'lists its people in the order of the work, each with a story and roles, and signs every one in',
    withDemonstration(async ({ stranger, asDemonstration }) => {
      const { province, people } = (await stranger.get('/api/demonstration/people')).json();
      expect(province).toBe('Tỉnh Minh Hoạ');
      expect(people.map(({ accountId }: { accountId: string }) => accountId)).toEqual(
        demonstrationPeople.map(({ id }) => id),
      );
      for (const { accountId, story, roles, agencyName } of people) {
        expect([story, agencyName, roles.length > 0]).toEqual([
          expect.stringMatching(/\.$/),
          expect.stringMatching(/./),
          true,
        ]);
        expect((await (await asDemonstration(accountId)).get('/api/session')).json()).toMatchObject({ accountId });
      }
    }),
  );

  it(
    'gives its people no password',
    withDemonstration(async ({ stranger }) => {
      const reply = await stranger.post('/api/session', { username: 'chairman', password: 'null' });
      expect(reply.statusCode).toBe(401);
    }),
  );
});
