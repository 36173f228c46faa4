// Stories of results: computing, who may see them, why a number is what it is, approving the very result that was seen.
import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { decidePoints, declare, importVotes, seedFilledRound, seedRound } from '../../testing/result-seeds.ts';
import { type World, withApp } from '../../testing/world.ts';
import { assessmentItems } from '../assessment/assessment.tables.ts';
import { rounds } from '../round/round.tables.ts';
import { results } from './result.tables.ts';

const fileHash = 'a'.repeat(64);
const decision = { decisionNumber: '282/QĐ-UBND', decisionDate: '2026-02-22' };

async function compute({ as }: World, id: string) {
  const reply = await as('standingOfficer').post(`/api/rounds/${id}/result`);
  expect(reply.statusCode).toBe(200);
  return reply.json();
}

async function toChairman({ db }: World, id: string) {
  await db.update(rounds).set({ status: 'approval' }).where(eq(rounds.id, id));
}

describe('POST /api/rounds/:roundId/result', () => {
  it(
    'ranks every group by its framework, equal indexes on one rank, and leaves an audit record',
    withApp(async (world) => {
      const { id } = await seedFilledRound(world.db);
      const result = await compute(world, id);
      const rows = result.groups.map((group: { rows: object[] }) =>
        group.rows.map((row) => {
          const { agencyId, rank, index, indexShown, band } = row as Record<string, unknown>;
          return [agencyId, rank, index, indexShown, band];
        }),
      );
      expect(rows).toEqual([
        [
          ['A', 1, '90', '90.00', 'Tốt'],
          ['S', 1, '90', '90.00', 'Tốt'],
          ['B', 3, '70', '70.00', 'Khá'],
        ],
        [['C', 1, '100', '100.00', 'Tốt']],
      ]);
      expect(result.groups[0].tieRule).toBe('Chỉ số bằng nhau xếp cùng hạng, hạng sau bỏ cách (1, 2, 2, 4).');
      expect(result.groups[0].rows[0].pillars).toEqual([
        { code: '1', points: '6', maxPoints: '6' },
        { code: '2', points: '3', maxPoints: '4' },
      ]);
      expect(result.together[0].groups).toEqual(['Khối so', 'Khối xa']);
      expect(result).toMatchObject({
        stale: false,
        computedBy: 'Người standingOfficer',
        approval: null,
        editionId: null,
      });
      const { rows: audit } = await world.db.execute(
        sql`select action, detail from audit_log order by id desc limit 1`,
      );
      expect(audit[0]).toMatchObject({ action: 'result.computed', detail: { hash: result.hash } });
    }),
  );

  it(
    'stores the same bytes for the same entries, sealed by their hash',
    withApp(async (world) => {
      const { id } = await seedFilledRound(world.db);
      const first = await compute(world, id);
      world.clock.advance({ minutes: 5 });
      const second = await compute(world, id);
      expect(second.hash).toBe(first.hash);
      const stored = await world.db.select().from(results);
      expect(new Set(stored.map(({ document }) => document)).size).toBe(1);
      expect(
        createHash('sha256')
          .update(stored[0]?.document ?? '')
          .digest('hex'),
      ).toBe(first.hash);
    }),
  );

  it(
    'takes the second pass over the first over what was declared',
    withApp(async (world) => {
      const round = await seedFilledRound(world.db);
      const [a = ''] = [round.assessments['A']];
      await decidePoints(world.db, a, { item: '1.1', points: '3', pass: 1 });
      await decidePoints(world.db, a, { item: '1.1', points: '2.5' });
      const result = await compute(world, round.id);
      expect(result.groups[0].rows.find((row: { agencyId: string }) => row.agencyId === 'A').points).toBe('7.5');
    }),
  );

  it(
    'keeps an agency with missing items provisional and unranked, out of the denominator',
    withApp(async (world) => {
      const { id, assessments } = await seedRound(world.db);
      await declare(world.db, assessments['A'] ?? '', { '1.1': 'b=1;a=2', '1.2': 'yes' });
      await importVotes(world.db, assessments['A'] ?? '', 'A=1;B=1');
      await declare(world.db, assessments['B'] ?? '', { '1.1': 'b=2;a=2' });
      const [so] = (await compute(world, id)).groups;
      expect(so.ranked).toBe(1);
      expect(so.rows.map((row: Record<string, unknown>) => [row['agencyId'], row['rank'], row['missing']])).toEqual([
        ['A', 1, 0],
        ['B', null, 2],
        ['S', null, 3],
      ]);
      expect(so.statistics.at(-1)).toBe('Còn 02 cơ quan, đơn vị, địa phương chưa xếp hạng.');
    }),
  );

  it(
    'is the standing agency’s alone, from the opening to the approval',
    withApp(async (world) => {
      const draft = await seedRound(world.db, { status: 'draft' });
      for (const person of ['appraiser', 'headOfA', 'chairman', 'councilMember', 'nobody'] as const) {
        expect((await world.as(person).post(`/api/rounds/${draft.id}/result`)).statusCode).toBe(403);
      }
      const reply = await world.as('standingOfficer').post(`/api/rounds/${draft.id}/result`);
      expect(reply.json()).toMatchObject({ code: 'access.denied', detail: 'Đợt chưa mở: chưa có gì để tính' });
    }),
  );
});

describe('GET /api/rounds/:roundId/result', () => {
  it(
    'is stale as soon as anything it was computed from is saved, and no longer when that is taken back',
    withApp(async (world) => {
      const { id, assessments } = await seedFilledRound(world.db);
      await compute(world, id);
      const stale = async () => (await world.as('chairman').get(`/api/rounds/${id}/result`)).json().stale;
      expect(await stale()).toBe(false);
      const [own] = [eq(assessmentItems.assessmentId, assessments['B'] ?? '')];
      const figures = async (text: string) =>
        world.db.update(assessmentItems).set({ figures: text }).where(sql`${own} and item_code = '1.1'`);
      await figures('b=76;a=100');
      expect(await stale()).toBe(true);
      await figures('b=75;a=100');
      expect(await stale()).toBe(false);
      await decidePoints(world.db, assessments['A'] ?? '', { item: '1.1', points: '1' });
      expect(await stale()).toBe(true);
      await compute(world, id);
      expect(await stale()).toBe(false);
    }),
  );

  it(
    'shows nothing to appraisers, pillar owners and agencies before it is published',
    withApp(async (world) => {
      const { id, assessments } = await seedFilledRound(world.db);
      await compute(world, id);
      const seen = async (person: Parameters<World['as']>[0]) => [
        (await world.as(person).get(`/api/rounds/${id}/result`)).statusCode,
        (await world.as(person).get(`/api/rounds/${id}/result/${assessments['A']}`)).statusCode,
      ];
      for (const person of ['standingOfficer', 'councilMember', 'chairman'])
        expect(await seen(person)).toEqual([200, 200]);
      const others = ['appraiser', 'pillarOwner1', 'headOfA', 'reporterOfB', 'administrator', 'nobody'];
      for (const person of others) expect(await seen(person)).toEqual([403, 403]);
      expect((await world.stranger.get(`/api/rounds/${id}/result`)).statusCode).toBe(401);
    }),
  );

  it(
    'says so when nothing was computed',
    withApp(async ({ as, db }) => {
      const { id } = await seedRound(db);
      expect((await as('chairman').get(`/api/rounds/${id}/result`)).json()).toMatchObject({
        status: 404,
        code: 'result.notComputed',
      });
    }),
  );
});

describe('GET /api/rounds/:roundId/result/:assessmentId', () => {
  it(
    'tells of every item the sentence, the layer that decided, who, why and on which evidence',
    withApp(async (world) => {
      const { db } = world;
      const { id, assessments } = await seedFilledRound(db);
      const a = assessments['A'] ?? '';
      await decidePoints(db, a, { item: '1.1', points: '3' });
      await db.execute(
        sql`insert into files (hash, size, media_type, stored_at) values (${fileHash}, 1, 'application/pdf', now())`,
      );
      await db.execute(sql`insert into evidence (agency_id, file_hash, file_name, name, uploaded_at, uploaded_by, confidential)
        values ('A', ${fileHash}, 'a.pdf', 'Báo cáo năm', now(), 'reporterOfA', false)`);
      await db.execute(sql`insert into evidence_links (assessment_id, item_code, evidence_id, layer, linked_at, linked_by)
        select ${a}::uuid, '1.1', id, 'self', now(), 'reporterOfA' from evidence`);
      await compute(world, id);
      const trace = (await world.as('councilMember').get(`/api/rounds/${id}/result/${a}`)).json();
      const line = (code: string) => trace.items.find((item: { code: string }) => item.code === code);
      expect(line('1.1')).toMatchObject({
        points: '3',
        why: 'Điểm được cho trực tiếp = 3 điểm.',
        decidedIn: 'pass2',
        decidedBy: 'Người secondAppraiser',
        reason: 'Tài liệu chưa đủ',
        evidence: [{ name: 'Báo cáo năm', hash: fileHash }],
      });
      expect(line('1.2')).toMatchObject({
        decidedIn: 'self',
        why: 'Có = 2 điểm.',
        parent: '1',
        level: 1,
        isItem: true,
      });
      expect(line('2.1')).toMatchObject({ decidedIn: 'import', reason: 'Phiếu 2025' });
      expect(line('1')).toMatchObject({ points: '5', maxPoints: '6', isItem: false });
      expect(trace.summary).toContain('Chỉ số: 8 ÷ 10 × 100, in là 80,00 %.');
    }),
  );

  it(
    'tells that an item does not concern a commune, and counts its own maximum',
    withApp(async (world) => {
      const { id, assessments } = await seedFilledRound(world.db);
      await compute(world, id);
      const trace = (await world.as('chairman').get(`/api/rounds/${id}/result/${assessments['C']}`)).json();
      expect(trace.items[2]).toMatchObject({ code: '1.2', outcome: 'notApplicable', points: null, maxPoints: '0' });
      expect(trace.summary.join(' ')).toContain('điểm tối đa của đơn vị là 8, vì 1 mục không áp dụng đã bỏ ra');
    }),
  );
});

describe('POST /api/rounds/:roundId/approval', () => {
  it(
    'moves the round on with number, date and audit record, for the Chairman alone',
    withApp(async (world) => {
      const { id } = await seedFilledRound(world.db);
      const { hash } = await compute(world, id);
      const approve = (person: Parameters<World['as']>[0]) =>
        world.as(person).post(`/api/rounds/${id}/approval`, { ...decision, resultHash: hash });
      expect((await approve('chairman')).json().detail).toBe('Đợt chưa được trình Chủ tịch');
      await toChairman(world, id);
      for (const person of ['standingOfficer', 'councilMember', 'headOfA']) {
        expect((await approve(person)).statusCode).toBe(403);
      }
      const reply = await approve('chairman');
      expect(reply.json()).toMatchObject({ approval: { ...decision, approvedBy: 'Người chairman' }, stale: false });
      const [round] = await world.db.select().from(rounds);
      expect(round?.status).toBe('approved');
      expect((await approve('chairman')).json().detail).toBe('Kết quả đã được Chủ tịch phê duyệt');
      const again = await world.as('standingOfficer').post(`/api/rounds/${id}/result`);
      expect(again.statusCode).toBe(403);
    }),
  );

  it(
    'refuses a result that is not the one that was seen, or that is stale',
    withApp(async (world) => {
      const { id, assessments } = await seedFilledRound(world.db);
      const seen = await compute(world, id);
      await decidePoints(world.db, assessments['A'] ?? '', { item: '1.1', points: '1' });
      await toChairman(world, id);
      const approve = async (resultHash: string) =>
        (await world.as('chairman').post(`/api/rounds/${id}/approval`, { ...decision, resultHash })).json();
      expect(await approve(seen.hash)).toMatchObject({ status: 409, code: 'result.stale' });
      const now = await compute(world, id);
      expect(await approve(seen.hash)).toMatchObject({ status: 409, code: 'result.stale' });
      expect(await approve(now.hash)).toMatchObject({ hash: now.hash, approval: decision });
    }),
  );
});
