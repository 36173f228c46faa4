// Stories of filling and handing in a dossier, through HTTP on a real PostgreSQL.

import { gunzipSync } from 'node:zlib';
import { assessmentSchema, type GridRow, savedItemSchema } from '@parindex/contract/assessment';
import { asc, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { csrfOf as csrf } from '../../platform/auth/token.ts';
import { moveRound, seedRound } from '../../testing/dossier-seeds.ts';
import { documentFields, multipart, multipartType, upload } from '../../testing/upload.ts';
import { type Client, type World, withApp, withCommittedApp } from '../../testing/world.ts';
import { assessmentItems, assessments, itemChanges } from './assessment.tables.ts';

const blank = { figures: null, points: null, notApplicableGround: null, explanation: null, revision: 0 };

async function open(world: World, status?: Parameters<typeof seedRound>[1]) {
  const { roundId, dossiers } = await seedRound(world.db, status);
  const url = `/api/assessments/${dossiers['A']}`;
  return { roundId, id: dossiers['A']!, url, reporter: world.as('reporterOfA'), head: world.as('headOfA') };
}

async function gridOf(client: Client, url: string) {
  const reply = await client.get(url);
  expect(reply.statusCode).toBe(200);
  return assessmentSchema.parse(reply.json());
}

function row(rows: readonly GridRow[], code: string): GridRow {
  return rows.find((candidate) => candidate.code === code)!;
}

/** Everything the small framework wants of a department, each with its explanation. */
async function fillAll(client: Client, url: string) {
  const why = { explanation: 'Theo báo cáo năm' };
  const replies = [
    await client.put(`${url}/items/1.1`, { ...blank, ...why, figures: 'yes' }),
    await client.put(`${url}/items/1.2`, { ...blank, ...why, figures: 'b=18;a=20' }),
    await client.put(`${url}/items/1.3`, { ...blank, ...why, figures: 'Tốt' }),
    await client.put(`${url}/items/2.1`, { ...blank, ...why, points: '0.75' }),
  ];
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
}

async function auditOf(world: World, id: string): Promise<string[]> {
  const { rows } = await world.db.execute<{ action: string }>(
    sql`select action from audit_log where subject = ${id} order by id`,
  );
  return rows.map(({ action }) => action);
}

describe('GET /api/assessments/:assessmentId', () => {
  it(
    'shows the sheet in the order of the document, in the form the contract promises',
    withApp(async (world) => {
      const { url, reporter } = await open(world);
      const grid = await gridOf(reporter, url);
      expect((await reporter.get(url)).json()).toEqual(grid);
      expect(grid.rows.map(({ code }) => code)).toEqual([
        '1',
        '1.1',
        '1.2',
        '1.3',
        '2',
        '2.1',
        '2.2',
        '2.3',
        '2.4',
        'T1',
      ]);
      expect(grid).toMatchObject({
        agencyName: 'Sở A',
        groupName: 'Sở',
        status: 'draft',
        illustrative: true,
        totals: { points: '0', maxPoints: '7.5', filled: 0, toFill: 4 },
        may: { fill: { allowed: true }, forward: { allowed: true }, submit: { allowed: false } },
      });
      expect(row(grid.rows, '1')).toMatchObject({
        isItem: false,
        level: 1,
        entry: null,
        outcome: { outcome: 'missing', points: '0', maxPoints: '4' },
      });
      expect(row(grid.rows, '1.2')).toMatchObject({
        parent: '1',
        level: 2,
        ruleKind: 'proportional',
        guidance: 'b là số việc xong',
        outcome: { outcome: 'missing', points: null },
      });
      expect(row(grid.rows, '1.3').options).toEqual(['Tốt', 'Chưa tốt']);
      expect(row(grid.rows, '2.1').step).toBe('0.25');
      expect(row(grid.rows, '2.2').may).toEqual({
        fill: { allowed: false, reason: 'Đơn vị không tự chấm mục này: điểm lấy từ điều tra xã hội học' },
      });
      expect(row(grid.rows, '2.4').outcome).toMatchObject({
        outcome: 'notApplicable',
        why: expect.stringContaining('Sở không có cấp xã'),
      });
      expect(row(grid.rows, 'T1')).toMatchObject({ list: 'bonus', outcome: { outcome: 'missing' } });
      expect(grid.blockers.map(({ item }) => item)).toEqual(['1.1', '1.2', '1.3', '2.1']);
    }),
  );

  it(
    'is never stale: every save, link and step shows in the next reading',
    withApp(async (world) => {
      const { url, roundId, reporter } = await open(world);
      await gridOf(reporter, url);
      await reporter.put(`${url}/items/1.2`, { ...blank, figures: 'b=18;a=20' });
      expect(row((await gridOf(reporter, url)).rows, '1.2')).toMatchObject({
        entry: { figures: 'b=18;a=20', revision: 1, savedBy: 'Người reporterOfA' },
        outcome: { points: '1.8', why: expect.stringContaining('18/20') },
      });
      const { evidence } = (await upload(reporter, 'A')).json();
      await reporter.post(`${url}/items/1.2/evidence`, { evidenceId: evidence.id, page: '3' });
      expect(row((await gridOf(reporter, url)).rows, '1.2').evidence).toMatchObject([
        { name: documentFields.name, page: '3' },
      ]);
      await moveRound(world.db, roundId, 'appraisal1');
      expect((await gridOf(reporter, url)).may.fill).toMatchObject({ allowed: false });
      await world.db.execute(sql`delete from evidence_links`);
      expect(row((await gridOf(reporter, url)).rows, '1.2').evidence).toEqual([]);
    }),
  );
});

describe('PUT /api/assessments/:assessmentId/items/:code', () => {
  it(
    'saves figures, computes the points, and keeps the whole life of the value',
    withApp(async (world) => {
      const { id, url, reporter } = await open(world);
      const first = await reporter.put(`${url}/items/1.2`, {
        ...blank,
        figures: ' b=18 ; a=20 ',
        explanation: 'Báo cáo 5',
      });
      expect(savedItemSchema.parse(first.json())).toMatchObject({
        entry: { figures: 'b=18;a=20', revision: 1, savedAt: '2025-12-01T02:00:00.000Z' },
        outcome: { outcome: 'scored', points: '1.8', maxPoints: '2' },
        totals: { points: '1.8', maxPoints: '7.5', index: '24', filled: 1, toFill: 4 },
      });
      await reporter.put(`${url}/items/1.2`, { ...blank, notApplicableGround: 'Chưa có kế hoạch', revision: 1 });
      const cleared = await reporter.put(`${url}/items/1.2`, { ...blank, revision: 2 });
      expect(cleared.json()).toMatchObject({
        entry: { figures: null, notApplicableGround: null, revision: 3 },
        outcome: { outcome: 'missing', points: null },
      });
      const { changes } = (await reporter.get(`${url}/items/1.2/history`)).json();
      expect(changes).toMatchObject([
        { from: 'Không áp dụng: Chưa có kế hoạch', to: null },
        { from: '18/20; Thuyết minh: “Báo cáo 5”', to: 'Không áp dụng: Chưa có kế hoạch; Không có thuyết minh' },
        { from: null, to: '18/20; Thuyết minh: “Báo cáo 5”', by: 'Người reporterOfA', layer: 'self' },
      ]);
      expect(await auditOf(world, id)).toEqual([
        'assessment.itemSaved',
        'assessment.itemSaved',
        'assessment.itemSaved',
      ]);
    }),
  );

  it.each<[string, string, object, string, RegExp]>([
    ['figures the rule cannot read', '1.2', { figures: '95,5' }, 'figures', /dấu chấm/],
    ['an option that is not there', '1.3', { figures: 'Khá' }, 'figures', /“Tốt”, “Chưa tốt”/],
    ['points where they are computed', '1.2', { points: '1' }, 'points', /tính điểm từ số liệu/],
    ['points off the step', '2.1', { points: '0.3' }, 'points', /bước 0,25/],
    ['points above the maximum', '2.1', { points: '2' }, 'points', /từ 0 đến 1,5/],
    [
      'not applicable where forbidden',
      '1.1',
      { notApplicableGround: 'Không có' },
      'notApplicableGround',
      /không cho phép/,
    ],
    [
      'figures and a ground at once',
      '1.2',
      { figures: '90', notApplicableGround: 'Không có' },
      'figures',
      /một trong ba/,
    ],
  ])('refuses %s with the sentence', (_name, code, entry, path, message) =>
    withApp(async (world) => {
      const { url, reporter } = await open(world);
      const reply = await reporter.put(`${url}/items/${code}`, { ...blank, ...entry });
      expect(reply.statusCode).toBe(422);
      expect(reply.json()).toMatchObject({
        code: 'assessment.entryInvalid',
        findings: [{ path, message: expect.stringMatching(message) }],
      });
      expect(await world.db.select().from(assessmentItems)).toEqual([]);
    })(),
  );

  it(
    'takes not applicable where allowed, with the maximum of the agency or points to come',
    withApp(async (world) => {
      const { url, reporter } = await open(world);
      const ground = { ...blank, notApplicableGround: 'Không phát sinh' };
      const out = await reporter.put(`${url}/items/1.2`, ground);
      expect(out.json()).toMatchObject({
        outcome: { outcome: 'notApplicable', points: null, maxPoints: '0' },
        branches: [{ code: '1', outcome: { outcome: 'missing', points: '0', maxPoints: '2' } }],
        totals: { maxPoints: '5.5', filled: 1 },
      });
      const awaited = await reporter.put(`${url}/items/1.3`, ground);
      expect(awaited.json()).toMatchObject({ outcome: { outcome: 'missing' }, totals: { filled: 2 } });
    }),
  );

  it(
    'shows both values when somebody was faster, and answers a retry as saved',
    withApp(async (world) => {
      const { url, reporter } = await open(world);
      await world.seed.account({
        id: 'secondReporter',
        grants: [
          { role: 'reporter', agencyId: 'A', authorityId: null, pillar: null, validFrom: '2025-07-01', validTo: null },
        ],
      });
      const yes = { ...blank, figures: 'yes' };
      await reporter.put(`${url}/items/1.1`, yes);
      const late = await world.as('secondReporter').put(`${url}/items/1.1`, { ...blank, figures: 'no' });
      expect(late.statusCode).toBe(409);
      expect(late.json()).toMatchObject({
        code: 'record.changed',
        conflict: { sent: { figures: 'no' }, stands: { figures: 'yes', revision: 1, savedBy: 'Người reporterOfA' } },
      });
      const retry = await reporter.put(`${url}/items/1.1`, { ...yes, figures: 'Có' });
      expect(retry.statusCode).toBe(200);
      expect(retry.json().entry.revision).toBe(1);
      expect(await world.db.select().from(itemChanges)).toHaveLength(1);
    }),
  );

  it(
    'lets exactly one of two officers at the same moment through',
    withCommittedApp(async (world) => {
      const { url, reporter } = await open(world);
      await reporter.get('/api/session');
      const replies = await Promise.all(
        ['yes', 'no'].map((figures) => reporter.put(`${url}/items/1.1`, { ...blank, figures })),
      );
      expect(replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    }),
  );

  it(
    'refuses after the close, in the words everybody sees',
    withApp(async (world) => {
      const { url, reporter } = await open(world, { closesAt: '2025-12-01T01:59:00Z' });
      const reply = await reporter.put(`${url}/items/1.1`, { ...blank, figures: 'yes' });
      expect(reply.statusCode).toBe(403);
      expect(reply.json().detail).toBe('Đã khóa: hết hạn tự đánh giá 01/12/2025 08:59');
    }),
  );

  it(
    'refuses what is not the agency’s to fill and items that are not there',
    withApp(async (world) => {
      const { url, reporter, head } = await open(world);
      expect((await reporter.put(`${url}/items/2.2`, { ...blank, figures: '90' })).statusCode).toBe(403);
      expect((await head.put(`${url}/items/1.1`, { ...blank, figures: 'yes' })).statusCode).toBe(403);
      expect((await reporter.put(`${url}/items/9.9`, blank)).json()).toMatchObject({
        code: 'assessment.itemUnknown',
        status: 404,
      });
    }),
  );
});

describe('forward, return, submission', () => {
  it(
    'goes to the head, back with a reason, and out of the house',
    withApp(async (world) => {
      const { id, url, reporter, head } = await open(world);
      await fillAll(reporter, url);
      expect((await head.post(`${url}/submission`, { declaration: true })).json().detail).toBe(
        'Hồ sơ chưa được trình thủ trưởng',
      );
      expect((await reporter.post(`${url}/forward`)).json()).toMatchObject({ status: 'withHead' });
      expect((await reporter.put(`${url}/items/1.1`, { ...blank, figures: 'no', revision: 1 })).statusCode).toBe(403);
      expect((await reporter.post(`${url}/submission`, { declaration: true })).statusCode).toBe(403);
      expect((await head.post(`${url}/return`, { reason: 'Xem lại mục 1.2' })).json()).toMatchObject({
        status: 'draft',
      });
      expect((await gridOf(reporter, url)).returnedReason).toBe('Xem lại mục 1.2');
      await reporter.post(`${url}/forward`);
      expect((await gridOf(head, url)).returnedReason).toBeNull();
      expect((await head.post(`${url}/submission`, {})).statusCode).toBe(400);
      const submitted = await head.post(`${url}/submission`, { declaration: true });
      expect(submitted.json()).toMatchObject({ id, status: 'submitted', submittedAt: '2025-12-01T02:00:00.000Z' });
      expect(await gridOf(world.as('standingOfficer'), url)).toMatchObject({
        status: 'submitted',
        submittedBy: 'Người headOfA',
        blockers: [],
      });
      const again = await head.post(`${url}/submission`, { declaration: true });
      expect(again.statusCode).toBe(403);
      expect(await auditOf(world, id)).toEqual([
        ...Array.from({ length: 4 }, () => 'assessment.itemSaved'),
        'assessment.forwarded',
        'assessment.returned',
        'assessment.forwarded',
        'assessment.submitted',
      ]);
    }),
  );

  it(
    'names every item that blocks it, at once',
    withApp(async (world) => {
      const { url, reporter, head } = await open(world);
      await reporter.put(`${url}/items/1.1`, { ...blank, figures: 'yes' });
      const { evidence } = (await upload(reporter, 'A')).json();
      await reporter.put(`${url}/items/1.2`, { ...blank, figures: '90' });
      await reporter.post(`${url}/items/1.2/evidence`, { evidenceId: evidence.id, page: null });
      await reporter.post(`${url}/forward`);
      const reply = await head.post(`${url}/submission`, { declaration: true });
      expect(reply.statusCode).toBe(409);
      expect(reply.json()).toMatchObject({
        code: 'assessment.notReady',
        findings: [
          { path: '1.1', message: 'Chưa có tài liệu kiểm chứng hoặc thuyết minh' },
          { path: '1.3', message: 'Chưa khai số liệu' },
          { path: '2.1', message: 'Chưa khai số liệu' },
        ],
      });
    }),
  );

  it(
    'submits once however often the button is pressed',
    withCommittedApp(async (world) => {
      const { id, url, reporter, head } = await open(world);
      await fillAll(reporter, url);
      await reporter.post(`${url}/forward`);
      await head.get('/api/session');
      const press = () =>
        world.app.inject({
          method: 'POST',
          url: `${url}/submission`,
          payload: { declaration: true },
          headers: headersOf('headOfA'),
        });
      const replies = await Promise.all([press(), press(), press()]);
      expect(replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 403, 403]);
      expect((await auditOf(world, id)).filter((action) => action === 'assessment.submitted')).toHaveLength(1);
    }),
  );

  it(
    'refuses after the close with the deadline',
    withApp(async (world) => {
      const { url, reporter, head } = await open(world);
      await fillAll(reporter, url);
      await reporter.post(`${url}/forward`);
      await world.db.execute(sql`update round_steps set closes_at = '2025-12-01T01:00:00Z'`);
      for (const reply of [
        await head.post(`${url}/submission`, { declaration: true }),
        await head.post(`${url}/return`, { reason: 'x' }),
      ]) {
        expect(reply.statusCode).toBe(403);
        expect(reply.json().detail).toBe('Đã khóa: hết hạn tự đánh giá 01/12/2025 08:00');
      }
    }),
  );
});

describe('the grid for a browser', () => {
  it(
    'comes compressed where that is taken, and says the same',
    withApp(async (world) => {
      const { dossiers } = await seedRound(world.db);
      const url = `/api/assessments/${dossiers['A']}`;
      const plain = await world.as('reporterOfA').get(url);
      const zipped = await world.as('reporterOfA').get(url, { 'accept-encoding': 'gzip, br' });
      expect(zipped.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body);
    }),
  );
});

describe('who may not', () => {
  /** Every route that touches a dossier or its evidence, with a body that would do. */
  function routesOf(id: string, evidenceId: string): [string, string, object?][] {
    const url = `/api/assessments/${id}`;
    return [
      ['GET', url],
      ['PUT', `${url}/items/1.1`, { ...blank, figures: 'no' }],
      ['GET', `${url}/items/1.1/history`],
      ['POST', `${url}/items/1.1/evidence`, { evidenceId, page: null }],
      ['DELETE', `${url}/items/1.1/evidence/${evidenceId}`],
      ['POST', `${url}/forward`],
      ['POST', `${url}/return`, { reason: 'x' }],
      ['POST', `${url}/submission`, { declaration: true }],
      ['GET', `${url}/explanation`],
      ['PUT', `${url}/explanation/items/1.1`, { stance: 'agree', text: null, revision: 0 }],
      ['POST', `${url}/explanation/sending`],
      ['GET', '/api/agencies/A/evidence'],
      ['POST', '/api/agencies/A/evidence', multipart(documentFields, Buffer.from('x'), 'x.txt')],
      ['GET', `/api/evidence/${evidenceId}/file`],
      ['DELETE', `/api/evidence/${evidenceId}`],
    ];
  }

  async function draftWithEvidence(world: World) {
    const opened = await open(world);
    const { evidence } = (await upload(opened.reporter, 'A')).json();
    await opened.reporter.post(`${opened.url}/items/1.1/evidence`, { evidenceId: evidence.id, page: null });
    await opened.reporter.put(`${opened.url}/items/1.1`, { ...blank, figures: 'yes' });
    return { ...opened, evidenceId: evidence.id as string };
  }

  const typeFor = (payload?: object): Record<string, string> => (Buffer.isBuffer(payload) ? multipartType : {});

  it(
    'covers every route of the two features',
    withApp(async (world) => {
      const known = routesOf('a', 'e').map(
        ([method, url]) => `${method} ${url}`.replace('/a', '/:assessmentId').length,
      );
      const registered = Object.entries(world.app.swagger().paths ?? {}).flatMap(([path, operations]) =>
        /^\/api\/(assessments|evidence)\/|\/evidence$/.test(path) ? Object.keys(operations as object) : [],
      );
      expect(known).toHaveLength(registered.length);
    }),
  );

  it.each([
    'reporterOfB',
    'headOfB',
    'reporterOfC',
    'nobody',
    'standingOfficer',
    'appraiser',
    'secondAppraiser',
    'councilMember',
    'chairman',
    'administrator',
  ])('refuses %s everything of another agency’s draft, reading and writing', (person) =>
    withApp(async (world) => {
      const { id, evidenceId } = await draftWithEvidence(world);
      const before = await world.db.select().from(assessmentItems);
      for (const [method, url, payload] of routesOf(id, evidenceId)) {
        const { get, post, put, delete: remove } = world.as(person);
        const send = { PUT: put, POST: post, DELETE: remove }[method];
        const reply = send ? await send(url, payload, typeFor(payload)) : await get(url);
        expect([403, 404], `${method} ${url} → ${reply.body}`).toContain(reply.statusCode);
      }
      expect(await world.db.select().from(assessmentItems)).toEqual(before);
      const [dossier] = await world.db.select().from(assessments).where(eq(assessments.id, id));
      expect(dossier).toMatchObject({ status: 'draft', explanationSentAt: null });
    })(),
  );

  it(
    'refuses a forged csrf, a stranger, and a session that is over',
    withApp(async (world) => {
      const { id, evidenceId } = await draftWithEvidence(world);
      const routes = routesOf(id, evidenceId);
      for (const [method, url, payload] of routes) {
        const send = (headers: Record<string, string>) =>
          world.app.inject({
            method: method as 'GET',
            url,
            headers: { ...headers, ...typeFor(payload) },
            ...(payload && { payload }),
          });
        expect((await send({})).statusCode, `${method} ${url}`).toBe(401);
        if (method !== 'GET') {
          expect((await send({ ...headersOf('reporterOfA'), 'x-parindex-csrf': 'forged' })).json().code).toBe(
            'access.forged',
          );
        }
      }
      world.clock.advance({ hours: 24 * 30 });
      for (const [method, url, payload] of routes) {
        const headers = { ...headersOf('reporterOfA'), ...typeFor(payload) };
        const reply = await world.app.inject({ method: method as 'GET', url, headers, ...(payload && { payload }) });
        expect(reply.statusCode, `${method} ${url}`).toBe(401);
      }
    }),
  );
});

describe('history of an item', () => {
  it(
    'does not show the agency what appraisers did before it is asked to explain',
    withApp(async (world) => {
      const { id, url, roundId, reporter, head } = await open(world);
      await fillAll(reporter, url);
      await reporter.post(`${url}/forward`);
      await head.post(`${url}/submission`, { declaration: true });
      const change = {
        assessmentId: id,
        itemCode: '1.1',
        at: new Date(),
        actorId: 'appraiser',
        toValue: '0 điểm',
        reason: 'Không có văn bản',
      };
      await world.db.insert(itemChanges).values([
        { ...change, layer: 'pass1' },
        { ...change, layer: 'pass2' },
      ]);
      const layers = async (person: string) =>
        (await world.as(person).get(`${url}/items/1.1/history`))
          .json()
          .changes.map(({ layer }: { layer: string }) => layer);
      await moveRound(world.db, roundId, 'appraisal1');
      expect(await layers('headOfA')).toEqual(['self']);
      // A member of the council who works in A is A.
      expect(await layers('secondCouncilMember')).toEqual(['self']);
      expect(await layers('secondAppraiser')).toEqual(['pass2', 'pass1', 'self']);
      await moveRound(world.db, roundId, 'explanation');
      expect(await layers('headOfA')).toEqual(['pass1', 'self']);
      await moveRound(world.db, roundId, 'published');
      expect(await layers('headOfA')).toEqual(['pass2', 'pass1', 'self']);
      expect((await reporter.get(`${url}/items/9/history`)).statusCode).toBe(404);
      const ordered = await world.db.select().from(itemChanges).orderBy(asc(itemChanges.id));
      expect(ordered.at(-1)?.layer).toBe('pass2');
    }),
  );
});

function headersOf(person: string): Record<string, string> {
  const token = `token of ${person}`;
  return { cookie: `parindex=${encodeURIComponent(token)}`, 'x-parindex-csrf': csrf(token) };
}
