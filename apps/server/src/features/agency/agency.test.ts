// Stories of the register of agencies, through HTTP on a real PostgreSQL.
import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { withApp, withCommittedApp } from '../../testing/world.ts';
import { agencyVersions } from './agency.tables.ts';

const department = {
  code: 'D',
  name: 'Sở Đường sắt',
  kind: 'department',
  parentId: 'P',
  group: 'Sở',
  validFrom: '2025-09-01',
  validTo: null,
  legalBasis: '01/NQ-HĐND',
};

describe('GET /api/agencies', () => {
  it(
    'lists in Vietnamese order the agencies that stand on the day',
    withApp(async ({ as, seed }) => {
      for (const name of ['Đ', 'D', 'Ă', 'Â', 'A']) await seed.agency({ name: `Xã ${name}`, kind: 'commune' });
      const reply = await as('nobody').get('/api/agencies?search=xa');
      expect(reply.json().agencies.map((agency: { name: string }) => agency.name)).toEqual([
        'Xã A',
        'Xã Ă',
        'Xã Â',
        'Xã C',
        'Xã D',
        'Xã Đ',
      ]);
      expect(reply.json().may).toEqual({ edit: false });
    }),
  );

  it(
    'shows an agency under the name it had on the day asked for, first and last day included',
    withApp(async ({ as, seed }) => {
      await seed.agency({ id: 'H', name: 'Huyện H', validFrom: '2021-01-01', validTo: '2025-06-30' });
      const on = async (day: string) =>
        (await as('nobody').get(`/api/agencies?search=huyen&on=${day}`)).json().agencies;
      expect(await on('2025-06-30')).toHaveLength(1);
      expect(await on('2021-01-01')).toHaveLength(1);
      expect(await on('2025-07-01')).toHaveLength(0);
      expect(await on('2020-12-31')).toHaveLength(0);
    }),
  );

  it(
    'finds without marks, by every word, and takes wildcards as text',
    withApp(async ({ as, seed }) => {
      await seed.agency({ name: 'Đặc khu Côn Đảo Nhỏ' });
      const search = async (text: string) =>
        (await as('nobody').get(`/api/agencies?search=${encodeURIComponent(text)}`)).json().agencies.length;
      expect(await search('dao con')).toBe(1);
      expect(await search('ĐẢO')).toBe(1);
      expect(await search('dao lon')).toBe(0);
      expect(await search('%')).toBe(0);
      expect(await search('_')).toBe(0);
    }),
  );

  it(
    'refuses a day that does not exist, in Vietnamese',
    withApp(async ({ as }) => {
      const reply = await as('nobody').get('/api/agencies?on=2025-02-30');
      expect(reply.statusCode).toBe(400);
      expect(reply.headers['content-type']).toContain('application/problem+json');
      expect(reply.json()).toMatchObject({
        code: 'request.invalid',
        findings: [{ path: 'on', message: 'Phải là ngày hợp lệ.' }],
      });
    }),
  );
});

describe('POST /api/agencies', () => {
  it(
    'lets the standing agency enter one, which is then listed',
    withApp(async ({ as }) => {
      const reply = await as('standingOfficer').post('/api/agencies', department);
      expect(reply.statusCode).toBe(201);
      expect(reply.json()).toMatchObject({ ...department, revision: 1 });
      const { agencies } = (await as('headOfA').get('/api/agencies?search=duong sat')).json();
      expect(agencies).toEqual([reply.json()]);
    }),
  );

  it(
    'refuses everybody else with the reason, and a stranger altogether',
    withApp(async ({ as, stranger }) => {
      const reply = await as('headOfA').post('/api/agencies', department);
      expect(reply.statusCode).toBe(403);
      expect(reply.json()).toMatchObject({
        code: 'access.denied',
        detail: expect.stringContaining('cơ quan thường trực'),
      });
      expect((await as('chairman').post('/api/agencies', department)).statusCode).toBe(403);
      expect((await stranger.post('/api/agencies', department)).statusCode).toBe(401);
    }),
  );

  it(
    'refuses the standing agency of one province in another, and above itself',
    withApp(async ({ as, seed }) => {
      await seed.agency({ id: 'Q', name: 'Tỉnh Q', kind: 'province', parentId: null });
      const officer = as('standingOfficer');
      expect((await officer.post('/api/agencies', { ...department, parentId: 'Q' })).statusCode).toBe(403);
      expect((await officer.post('/api/agencies', { ...department, parentId: null })).statusCode).toBe(403);
      expect((await as('administrator').post('/api/agencies', { ...department, parentId: 'Q' })).statusCode).toBe(201);
    }),
  );

  it(
    'names every field that is wrong, at once',
    withApp(async ({ as }) => {
      const reply = await as('standingOfficer').post('/api/agencies', {
        ...department,
        name: ' ',
        kind: 'ministry',
        code: undefined,
      });
      expect(reply.json().findings).toEqual([
        { path: 'code', message: 'Bắt buộc phải có.', severity: 'error' },
        { path: 'name', message: 'Không được để trống.', severity: 'error' },
        { path: 'kind', message: expect.stringContaining('Phải là một trong'), severity: 'error' },
      ]);
    }),
  );

  it(
    'refuses a code another agency holds at the time, not one of the past',
    withApp(async ({ as, seed }) => {
      await seed.agency({ code: 'OLD', validFrom: '2020-01-01', validTo: '2025-08-31' });
      const officer = as('standingOfficer');
      const taken = await officer.post('/api/agencies', { ...department, code: 'Sở A' });
      expect(taken.statusCode).toBe(409);
      expect(taken.json().code).toBe('agency.codeTaken');
      expect((await officer.post('/api/agencies', { ...department, code: 'OLD' })).statusCode).toBe(201);
    }),
  );

  it(
    'refuses an end before the beginning and a parent that does not stand then',
    withApp(async ({ as, seed }) => {
      await seed.agency({ id: 'H', validFrom: '2021-01-01', validTo: '2025-06-30' });
      const admin = as('administrator');
      const backwards = await admin.post('/api/agencies', { ...department, validTo: '2025-08-31' });
      expect(backwards.json()).toMatchObject({ code: 'agency.invalid', findings: [{ path: 'validTo' }] });
      const orphan = await admin.post('/api/agencies', { ...department, parentId: 'H' });
      expect(orphan.json()).toMatchObject({ code: 'agency.invalid', findings: [{ path: 'parentId' }] });
    }),
  );
});

describe('PUT /api/agencies/:agencyId', () => {
  const renamed = { ...department, code: 'A', name: 'Sở A và B', revision: 1 };

  it(
    'begins a new version and ends the one before the day before',
    withApp(async ({ as, db }) => {
      const reply = await as('standingOfficer').put('/api/agencies/A', renamed);
      expect(reply.json()).toMatchObject({ id: 'A', name: 'Sở A và B', revision: 2 });
      const versions = await db.select().from(agencyVersions).orderBy(asc(agencyVersions.validFrom));
      expect(versions.filter(({ agencyId }) => agencyId === 'A')).toMatchObject([
        { name: 'Sở A', validFrom: '2025-07-01', validTo: '2025-08-31' },
        { name: 'Sở A và B', validFrom: '2025-09-01', validTo: null },
      ]);
    }),
  );

  it(
    'corrects the version that begins on that day, and moves its beginning when told which is meant',
    withApp(async ({ as }) => {
      const officer = as('standingOfficer');
      await officer.put('/api/agencies/A', { ...renamed, name: 'Sở A sửa', validFrom: '2025-07-01' });
      await officer.put('/api/agencies/A', {
        ...renamed,
        validFrom: '2025-08-01',
        corrects: '2025-07-01',
        revision: 2,
      });
      const { versions, revision } = (await officer.get('/api/agencies/A')).json();
      expect(revision).toBe(3);
      expect(versions).toMatchObject([{ name: 'Sở A và B', validFrom: '2025-08-01', validTo: null }]);
    }),
  );

  it(
    'shows both when somebody else was faster, and keeps theirs',
    withApp(async ({ as }) => {
      await as('administrator').put('/api/agencies/A', { ...renamed, name: 'Bản thứ nhất' });
      const late = await as('standingOfficer').put('/api/agencies/A', { ...renamed, name: 'Bản thứ hai' });
      expect(late.statusCode).toBe(409);
      expect(late.json()).toMatchObject({
        code: 'record.changed',
        conflict: { sent: { name: 'Bản thứ hai' }, stands: { name: 'Bản thứ nhất', revision: 2 } },
      });
      expect((await as('nobody').get('/api/agencies/A')).json().versions.at(-1).name).toBe('Bản thứ nhất');
    }),
  );

  it(
    'lets exactly one of two editors at the same moment through',
    withCommittedApp(async ({ as }) => {
      await Promise.all([as('administrator').get('/api/session'), as('standingOfficer').get('/api/session')]);
      const replies = await Promise.all([
        as('administrator').put('/api/agencies/A', { ...renamed, name: 'Một' }),
        as('standingOfficer').put('/api/agencies/A', { ...renamed, name: 'Hai' }),
      ]);
      expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]));
    }),
  );

  it(
    'refuses a parent below the agency itself',
    withApp(async ({ as, seed }) => {
      await seed.agency({ id: 'A1', parentId: 'A' });
      const reply = await as('administrator').put('/api/agencies/A', { ...renamed, parentId: 'A1' });
      expect(reply.json()).toMatchObject({ code: 'agency.invalid', findings: [{ path: 'parentId' }] });
    }),
  );

  it(
    'refuses what the person may not edit before or after, and what does not exist',
    withApp(async ({ as }) => {
      expect((await as('headOfA').put('/api/agencies/A', renamed)).statusCode).toBe(403);
      expect((await as('standingOfficer').put('/api/agencies/A', { ...renamed, parentId: null })).statusCode).toBe(403);
      expect((await as('administrator').put('/api/agencies/none', renamed)).statusCode).toBe(404);
    }),
  );
});

describe('POST /api/agency-successions', () => {
  const merger = {
    kind: 'merged',
    on: '2026-01-01',
    predecessorIds: ['A', 'B'],
    successorIds: ['A'],
    legalBasis: '02/NQ',
  };

  it(
    'ends what is absorbed the day before and keeps what lives on',
    withApp(async ({ as }) => {
      const officer = as('standingOfficer');
      expect((await officer.post('/api/agency-successions', merger)).statusCode).toBe(201);
      const [a, b] = [(await officer.get('/api/agencies/A')).json(), (await officer.get('/api/agencies/B')).json()];
      expect(a.versions).toMatchObject([{ validTo: null }]);
      expect(b.versions).toMatchObject([{ validTo: '2025-12-31' }]);
      expect(b.successions).toMatchObject([merger]);
      expect(a.successions).toEqual(b.successions);
    }),
  );

  it.each([
    ['a merger of one', { ...merger, predecessorIds: ['A'] }],
    ['a split into one', { ...merger, kind: 'split', predecessorIds: ['A'], successorIds: ['B'] }],
    ['an abolition with a successor', { ...merger, kind: 'abolished' }],
    ['a renaming to itself', { ...merger, kind: 'renamed', predecessorIds: ['A'], successorIds: ['A'] }],
    ['an agency named twice', { ...merger, predecessorIds: ['A', 'A', 'B'] }],
    ['agencies that do not stand then', { ...merger, on: '2025-07-01' }],
  ])('refuses %s', (_name, input) =>
    withApp(async ({ as }) => {
      const reply = await as('standingOfficer').post('/api/agency-successions', input);
      expect(reply.json()).toMatchObject({ code: 'agency.invalid' });
      expect(reply.statusCode).toBe(422);
    })(),
  );

  it(
    'refuses who may not edit',
    withApp(async ({ as }) => {
      expect((await as('headOfB').post('/api/agency-successions', merger)).statusCode).toBe(403);
    }),
  );
});
