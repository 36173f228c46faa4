// Stories of publishing: the Chairman alone and once, an edition nobody can change, pages and data for everybody, past years.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { EditionDocument } from '@parindex/domain/result/edition-document';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { compute } from '../../commands/compute.ts';
import { verifyAuditChain } from '../../platform/audit.ts';
import { decidePoints, seedFilledRound, seedRound, smallFramework } from '../../testing/result-seeds.ts';
import { formOf } from '../../testing/upload.ts';
import { type World, withApp } from '../../testing/world.ts';
import { rounds } from '../round/round.tables.ts';
import { editions } from './publication.tables.ts';

const decision = { decisionNumber: '282/QĐ-UBND', decisionDate: '2026-02-22' };

async function approve({ as, db }: World, id: string): Promise<void> {
  const { hash } = (await as('standingOfficer').post(`/api/rounds/${id}/result`)).json();
  await db.update(rounds).set({ status: 'approval' }).where(eq(rounds.id, id));
  const reply = await as('chairman').post(`/api/rounds/${id}/approval`, { ...decision, resultHash: hash });
  expect(reply.statusCode).toBe(200);
}

async function publish(world: World, id: string) {
  await approve(world, id);
  const reply = await world.as('chairman').post(`/api/rounds/${id}/publication`);
  expect(reply.statusCode).toBe(200);
  return reply.json() as { id: string; hash: string; path: string };
}

async function documentOf({ stranger }: World, path: string): Promise<EditionDocument> {
  return (await stranger.get(`${path}/tai-ve/ban-cong-bo.json`)).json();
}

describe('POST /api/rounds/:roundId/publication', () => {
  it(
    'is the Chairman’s, after the approval, and only once',
    withApp(async (world) => {
      const { id } = await seedFilledRound(world.db);
      const ask = (person: Parameters<World['as']>[0]) => world.as(person).post(`/api/rounds/${id}/publication`);
      expect((await ask('chairman')).json().detail).toBe('Kết quả chưa được Chủ tịch phê duyệt');
      await approve(world, id);
      for (const person of ['standingOfficer', 'councilMember', 'headOfA'])
        expect((await ask(person)).statusCode).toBe(403);
      expect((await ask('chairman')).statusCode).toBe(200);
      expect((await ask('chairman')).json().detail).toBe('Kết quả đã công bố: chỉ công bố một lần');
      const [round] = await world.db.select().from(rounds);
      expect(round?.status).toBe('published');
      expect((await world.as('headOfA').get(`/api/rounds/${id}/result`)).statusCode).toBe(200);
    }),
  );

  it(
    'writes everything that computing it again needs, sealed by its hash and by the audit log',
    withApp(async (world) => {
      const { id } = await seedFilledRound(world.db);
      const { head } = await (async () => {
        await approve(world, id);
        return verifyAuditChain(world.db);
      })();
      const edition = (await world.as('chairman').post(`/api/rounds/${id}/publication`)).json();
      const download = await world.stranger.get(`${edition.path}/tai-ve/ban-cong-bo.json`);
      expect(createHash('sha256').update(download.rawPayload).digest('hex')).toBe(edition.hash);
      const document: EditionDocument = download.json();
      expect(document).toMatchObject({
        format: 'parindex-edition/1',
        authority: { id: 'P', name: 'Tỉnh P' },
        decision: { number: '282/QĐ-UBND', date: '2026-02-22' },
        entered: false,
        auditHead: head,
        previousEdition: null,
      });
      const [file] = document.frameworks;
      expect(file?.source).toBe(smallFramework);
      expect(createHash('sha256').update(smallFramework).digest('hex')).toBe(file?.hash);
      expect(document.entries).toContainEqual({
        agency: 'B',
        group: 'so',
        item: '1.1',
        status: 'given',
        figures: 'b=75;a=100',
        points: null,
        ground: null,
      });
      expect(document.groups[0]?.agencies[0]?.items[0]?.why).toMatch(/^b\/a = 10\/10 = 100 %/);
      expect(await verifyAuditChain(world.db)).toMatchObject({ brokenAt: null });
    }),
  );

  it(
    'names no official and no document in the edition, only layers and hashes',
    withApp(async (world) => {
      const round = await seedFilledRound(world.db);
      await decidePoints(world.db, round.assessments['A'] ?? '', { item: '1.1', points: '3' });
      const { path } = await publish(world, round.id);
      const document = await documentOf(world, path);
      const a = document.groups[0]?.agencies.find(({ agency }) => agency === 'A');
      expect(a?.origins['1.1']).toEqual({ decidedIn: 'pass2', evidence: [] });
      expect(JSON.stringify(document)).not.toMatch(/secondAppraiser|Tài liệu chưa đủ|chairman/);
    }),
  );

  it(
    'is frozen: the database refuses to change, delete or empty editions',
    withApp(async (world) => {
      const { id } = await seedFilledRound(world.db);
      await publish(world, id);
      const refused = async (statement: ReturnType<typeof sql>) => {
        const run = world.db.transaction(async (tx) => tx.execute(statement));
        const error = await run.then(
          () => null,
          (reason: Error) => reason,
        );
        return error?.cause instanceof Error ? error.cause.message : 'not refused';
      };
      for (const statement of [
        sql`update editions set hash = 'x'`,
        sql`delete from editions`,
        sql`truncate editions`,
        sql`delete from rounds where id = ${id}`,
      ]) {
        expect(await refused(statement)).toMatch(/frozen|editions_round/);
      }
      expect(await world.db.select().from(editions)).toHaveLength(1);
    }),
  );
});

describe('the public pages', () => {
  it(
    'rank every group with bars, commas, bands, statistics, the rule, the decision and the hash, without script or inline style',
    withApp(async (world) => {
      const { id } = await seedFilledRound(world.db);
      const edition = await publish(world, id);
      const reply = await world.stranger.get(edition.path);
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
      expect(reply.body).not.toMatch(/<script|style=|<style| on[a-z]+=/);
      for (const words of [
        '01/03 cơ quan, đơn vị, địa phương có Chỉ số dưới 80%',
        '90,00',
        'không so sánh',
        'Chỉ số bằng nhau xếp cùng hạng',
        '282/QĐ-UBND',
        '22/02/2026',
        edition.hash,
        'npx parindex compute bo-tieu-chi-so.yaml diem-so.csv',
        '<rect class="fill" width="90.00"',
      ]) {
        expect(reply.body).toContain(words);
      }
      expect(reply.body).not.toContain('Tỉnh Minh Hoạ');
      const list = await world.stranger.get('/cong-khai');
      expect(list.body).toContain(`href="${edition.path}"`);
    }),
  );

  it(
    'tell of one agency every item with its points and the sentence behind them',
    withApp(async (world) => {
      const { id } = await seedFilledRound(world.db);
      const { path } = await publish(world, id);
      const { body } = await world.stranger.get(`${path}/B`);
      expect(body).toContain('Tỷ lệ nhiệm vụ hoàn thành');
      expect(body).toContain('b/a = 75/100 = 75 %');
      expect(body).toContain('Phần điều tra xã hội học');
      expect((await world.stranger.get(`${path}/C`)).body).toContain('Không có cơ quan cấp dưới');
    }),
  );

  it(
    'speak English on demand, with points as decimals',
    withApp(async (world) => {
      const { id } = await seedFilledRound(world.db);
      const { path } = await publish(world, id);
      const { body } = await world.stranger.get(`${path}?lang=en`);
      expect(body).toContain('<html lang="en">');
      expect(body).toContain('Against last year');
      expect(body).toContain('90.00');
      expect(body).toContain(`href="${path}/A?lang=en"`);
    }),
  );

  it(
    'are kept by browsers: not sent again while they stand, compressed where it is understood',
    withApp(async (world) => {
      const { id } = await seedFilledRound(world.db);
      const { path } = await publish(world, id);
      const first = await world.stranger.get(path);
      const etag = String(first.headers['etag']);
      expect((await world.stranger.get(path, { 'if-none-match': etag })).statusCode).toBe(304);
      const small = await world.stranger.get(path, { 'accept-encoding': 'br, gzip' });
      expect(gunzipSync(small.rawPayload).toString()).toBe(first.body);
      const file = await world.stranger.get(`${path}/tai-ve/ket-qua.csv`);
      expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      const [, style = ''] = /href="([^"]+\.css)"/.exec(first.body) ?? [];
      expect((await world.stranger.get(style)).headers).toMatchObject({ 'content-type': 'text/css; charset=utf-8' });
    }),
  );

  it(
    'show nothing of a round that is not published',
    withApp(async (world) => {
      const { id, assessments } = await seedFilledRound(world.db);
      const paths = [id, assessments['A'], `${id}/A`, `${id}/tai-ve/ket-qua.csv`, 'x', '%00'].map(
        (end) => `/cong-khai/${end}`,
      );
      const check = async () => {
        for (const path of paths) expect([path, (await world.stranger.get(path)).statusCode]).toEqual([path, 404]);
        expect((await world.stranger.get('/cong-khai')).body).toContain('Chưa có kết quả nào được công bố.');
      };
      await check();
      await approve(world, id);
      await check();
    }),
  );

  it(
    'escape what people have typed',
    withApp(async (world) => {
      await world.db.execute(sql`update agency_versions set name = '<img src=x>"&' where agency_id = 'A'`);
      const { id } = await seedFilledRound(world.db);
      const { path } = await publish(world, id);
      const { body } = await world.stranger.get(path);
      expect(body).toContain('&lt;img src=x&gt;&quot;&amp;');
      expect(body).not.toContain('<img');
    }),
  );

  it(
    'say on a demonstration that the province is invented',
    withApp(
      async ({ stranger }) => {
        expect((await stranger.get('/cong-khai')).body).toContain('Tỉnh Minh Hoạ là tỉnh được dựng ra để trình diễn');
      },
      { config: { demonstration: true } },
    ),
  );

  it(
    'offer data from which `parindex compute` gives the very same result',
    withApp(async (world) => {
      const round = await seedFilledRound(world.db);
      await decidePoints(world.db, round.assessments['A'] ?? '', { item: '1.1', points: '2.75' });
      const { path } = await publish(world, round.id);
      const document = await documentOf(world, path);
      for (const group of document.groups) {
        const report = await computedFrom(world, path, group.code);
        const [computed] = report.groups;
        expect(report.framework.hash).toBe(group.framework.hash);
        expect(computed?.ranked).toBe(group.ranked);
        const shown = (agencies: readonly Record<string, unknown>[]) =>
          agencies.map(({ agency, points, maxPoints, index, indexShown, rank, band }) => [
            agency,
            points,
            maxPoints,
            index,
            indexShown,
            rank,
            band,
          ]);
        expect(shown(computed?.agencies ?? [])).toEqual(shown(group.agencies as unknown as Record<string, unknown>[]));
      }
    }),
  );
});

/** Downloads what the page offers for a group and runs the command on it. */
async function computedFrom({ stranger }: World, path: string, group: string) {
  const folder = await mkdtemp(join(tmpdir(), 'parindex-open-data-'));
  try {
    const files = [`bo-tieu-chi-${group}.yaml`, `diem-${group}.csv`];
    for (const file of files) {
      await writeFile(join(folder, file), (await stranger.get(`${path}/tai-ve/${file}`)).rawPayload);
    }
    let output = '';
    const io = { out: (text: string) => (output += text), err: (text: string) => (output += text) };
    expect(await compute([...files.map((file) => join(folder, file)), '--json'], io), output).toBe(0);
    return JSON.parse(output);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const frameworks = resolve(import.meta.dirname, '../../../../../frameworks');
const past = { decisionNumber: '173/QĐ-UBND', decisionDate: '2023-02-08', sourceName: 'Phụ lục quyết định' };

/** The demonstration's 31 agencies, and a draft round of one past year for them. */
async function seedPastYear({ db, seed }: World, year: number) {
  const [, ...lines] = (await readFile(`${frameworks}/demo-province-2023/agencies.csv`, 'utf8')).trim().split('\n');
  const agencies = lines.map((line) => {
    const [, id = '', quoted, plain, group = ''] = /^([^,]*),(?:"([^"]*)"|([^,]*)),([^,]*)/.exec(line) ?? [];
    return { id, name: quoted ?? plain ?? '', group };
  });
  const { rows } = await db.execute(sql`select 1 from agencies where id = ${agencies[0]?.id ?? ''}`);
  if (rows.length === 0) for (const { id, name } of agencies) await seed.agency({ id, name });
  const groups = Object.fromEntries(
    ['so', 'huyen'].map((code) => [code, agencies.filter(({ group }) => group === code).map(({ id }) => id)]),
  );
  const source = await readFile(`${frameworks}/demo-province-${year}/framework.yaml`, 'utf8');
  return seedRound(db, { status: 'draft', yearJudged: year, source, groups });
}

async function enterPast({ as }: World, id: string, year: number, { dryRun = false, scores = '' } = {}) {
  const content = scores || (await readFile(`${frameworks}/demo-province-${year}/scores.csv`, 'utf8'));
  const fields = { ...past, publishedAt: `${year + 1}-02-08T02:00:00Z`, decisionDate: `${year + 1}-02-08` };
  const form = formOf({ name: 'diem.csv', content }, fields);
  return as('standingOfficer').post(`/api/rounds/${id}/past-result${dryRun ? '?dryRun=true' : ''}`, form);
}

describe('POST /api/rounds/:roundId/past-result', () => {
  it(
    'publishes years that are over; the second is compared with the first, as the letter has it',
    withApp(async (world) => {
      const first = await seedPastYear(world, 2022);
      const reply = await enterPast(world, first.id, 2022);
      expect(reply.json()).toMatchObject({
        edition: { number: 1 },
        groups: [{ agencies: 20, ranked: 20 }, { agencies: 11 }],
      });
      const second = await seedPastYear(world, 2023);
      const { edition } = (await enterPast(world, second.id, 2023)).json();
      const document = await documentOf(world, edition.path);
      const previous = await documentOf(world, reply.json().edition.path);
      expect(document).toMatchObject({
        entered: true,
        source: 'Phụ lục quyết định',
        previousEdition: reply.json().edition.hash,
      });
      expect(previous.previousEdition).toBeNull();
      const { body } = await world.stranger.get(edition.path);
      for (const sentence of [
        '14/31 cơ quan, đơn vị, địa phương có Chỉ số đạt trên 90%; 16/31 cơ quan, đơn vị, địa phương có Chỉ số từ 80% đến dưới 90%; 01/31',
        'Cơ quan có Chỉ số cao nhất đạt 95,30% (Sở Nội vụ), cơ quan có Chỉ số thấp nhất đạt 73% (Sở Giao thông vận tải).',
        'Có 10/31 cơ quan, đơn vị, địa phương có thứ hạng tăng; 05/31 cơ quan, đơn vị, địa phương có thứ hạng giữ nguyên và 16/31 cơ quan',
        'nhập từ: Phụ lục quyết định',
      ]) {
        expect(body).toContain(sentence);
      }
      const small = await world.stranger.get(edition.path, { 'accept-encoding': 'gzip' });
      expect(small.rawPayload.length).toBeLessThan(100_000);
    }),
  );

  it(
    'does not compare an agency that was merged in between',
    withApp(async (world) => {
      const first = await seedPastYear(world, 2022);
      await enterPast(world, first.id, 2022);
      await world.db.execute(sql`with s as (insert into agency_successions (kind, on_day) values ('merged', '2023-03-01') returning id)
        insert into agency_succession_members (succession_id, agency_id, part) select id, 'so-noi-vu', 'successor' from s`);
      const second = await seedPastYear(world, 2023);
      const { edition } = (await enterPast(world, second.id, 2023)).json();
      const { groups } = await documentOf(world, edition.path);
      const previous = groups[0]?.agencies
        .filter(({ previousRank }) => previousRank === null)
        .map(({ agency }) => agency);
      expect(previous).toEqual(['so-noi-vu']);
    }),
  );

  it(
    'only tells what would stand in a dry run',
    withApp(async (world) => {
      const { id } = await seedPastYear(world, 2022);
      const reply = await enterPast(world, id, 2022, { dryRun: true });
      expect(reply.json()).toMatchObject({ edition: null, groups: [{ ranked: 20 }, { ranked: 11 }] });
      expect(await world.db.select().from(editions)).toEqual([]);
      expect((await enterPast(world, id, 2022)).statusCode).toBe(200);
      expect((await enterPast(world, id, 2022)).json().detail).toContain('Khởi tạo');
    }),
  );

  it(
    'names everything that is wrong at once, by row, and enters nothing',
    withApp(async (world) => {
      const { id } = await seedPastYear(world, 2022);
      const scores = [
        'agency,group,item,points,value,status',
        'so-noi-vu,so,1.1,3,,',
        'so-noi-vu,so,9.9,3,,',
        'so-khong-co,so,1.1,3,,',
        'so-tu-phap,khac,1.1,3,,',
        'so-tai-chinh,so,1.1,"3,5",,',
      ].join('\n');
      const { code, findings } = (await enterPast(world, id, 2022, { scores })).json();
      expect(code).toBe('request.invalid');
      expect(findings.map(({ path, message }: Record<string, string>) => `${path}: ${message}`)).toEqual([
        'diem.csv:1: không có dòng nào của khối “huyen”; cần điểm của mọi khối trong đợt',
        'diem.csv:3: không có mục “9.9” trong bộ tiêu chí; cần mã của một mục chấm điểm',
        'diem.csv:4: cơ quan “so-khong-co” không thuộc khối “so” của đợt; cần mã của một cơ quan trong khối',
        'diem.csv:5: không có khối “khac” trong đợt; cần một trong: so, huyen',
        'diem.csv:6: points là “3,5”: số thập phân viết bằng dấu chấm, cần “3.5”',
      ]);
      expect(await world.db.select().from(editions)).toEqual([]);
    }),
  );

  it(
    'refuses the current year, strangers to the task and forms without a file',
    withApp(async (world) => {
      const { id } = await seedRound(world.db, { status: 'draft' });
      const scores = 'agency,group,item,points,value,status\nA,so,1.1,3,,\nC,xa,1.1,3,,';
      const now = await enterPast(world, id, 2024, { scores });
      expect(now.json().findings).toMatchObject([{ path: 'round' }]);
      const form = formOf({ name: 'diem.csv', content: scores }, { ...past, publishedAt: '2024-02-08T02:00:00Z' });
      for (const person of ['chairman', 'headOfA', 'appraiser']) {
        expect((await world.as(person).post(`/api/rounds/${id}/past-result`, form)).statusCode).toBe(403);
      }
      const empty = await world.as('standingOfficer').post(`/api/rounds/${id}/past-result`, {});
      expect(empty.json().detail).toBe('Cần gửi tệp dưới dạng biểu mẫu (multipart/form-data).');
    }),
  );
});
