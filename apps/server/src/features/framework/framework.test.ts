// Stories of frameworks, through HTTP on a real PostgreSQL, with real files.
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../testing/upload.ts';
import { type Client, type World, withApp, withCommittedApp } from '../../testing/world.ts';
import { sampleFramework } from './framework.samples.ts';

const url = '/api/frameworks';
const fileName = 'bo-tieu-chi.yaml';

function send(client: Client, content: string | Uint8Array, authorityId = 'P') {
  return client.post(url, formOf({ name: fileName, content }, { authorityId }));
}

/** A dry run leaves no audit record, which the test client would take for a fault. */
async function dryRun({ app, as }: World, content: string | Uint8Array) {
  await as('standingOfficer').get(url);
  const token = 'token of standingOfficer';
  const { csrfOf } = await import('../../platform/auth/token.ts');
  return app.inject({
    method: 'POST',
    url: `${url}?dryRun=true`,
    headers: { cookie: `parindex=${encodeURIComponent(token)}`, 'x-parindex-csrf': csrfOf(token) },
    payload: formOf({ name: fileName, content }, { authorityId: 'P' }),
  });
}

async function imported({ as }: World, content: string | Uint8Array = sampleFramework()): Promise<string> {
  const reply = await send(as('standingOfficer'), content);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json().id;
}

const decision = { decisionNumber: '15/QĐ-UBND', decisionDate: '2025-10-20' };

async function issued(world: World, id: string, revision = 1): Promise<void> {
  const reply = await world.as('standingOfficer').post(`${url}/${id}/issue`, { ...decision, revision });
  expect(reply.statusCode, reply.body).toBe(200);
}

describe('POST /api/frameworks', () => {
  it(
    'stores a sound file as a draft and shows it in words, in the order of the document',
    withApp(async (world) => {
      const id = await imported(world);
      const detail = (await world.as('standingOfficer').get(`${url}/${id}`)).json();
      expect(detail).toMatchObject({
        key: 'demo-commune-2025',
        title: 'Bộ tiêu chí minh hoạ cấp xã năm 2025',
        status: 'draft',
        illustrative: true,
        itemCount: 5,
        maxPoints: '20',
        surveyMaxPoints: '6',
        revision: 1,
        may: { replace: { allowed: true }, issue: { allowed: true }, remove: { allowed: true } },
      });
      const rows: { code: string }[] = detail.rows;
      expect(rows.map(({ code }) => code)).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.2', '2.3', 'T1', 'P1']);
      expect(detail.rows[2]).toEqual({
        code: '1.2',
        parent: '1',
        level: 2,
        isItem: true,
        list: 'tree',
        name: 'Kiểm tra công tác CCHC của cấp dưới',
        maxPoints: '8',
        owner: 'Sở Nội vụ',
        source: 'self',
        ruleKind: 'proportional',
        ruleText: 'Tỷ lệ b/a × 8 điểm; dưới 30 %: 0 điểm',
        guidance: 'Theo kế hoạch năm',
        evidence: null,
        notApplicable: 'Không áp dụng thì bỏ khỏi cả điểm đạt và điểm tối đa của đơn vị',
        exceptions: ['Không áp dụng với loại cơ quan xã, phường, đặc khu: Không có cơ quan cấp dưới'],
      });
      expect(detail.rows.at(-1)).toMatchObject({ code: 'P1', list: 'penalty', parent: null, level: 1 });
      expect(detail.settings).toEqual({
        rounding: '2 chữ số thập phân, nửa đơn vị làm tròn lên; chỉ làm tròn khi in, tính bằng số đúng',
        ranking: 'Bằng nhau cùng hạng, hạng sau bỏ cách (1, 2, 2, 4); xếp theo chỉ số đúng, chưa làm tròn',
        missing: 'Còn mục thiếu thì chỉ số là tạm tính và chưa xếp hạng',
        bonusCap: '5',
        penaltyCap: '5',
        indexCap: '100',
        bands: [
          { label: 'Tốt', edge: 'từ 80 %' },
          { label: 'Khá', edge: 'từ 65 % đến dưới 80 %' },
          { label: 'Trung bình', edge: 'từ 50 % đến dưới 65 %' },
          { label: 'Yếu', edge: 'từ 0 % đến dưới 50 %' },
        ],
      });
    }),
  );

  it(
    'tells in a dry run what it would store, and stores nothing',
    withApp(async (world) => {
      const reply = await dryRun(world, sampleFramework());
      expect(reply.statusCode, reply.body).toBe(200);
      expect(reply.json()).toMatchObject({ id: null, itemCount: 5, maxPoints: '20' });
      expect(reply.json().rows).toHaveLength(9);
      expect((await world.as('standingOfficer').get(url)).json().frameworks).toEqual([]);
    }),
  );

  it(
    'tells every finding at once with file and row, and stores nothing',
    withApp(async (world) => {
      const broken = sampleFramework({
        edit: [
          ["code: '1.2'", "code: '1.1'"],
          ["max: '2'\n        source: self", "max: '2,5'\n        source: self"],
          ["{ label: Khá, from: '65' }", "{ label: Khá, above: '65' }"],
          ["from: '50' }, {", "from: '50', to: '65' }, {"],
          ["indexCap: '100'", "indexCap: '100'\n  indexCap: '100'"],
        ],
      });
      for (const reply of [await send(world.as('standingOfficer'), broken), await dryRun(world, broken)]) {
        expect(reply.statusCode).toBe(422);
        const { code, findings } = reply.json();
        expect(code).toBe('framework.unsound');
        const errors = findings.filter(({ severity }: { severity: string }) => severity === 'error');
        const told = errors.map(({ path, message }: { path: string; message: string }) => `${path}: ${message}`);
        expect(told).toEqual(
          expect.arrayContaining([
            expect.stringMatching(/^bo-tieu-chi\.yaml:11: khóa này đã có/),
            expect.stringMatching(/^bo-tieu-chi\.yaml:24: “max” là “2,5”: .*cần “2\.5”/),
            expect.stringMatching(/^bo-tieu-chi\.yaml:28: mã “1\.1” đã dùng/),
            expect.stringMatching(/^bo-tieu-chi\.yaml:18: .*10\.5/),
          ]),
        );
      }
      expect((await world.as('standingOfficer').get(url)).json().frameworks).toEqual([]);
    }),
  );

  it(
    'refuses everybody but the standing agency of that very authority',
    withApp(async ({ as, stranger }) => {
      for (const person of ['headOfA', 'chairman', 'administrator', 'nobody']) {
        const reply = await send(as(person), sampleFramework());
        expect(reply.statusCode).toBe(403);
        expect(reply.json().detail).toContain('cơ quan thường trực');
      }
      expect((await send(as('standingOfficer'), sampleFramework(), 'A')).statusCode).toBe(403);
      expect((await send(stranger, sampleFramework())).statusCode).toBe(401);
    }),
  );

  it(
    'says who has a key that is taken, in the dry run too; another authority may use it',
    withApp(async (world) => {
      const id = await imported(world);
      const replies = [
        await send(world.as('standingOfficer'), sampleFramework({ title: 'Bản khác' })),
        await dryRun(world, sampleFramework({ title: 'Bản khác' })),
      ];
      for (const reply of replies) {
        expect(reply.statusCode).toBe(409);
        expect(reply.json()).toMatchObject({ code: 'framework.keyTaken', detail: expect.stringContaining('bản nháp') });
      }
      await issued(world, id);
      const again = await send(world.as('standingOfficer'), sampleFramework({ title: 'Bản khác' }));
      expect(again.json().detail).toContain('đã ban hành');
      const grant = { role: 'standingAgency', agencyId: 'C', authorityId: 'C', pillar: null } as const;
      await world.seed.account({
        id: 'standingOfC',
        agencyId: 'C',
        grants: [{ ...grant, validFrom: '2025-07-01', validTo: null }],
      });
      expect((await send(world.as('standingOfC'), sampleFramework(), 'C')).statusCode).toBe(201);
    }),
  );

  it(
    'asks for a file and for the authority, each by name',
    withApp(async ({ as }) => {
      const without = new FormData();
      without.append('authorityId', 'P');
      const reply = await as('standingOfficer').post(url, without);
      expect(reply.statusCode).toBe(400);
      expect(reply.json().findings).toMatchObject([{ path: 'file' }]);
      const unnamed = await as('standingOfficer').post(url, formOf({ name: fileName, content: 'a' }));
      expect(unnamed.json().findings).toMatchObject([{ path: 'authorityId' }]);
      expect((await as('standingOfficer').post(url, { authorityId: 'P' })).statusCode).toBe(400);
    }),
  );
});

describe('files as they come', () => {
  const bom = Uint8Array.of(0xef, 0xbb, 0xbf);

  it(
    'come back byte by byte, with mark of byte order and decomposed letters, under the hash of the bytes',
    withApp(async (world) => {
      const content = Buffer.concat([bom, Buffer.from(sampleFramework().normalize('NFD'))]);
      const id = await imported(world, content);
      const detail = (await world.as('standingOfficer').get(`${url}/${id}`)).json();
      expect(detail.hash).toBe(createHash('sha256').update(content).digest('hex'));
      expect(detail.title).toBe('Bộ tiêu chí minh hoạ cấp xã năm 2025'.normalize('NFC'));
      const file = await world.as('standingOfficer').get(`${url}/${id}/file`);
      expect(file.headers['content-disposition']).toBe('attachment; filename="demo-commune-2025.yaml"');
      expect(Buffer.compare(file.rawPayload, content)).toBe(0);
    }),
  );

  it(
    'may be JSON',
    withApp(async (world) => {
      const { parse } = await import('yaml');
      const id = await imported(world, JSON.stringify(parse(sampleFramework()), null, 2));
      const file = await world.as('standingOfficer').get(`${url}/${id}/file`);
      expect(file.headers['content-disposition']).toContain('.json"');
      expect(file.headers['content-type']).toContain('application/json');
    }),
  );

  const windows1258 = Buffer.from(sampleFramework().replaceAll(/[\u0080-\uffff]/g, 'Ð'), 'latin1');
  const aliases = [
    'a0: &a0 [x, x]',
    ...Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`),
  ];
  it.each([
    ['an empty file', '', 'trống'],
    ['nothing but a mark of byte order', Buffer.from(bom), 'trống'],
    ['Windows-1258', windows1258, 'Windows-1258'],
    ['a spreadsheet', Buffer.from('504b030414000600', 'hex'), 'hỏng'],
    ['aliases of aliases', aliases.join('\n'), 'tham chiếu'],
    ['brackets without end', '['.repeat(20_000), 'cú pháp'],
    ['character 0', sampleFramework({ title: '"Bộ\\0 tiêu chí"' }), 'ký tự điều khiển'],
    ['a list', '- a\n- b', 'khóa: giá trị'],
    ['another format', sampleFramework({ edit: [['framework/1', 'framework/9']] }), 'parindex-framework/1'],
  ])('%s is refused with what to do', (_, content, said) =>
    withApp(async ({ as }) => {
      const reply = await send(as('standingOfficer'), content);
      expect(reply.statusCode, reply.body).toBe(422);
      expect(reply.json().findings[0].path).toMatch(/^bo-tieu-chi\.yaml:\d+$/);
      expect(reply.json().findings[0].message).toMatch(new RegExp(said));
    })(),
  );

  it(
    'that keep the parser busy are given up, and the server goes on answering meanwhile',
    withApp(async ({ as, app }) => {
      let isRefused = false;
      const refusal = send(as('standingOfficer'), `${'- !a '.repeat(200_000)}x`).then((reply) => {
        isRefused = true;
        return reply;
      });
      const started = Date.now();
      expect((await app.inject({ method: 'GET', url: '/healthz' })).statusCode).toBe(200);
      expect(Date.now() - started).toBeLessThan(2000);
      expect(isRefused).toBe(false);
      expect((await refusal).json().findings).toMatchObject([{ message: expect.stringContaining('8 giây') }]);
    }),
    40_000,
  );

  it(
    'of 50 MB are refused over a real connection, and the server goes on',
    withCommittedApp(async ({ app, as }) => {
      await as('standingOfficer').get(url);
      const { csrfOf } = await import('../../platform/auth/token.ts');
      const token = 'token of standingOfficer';
      const address = await app.listen({ port: 0, host: '127.0.0.1' });
      const content = Buffer.alloc(50 * 1024 * 1024, '# một dòng ghi chú\n');
      const reply = await fetch(`${address}${url}`, {
        method: 'POST',
        headers: { cookie: `parindex=${encodeURIComponent(token)}`, 'x-parindex-csrf': csrfOf(token) },
        body: formOf({ name: fileName, content }, { authorityId: 'P' }),
      });
      expect(reply.status).toBe(413);
      expect(await reply.json()).toMatchObject({ code: 'request.tooLarge', detail: expect.stringContaining('1 MB') });
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
    }),
  );
});

describe('looking through', () => {
  it(
    'is for everyone below the authority once issued, and before that only for those who write it',
    withApp(async (world) => {
      const { as, stranger, seed } = world;
      const id = await imported(world);
      await seed.agency({ id: 'Q', parentId: null, kind: 'province' });
      await seed.account({
        id: 'headOfQ',
        agencyId: 'Q',
        grants: [
          { role: 'head', agencyId: 'Q', authorityId: null, pillar: null, validFrom: '2025-07-01', validTo: null },
        ],
      });
      const statusFor = async (person: string) => (await as(person).get(`${url}/${id}`)).statusCode;
      const listedFor = async (person: string) => (await as(person).get(url)).json().frameworks.length;
      expect([await statusFor('headOfA'), await listedFor('headOfA')]).toEqual([403, 0]);
      expect([await statusFor('standingOfficer'), await listedFor('standingOfficer')]).toEqual([200, 1]);
      await issued(world, id);
      for (const person of ['headOfA', 'reporterOfC', 'chairman', 'councilMember', 'appraiser']) {
        expect([await statusFor(person), await listedFor(person)]).toEqual([200, 1]);
        expect((await as(person).get(`${url}/${id}/file`)).statusCode).toBe(200);
      }
      expect([await statusFor('headOfQ'), await listedFor('headOfQ')]).toEqual([403, 0]);
      expect([await statusFor('nobody'), await listedFor('nobody')]).toEqual([403, 0]);
      expect((await as('headOfQ').get(`${url}/${id}/file`)).statusCode).toBe(403);
      expect((await stranger.get(`${url}/${id}`)).statusCode).toBe(401);
      expect((await as('headOfA').get(`${url}/00000000-0000-4000-8000-000000000000`)).statusCode).toBe(404);
    }),
  );

  it(
    'lists the newest year first, of one authority where asked, and says who may import',
    withApp(async (world) => {
      await imported(world);
      await imported(world, sampleFramework({ id: 'demo-2026', edit: [['year: 2025', 'year: 2026']] }));
      const mine = (await world.as('standingOfficer').get(`${url}?authorityId=P`)).json();
      expect(mine.frameworks.map(({ year }: { year: number }) => year)).toEqual([2026, 2025]);
      expect(mine.may.import).toEqual({ allowed: true });
      const others = (await world.as('standingOfficer').get(`${url}?authorityId=A`)).json();
      expect(others.frameworks).toEqual([]);
      expect(others.may.import.allowed).toBe(false);
      const head = (await world.as('headOfA').get(url)).json();
      expect(head.may.import).toEqual({ allowed: false, reason: expect.stringContaining('cơ quan thường trực') });
    }),
  );
});

describe('PUT /api/frameworks/:id', () => {
  const replace = ({ as }: World, id: string, content: string, revision = '1') =>
    as('standingOfficer').put(`${url}/${id}`, formOf({ name: fileName, content }, { revision }));

  it(
    'replaces a draft, and shows what stands to whoever read an older one',
    withApp(async (world) => {
      const id = await imported(world);
      const first = sampleFramework({ title: 'Bản sửa' });
      const reply = await replace(world, id, first);
      expect(reply.statusCode, reply.body).toBe(200);
      expect(reply.json()).toMatchObject({ id, title: 'Bản sửa' });
      const late = await replace(world, id, sampleFramework({ title: 'Bản khác' }));
      expect(late.statusCode).toBe(409);
      expect(late.json()).toMatchObject({
        code: 'record.changed',
        conflict: { stands: { revision: 2, title: 'Bản sửa' } },
      });
      expect((await replace(world, id, first)).statusCode, 'what stands was sent again').toBe(200);
      const detail = (await world.as('standingOfficer').get(`${url}/${id}`)).json();
      expect(detail).toMatchObject({ title: 'Bản sửa', revision: 2 });
    }),
  );

  it(
    'keeps the draft when the file is unsound or takes the key of another',
    withApp(async (world) => {
      const id = await imported(world);
      await imported(world, sampleFramework({ id: 'other' }));
      const unsound = await replace(world, id, sampleFramework({ edit: [["max: '10'", "max: '11'"]] }));
      expect(unsound.json()).toMatchObject({ code: 'framework.unsound' });
      expect((await replace(world, id, sampleFramework({ id: 'other' }))).json().code).toBe('framework.keyTaken');
      expect((await world.as('standingOfficer').get(`${url}/${id}`)).json()).toMatchObject({ revision: 1 });
    }),
  );
});

describe('POST /api/frameworks/:id/issue', () => {
  it(
    'fixes the framework for good: service, and the database itself, refuse every change',
    withApp(async (world) => {
      const { as, db } = world;
      const id = await imported(world);
      const officer = as('standingOfficer');
      const reply = await officer.post(`${url}/${id}/issue`, { ...decision, revision: 1 });
      expect(reply.json()).toMatchObject({
        status: 'issued',
        ...decision,
        may: { replace: { allowed: false, reason: expect.stringContaining('đã ban hành') } },
      });
      const again = await officer.post(`${url}/${id}/issue`, { ...decision, revision: 1 });
      expect(again.statusCode, 'the same decision twice').toBe(200);
      const other = await officer.post(`${url}/${id}/issue`, { ...decision, decisionNumber: '16', revision: 2 });
      expect(other.json()).toMatchObject({ code: 'framework.issued' });
      const put = await officer.put(
        `${url}/${id}`,
        formOf({ name: fileName, content: sampleFramework({ title: 'Khác' }) }, { revision: '2' }),
      );
      expect(put.json()).toMatchObject({ code: 'framework.issued' });
      expect((await officer.delete(`${url}/${id}`)).json()).toMatchObject({ code: 'framework.issued' });
      const rewrite = db.transaction((tx) => tx.execute(sql`update frameworks set title = 'x' where id = ${id}`));
      await expect(rewrite).rejects.toThrow();
      const remove = db.transaction((tx) => tx.execute(sql`delete from frameworks where id = ${id}`));
      await expect(remove).rejects.toThrow();
    }),
  );

  it(
    'asks for number, date and the revision that was read',
    withApp(async (world) => {
      const id = await imported(world);
      const officer = world.as('standingOfficer');
      const empty = await officer.post(`${url}/${id}/issue`, { decisionNumber: ' ', decisionDate: '2025-02-30' });
      expect(empty.json().findings.map(({ path }: { path: string }) => path)).toEqual([
        'decisionNumber',
        'decisionDate',
        'revision',
      ]);
      const stale = await officer.post(`${url}/${id}/issue`, { ...decision, revision: 7 });
      expect(stale.json()).toMatchObject({ code: 'record.changed', conflict: { stands: { revision: 1 } } });
      expect((await world.as('chairman').post(`${url}/${id}/issue`, { ...decision, revision: 1 })).statusCode).toBe(
        403,
      );
    }),
  );
});

describe('DELETE /api/frameworks/:id', () => {
  it(
    'removes a draft, unless a round uses it',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const id = await imported(world);
      expect((await world.as('headOfA').delete(`${url}/${id}`)).statusCode).toBe(403);
      expect((await officer.delete(`${url}/${id}`)).statusCode).toBe(204);
      expect((await officer.get(`${url}/${id}`)).statusCode).toBe(404);
      const used = await imported(world);
      const { rows } = await world.db.execute<{ id: string }>(sql`
        insert into rounds (authority_id, title, year_judged, year_published, year_carried_out, created_at, created_by)
        values ('P', 'Đợt', 2025, 2026, 2025, now(), 'standingOfficer') returning id`);
      await world.db.execute(sql`
        insert into round_groups (round_id, code, name, position, framework_id)
        values (${rows[0]?.id}, 'so', 'Sở', 1, ${used})`);
      const refused = await officer.delete(`${url}/${used}`);
      expect(refused.json()).toMatchObject({ code: 'framework.inUse' });
    }),
  );
});
