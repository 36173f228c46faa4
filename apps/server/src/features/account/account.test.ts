// Stories of signing in, of sessions, accounts and roles, through HTTP on a real PostgreSQL.
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { csrfHeader } from '../../platform/auth/authentication.ts';
import { csrfOf } from '../../platform/auth/token.ts';
import { testPassword } from '../../testing/people.ts';
import { type Client, type World, withApp, withCommittedApp } from '../../testing/world.ts';
import { accounts, sessions } from './account.tables.ts';
import { issueFirstAdministratorLink } from './first-administrator.service.ts';

const right = { username: 'headOfA', password: testPassword };
const wrong = { ...right, password: 'không phải mật khẩu này' };

async function lastAudit(db: World['db']) {
  const { rows } = await db.execute(
    sql`select actor_id, action, subject, detail from audit_log order by id desc limit 1`,
  );
  return rows[0];
}

describe('POST /api/session', () => {
  it(
    'opens a session whose cookie scripts cannot read, and says who it is',
    withApp(async ({ stranger, db }) => {
      const reply = await stranger.post('/api/session', right);
      expect(reply.statusCode).toBe(200);
      const [cookie] = reply.cookies;
      expect(cookie).toMatchObject({ name: 'parindex', httpOnly: true, sameSite: 'Lax', path: '/' });
      expect(cookie?.['secure']).toBeUndefined();
      expect(reply.json()).toMatchObject({
        accountId: 'headOfA',
        agencyName: 'Sở A',
        grants: [{ role: 'head', agencyId: 'A', agencyName: 'Sở A', authorityId: null }],
        demonstration: false,
        csrf: csrfOf(cookie?.value ?? ''),
      });
      const again = await stranger.get('/api/session', { cookie: `parindex=${cookie?.value}` });
      expect(again.json()).toEqual(reply.json());
      expect(await lastAudit(db)).toMatchObject({ actor_id: 'headOfA', action: 'account.signedIn' });
    }),
  );

  it(
    'keeps only a hash of the token',
    withApp(async ({ stranger, db }) => {
      const token = (await stranger.post('/api/session', right)).cookies[0]?.value ?? '';
      const [row] = await db.select().from(sessions).where(eq(sessions.accountId, 'headOfA'));
      expect(JSON.stringify(row)).not.toContain(token);
    }),
  );

  it(
    'asks the browser to keep the cookie to https where that is how people come in',
    withApp(
      async ({ stranger }) => {
        const reply = await stranger.post('/api/session', right);
        expect(reply.cookies[0]).toMatchObject({ secure: true });
        expect(reply.headers['strict-transport-security']).toContain('max-age');
      },
      { config: { publicUrl: 'https://cchc.example' } },
    ),
  );

  it(
    'answers a wrong password and an unknown name alike',
    withApp(async ({ stranger }) => {
      const known = await stranger.post('/api/session', wrong);
      const unknown = await stranger.post('/api/session', { ...wrong, username: 'ai-do' });
      expect(known.statusCode).toBe(401);
      expect({ ...known.json(), requestId: '' }).toEqual({ ...unknown.json(), requestId: '' });
    }),
  );

  it(
    'locks the name at the fifth wrong password, for fifteen minutes, even against the right one',
    withApp(async ({ stranger, clock, db }) => {
      for (let failure = 1; failure <= 4; failure++) {
        expect((await stranger.post('/api/session', wrong)).statusCode).toBe(401);
      }
      const fifth = await stranger.post('/api/session', wrong);
      expect(fifth.statusCode).toBe(423);
      expect(fifth.json()).toMatchObject({ code: 'account.locked', detail: 'Mở lại lúc 09:15 01/12/2025.' });
      expect(await lastAudit(db)).toMatchObject({ actor_id: null, action: 'account.locked', subject: 'headOfA' });
      clock.advance({ minutes: 14 });
      expect((await stranger.post('/api/session', right)).statusCode).toBe(423);
      clock.advance({ minutes: 1 });
      expect((await stranger.post('/api/session', right)).statusCode).toBe(200);
    }),
  );

  it(
    'starts counting anew after a success and after a lock',
    withApp(async ({ stranger, clock }) => {
      const fail = async (times: number) => {
        const statuses = [];
        for (let at = 0; at < times; at++) statuses.push((await stranger.post('/api/session', wrong)).statusCode);
        return statuses;
      };
      expect(await fail(4)).not.toContain(423);
      await stranger.post('/api/session', right);
      expect(await fail(5)).toEqual([401, 401, 401, 401, 423]);
      clock.advance({ minutes: 16 });
      expect(await fail(5)).toEqual([401, 401, 401, 401, 423]);
    }),
  );

  it(
    'locks a name that does not exist just the same',
    withApp(async ({ stranger }) => {
      const replies = [];
      for (let at = 0; at < 6; at++) replies.push(await stranger.post('/api/session', { ...wrong, username: 'ai-do' }));
      expect(replies.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 423, 423]);
    }),
  );

  it(
    'gives many guesses at once no more tries than one by one',
    withCommittedApp(async ({ stranger }) => {
      const replies = await Promise.all(Array.from({ length: 12 }, () => stranger.post('/api/session', wrong)));
      const tried = replies.filter(({ statusCode }) => statusCode === 401).length;
      expect(tried).toBeLessThan(5);
      expect((await stranger.post('/api/session', right)).statusCode).toBe(423);
    }),
  );

  it(
    'slows down whoever tries many names from one place',
    withApp(
      async ({ stranger }) => {
        const attempt = (at: number) => stranger.post('/api/session', { ...wrong, username: `ten${at}` });
        const replies = [await attempt(1), await attempt(2), await attempt(3)];
        expect(replies.at(-1)?.statusCode).toBe(429);
        expect(replies.at(-1)?.json()).toMatchObject({ code: 'request.tooMany' });
      },
      { config: { signInsPerMinute: 2 } },
    ),
  );
});

describe('a session', () => {
  it(
    'is over after fifteen idle minutes, not while it is used',
    withApp(async ({ as, clock }) => {
      const head = as('headOfA');
      for (let quarter = 0; quarter < 4; quarter++) {
        expect((await head.get('/api/session')).statusCode).toBe(200);
        clock.advance({ minutes: 15 });
      }
      expect((await head.get('/api/session')).statusCode).toBe(200);
      clock.advance({ minutes: 16 });
      const reply = await head.get('/api/session');
      expect(reply.statusCode).toBe(401);
      expect(reply.json()).toMatchObject({ code: 'access.signedOut' });
    }),
  );

  it(
    'is over after twelve hours, however busy',
    withApp(async ({ as, clock }) => {
      const head = as('headOfA');
      for (let quarter = 0; quarter <= 48; quarter++) {
        expect((await head.get('/api/session')).statusCode).toBe(200);
        clock.advance({ minutes: 15 });
      }
      expect((await head.get('/api/session')).statusCode).toBe(401);
    }),
  );

  it(
    'ends when signed out',
    withApp(async ({ as }) => {
      const head = as('headOfA');
      const reply = await head.delete('/api/session');
      expect(reply.statusCode).toBe(204);
      expect(reply.body).toBe('');
      expect((await head.get('/api/session')).statusCode).toBe(401);
    }),
  );

  it(
    'takes no write without its own CSRF token, nor one from another site',
    withApp(async ({ as }) => {
      const head = as('headOfA');
      const missing = await head.delete('/api/session', undefined, { [csrfHeader]: '' });
      expect(missing.statusCode).toBe(403);
      expect(missing.json()).toMatchObject({ code: 'access.forged' });
      const stolen = await head.delete('/api/session', undefined, { [csrfHeader]: csrfOf('token of headOfB') });
      expect(stolen.statusCode).toBe(403);
      const crossSite = await head.delete('/api/session', undefined, { 'sec-fetch-site': 'cross-site' });
      expect(crossSite.json()).toMatchObject({ code: 'access.forged' });
      expect((await head.get('/api/session')).statusCode).toBe(200);
    }),
  );

  it(
    'carries only the roles that hold today',
    withApp(
      async ({ as, seed, clock }) => {
        const grant = { role: 'head', agencyId: 'A', authorityId: null, pillar: null } as const;
        await seed.account({
          id: 'dated',
          grants: [
            { ...grant, validFrom: '2025-12-01', validTo: '2025-12-01' },
            { ...grant, agencyId: 'B', validFrom: '2025-12-02', validTo: null },
          ],
        });
        const agencies = async (client: Client) =>
          (await client.get('/api/session')).json().grants.map(({ agencyId }: { agencyId: string }) => agencyId);
        const session = as('dated');
        expect(await agencies(session)).toEqual(['A']);
        // The day changes at midnight in Viet Nam, 17:00 UTC: the session has run since 23:55 then.
        clock.advance({ minutes: 10 });
        expect(await agencies(session)).toEqual(['B']);
      },
      { now: '2025-12-01T16:55:00Z' },
    ),
  );
});

describe('PUT /api/session/password', () => {
  const change = { current: testPassword, next: 'một câu dài dễ nhớ 2026' };

  it(
    'changes it and ends the other sessions',
    withApp(async ({ as, stranger }) => {
      const elsewhere = (await stranger.post('/api/session', right)).cookies[0]?.value;
      expect((await as('headOfA').put('/api/session/password', change)).statusCode).toBe(204);
      expect((await as('headOfA').get('/api/session')).statusCode).toBe(200);
      expect((await stranger.get('/api/session', { cookie: `parindex=${elsewhere}` })).statusCode).toBe(401);
      expect((await stranger.post('/api/session', right)).statusCode).toBe(401);
      expect((await stranger.post('/api/session', { ...right, password: change.next })).statusCode).toBe(200);
    }),
  );

  it(
    'refuses without the current one, and a weak one with every reason',
    withApp(async ({ as }) => {
      const guess = await as('headOfA').put('/api/session/password', { ...change, current: 'đoán' });
      expect(guess.json()).toMatchObject({ code: 'account.wrongPassword' });
      const weak = await as('headOfA').put('/api/session/password', { ...change, next: 'headofa' });
      expect(weak.statusCode).toBe(422);
      expect(weak.json().findings.map(({ message }: { message: string }) => message)).toEqual([
        expect.stringContaining('12 ký tự'),
        expect.stringContaining('tên đăng nhập'),
      ]);
    }),
  );
});

describe('accounts', () => {
  const grant = {
    role: 'reporter',
    agencyId: 'A',
    authorityId: null,
    pillar: null,
    validFrom: '2025-12-01',
    validTo: null,
  };
  const person = {
    username: 'Nguyen.Van.An',
    name: 'Nguyễn Văn An',
    title: 'Chuyên viên',
    agencyId: 'A',
    password: 'một câu dài dễ nhớ',
    grants: [grant],
  };

  it(
    'are entered by the administrator, and can sign in at once',
    withApp(async ({ as, stranger }) => {
      const reply = await as('administrator').post('/api/accounts', person);
      expect(reply.statusCode).toBe(201);
      expect(reply.json()).toMatchObject({
        username: 'nguyen.van.an',
        agencyName: 'Sở A',
        grants: [grant],
        revision: 1,
      });
      expect(reply.body).not.toContain('assword');
      const signedIn = await stranger.post('/api/session', { username: person.username, password: person.password });
      expect(signedIn.json()).toMatchObject({ accountId: reply.json().id, grants: [{ role: 'reporter' }] });
    }),
  );

  it(
    'are seen and managed by nobody else: not the Chairman, not the standing agency',
    withApp(async ({ as, stranger }) => {
      for (const who of ['chairman', 'standingOfficer', 'headOfA', 'nobody']) {
        expect((await as(who).get('/api/accounts')).statusCode).toBe(403);
        expect((await as(who).post('/api/accounts', person)).statusCode).toBe(403);
        const roles = { revision: 1, grants: [{ ...grant, role: 'administrator' }] };
        expect((await as(who).put(`/api/accounts/${who}/roles`, roles)).statusCode).toBe(403);
      }
      expect((await stranger.get('/api/accounts')).statusCode).toBe(401);
    }),
  );

  it(
    'list by given name, in Vietnamese order',
    withApp(async ({ as, db }) => {
      await db.update(accounts).set({ name: 'Trần Thị Ánh' }).where(eq(accounts.id, 'headOfB'));
      await db.update(accounts).set({ name: 'Lê Văn An' }).where(eq(accounts.id, 'headOfC'));
      const { accounts: listed, may } = (await as('administrator').get('/api/accounts')).json();
      const names = listed.map(({ name }: { name: string }) => name);
      expect(names.indexOf('Lê Văn An')).toBeLessThan(names.indexOf('Trần Thị Ánh'));
      expect(names[0]).toMatch(/administrator|An$/);
      expect(may).toEqual({ create: true });
    }),
  );

  it(
    'refuse a name in use, an agency unknown and a weak password',
    withApp(async ({ as }) => {
      const admin = as('administrator');
      const taken = await admin.post('/api/accounts', { ...person, username: 'headofa' });
      expect(taken.json()).toMatchObject({ code: 'account.nameTaken', status: 409 });
      expect((await admin.post('/api/accounts', { ...person, agencyId: 'none' })).statusCode).toBe(404);
      expect((await admin.post('/api/accounts', { ...person, password: 'ngắn' })).statusCode).toBe(422);
      expect((await admin.post('/api/accounts', { ...person, username: 'a b' })).statusCode).toBe(400);
    }),
  );

  it(
    'change roles from the next request on, and record from what to what',
    withApp(async ({ as, db }) => {
      const reply = await as('administrator').put('/api/accounts/nobody/roles', { revision: 1, grants: [grant] });
      expect(reply.json()).toMatchObject({ id: 'nobody', revision: 2, grants: [grant] });
      expect((await as('nobody').get('/api/session')).json().grants).toMatchObject([
        { role: 'reporter', agencyId: 'A' },
      ]);
      expect(await lastAudit(db)).toMatchObject({
        actor_id: 'administrator',
        action: 'account.rolesChanged',
        subject: 'nobody',
        detail: { from: [], to: [grant] },
      });
    }),
  );

  it(
    'refuse a change to what somebody else has changed meanwhile, showing both',
    withApp(async ({ as }) => {
      const admin = as('administrator');
      await admin.put('/api/accounts/nobody/roles', { revision: 1, grants: [grant] });
      const late = await admin.put('/api/accounts/nobody/roles', { revision: 1, grants: [] });
      expect(late.statusCode).toBe(409);
      expect(late.json()).toMatchObject({
        code: 'record.changed',
        conflict: { sent: { grants: [] }, stands: { revision: 2, grants: [grant] } },
      });
    }),
  );

  it(
    'let no administrator change their own roles, and find nobody who is not there',
    withApp(async ({ as }) => {
      const own = await as('administrator').put('/api/accounts/administrator/roles', { revision: 1, grants: [grant] });
      expect(own.statusCode).toBe(403);
      expect(own.json().detail).toContain('tự phân quyền');
      expect((await as('administrator').put('/api/accounts/none/roles', { revision: 1, grants: [] })).statusCode).toBe(
        404,
      );
    }),
  );
});

describe('demonstration', () => {
  const demonstration = { demonstration: true };

  it(
    'lists its people and signs them in at a click',
    withApp(
      async ({ stranger, seed }) => {
        await seed.account({ id: 'minh', story: 'Nộp hồ sơ tự đánh giá của Sở A.' });
        const { province, people } = (await stranger.get('/api/demonstration/people')).json();
        expect(province).toBe('Tỉnh P');
        expect(people).toEqual([
          {
            accountId: 'minh',
            name: 'Người minh',
            title: 'Chuyên viên',
            agencyName: 'Sở A',
            roles: [],
            story: 'Nộp hồ sơ tự đánh giá của Sở A.',
          },
        ]);
        const reply = await stranger.post('/api/session/demonstration', { accountId: 'minh' });
        expect(reply.json()).toMatchObject({ accountId: 'minh', demonstration: true });
        expect(reply.cookies[0]?.name).toBe('parindex');
      },
      { config: demonstration },
    ),
  );

  it(
    'never signs in anybody real',
    withApp(
      async ({ stranger }) => {
        expect((await stranger.post('/api/session/demonstration', { accountId: 'administrator' })).statusCode).toBe(
          404,
        );
      },
      { config: demonstration },
    ),
  );

  it.each([
    ['without demonstration mode', { demonstration: false }],
    ['when others can reach the server', { demonstration: true, host: '0.0.0.0' }],
    ['when others can reach it by IPv6', { demonstration: true, host: '::' }],
    ['behind a public address', { demonstration: true, publicUrl: 'https://cchc.example' }],
  ])('does not exist %s', (_name, config) =>
    withApp(
      async ({ stranger, seed }) => {
        await seed.account({ id: 'minh', story: 'Nộp hồ sơ.' });
        const list = await stranger.get('/api/demonstration/people');
        expect([list.statusCode, list.json().code]).toEqual([404, 'request.notFound']);
        const reply = await stranger.post('/api/session/demonstration', { accountId: 'minh' });
        expect([reply.statusCode, reply.json().code]).toEqual([404, 'request.notFound']);
        expect(reply.cookies).toEqual([]);
      },
      { config },
    )(),
  );
});

describe('the first administrator', () => {
  const first = {
    username: 'quan.tri',
    name: 'Trần Quản Trị',
    title: 'Quản trị',
    password: 'một câu dài dễ nhớ',
    authority: { code: 'Q', name: 'Tỉnh Q' },
  };

  it(
    'comes in by a link that works once, and can then sign in and enter others',
    withApp(async (world) => {
      await world.seed.noAccounts();
      const { stranger, deps } = world;
      const token = await issueFirstAdministratorLink(deps);
      const address = `/api/first-administrator/${token}`;
      expect((await stranger.get(address)).json()).toEqual({
        expiresAt: '2025-12-02T02:00:00.000Z',
        passwordMinLength: 12,
      });
      const weak = await stranger.post(address, { ...first, password: 'ngắn' });
      expect(weak.json()).toMatchObject({ code: 'account.passwordWeak' });
      const reply = await stranger.post(address, first);
      expect(reply.statusCode).toBe(201);
      expect(reply.json()).toMatchObject({
        username: 'quan.tri',
        agencyName: 'Tỉnh Q',
        grants: [{ role: 'administrator' }],
      });
      expect((await stranger.post('/api/session', first)).statusCode).toBe(200);
      expect((await stranger.post(address, { ...first, username: 'second' })).json()).toMatchObject({
        code: 'account.linkInvalid',
      });
      expect((await stranger.get(address)).statusCode).toBe(404);
    }),
  );

  it(
    'comes too late after a day, and not at all by a guessed link',
    withApp(async (world) => {
      await world.seed.noAccounts();
      const { stranger, deps, clock } = world;
      const token = await issueFirstAdministratorLink(deps);
      expect((await stranger.post(`/api/first-administrator/${'x'.repeat(43)}`, first)).statusCode).toBe(404);
      clock.advance({ hours: 24 });
      expect((await stranger.get(`/api/first-administrator/${token}`)).statusCode).toBe(404);
      expect((await stranger.post(`/api/first-administrator/${token}`, first)).statusCode).toBe(404);
    }),
  );

  it(
    'is one: with accounts there no link is made, and an unused one is worth nothing',
    withApp(async (world) => {
      expect(await issueFirstAdministratorLink(world.deps)).toBeNull();
      await world.seed.noAccounts();
      const { stranger, deps } = world;
      const [one, other] = [await issueFirstAdministratorLink(deps), await issueFirstAdministratorLink(deps)];
      expect((await stranger.post(`/api/first-administrator/${one}`, first)).statusCode).toBe(201);
      const second = await stranger.post(`/api/first-administrator/${other}`, { ...first, username: 'second' });
      expect(second.json()).toMatchObject({ code: 'account.linkInvalid' });
    }),
  );
});
