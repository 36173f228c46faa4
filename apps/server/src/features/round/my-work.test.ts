// Stories of the board and of "Việc của tôi", through HTTP on a real PostgreSQL.
import type { Board, RoundDetail } from '@parindex/contract/round';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  advance,
  completePass,
  createRound,
  decideItem,
  importItem,
  passDays,
  saveItem,
  seedFramework,
  setDossier,
} from '../../testing/round-seeds.ts';
import { type World, withApp } from '../../testing/world.ts';

async function assign(world: World, round: RoundDetail, assignments: object[]): Promise<void> {
  const reply = await world
    .as('standingOfficer')
    .put(`/api/rounds/${round.id}/assignments`, { assignments, revision: round.revision });
  if (reply.statusCode !== 200) throw new Error(reply.body);
}

describe('GET /api/rounds/:roundId/board', () => {
  it(
    'says for every agency and step who has the ball',
    withApp(async (world) => {
      const round = await advance(world, await createRound(world));
      await saveItem(world, 'A', '1.1');
      await saveItem(world, 'C', '1.1');
      await setDossier(world, 'B', 'submitted');
      const read = async (): Promise<Board> =>
        (await world.as('appraiser').get(`/api/rounds/${round.id}/board`)).json();
      const first = await read();
      expect(first.rows.map(({ agencyName, filled, toFill, cells }) => [agencyName, filled, toFill, cells[0]])).toEqual(
        [
          ['Sở A', 1, 2, { state: 'open', ball: 'Công chức phụ trách: 1/2 mục', until: '2025-12-05T10:00:00.000Z' }],
          ['Sở B', 0, 2, { state: 'done', ball: 'Đã nộp 01/12/2025 09:00', until: null }],
          ['Xã C', 1, 1, { state: 'open', ball: 'Công chức phụ trách: 1/1 mục', until: '2025-12-05T10:00:00.000Z' }],
        ],
      );
      await advance(world, round, 'Hết hạn');
      await passDays(world, 5);
      await decideItem(world, 'B', { code: '1.1', pass: 1 });
      const second = await read();
      expect(second.rows.map(({ cells }) => cells[1]?.ball)).toEqual([
        'Không có hồ sơ để làm bước này',
        'Tổ thẩm định: 1/3 mục',
        'Không có hồ sơ để làm bước này',
      ]);
    }),
  );

  it(
    'is for those who work for the round',
    withApp(async (world) => {
      const round = await advance(world, await createRound(world));
      for (const person of ['reporterOfA', 'headOfA', 'administrator', 'nobody']) {
        const reply = await world.as(person).get(`/api/rounds/${round.id}/board`);
        expect([person, reply.statusCode, reply.json().detail]).toEqual([
          person,
          403,
          'Chỉ người làm việc cho cơ quan tổ chức đợt được xem tiến độ của mọi đơn vị',
        ]);
      }
    }),
  );

  it(
    'asks the database as often for many agencies as for few',
    withApp(async (world) => {
      const frameworkId = await seedFramework(world, 'bo', 'issued');
      const count = async (ids: string[]) => {
        const groups = [{ code: 'xa', name: 'Xã', frameworkId, agencyIds: ids }];
        const round = (
          await world.as('standingOfficer').post('/api/rounds', {
            authorityId: 'P',
            title: `${ids.length}`,
            yearJudged: 2025,
            yearPublished: 2026,
            yearCarriedOut: 2025,
            groups,
            steps: [],
          })
        ).json();
        await world.as('chairman').get(`/api/rounds/${round.id}/board`);
        const queries = await countQueries(world, () => world.as('chairman').get(`/api/rounds/${round.id}/board`));
        const work = await countQueries(world, () => world.as('standingOfficer').get('/api/my-work'));
        return [queries, work];
      };
      const many = [];
      for (let number = 0; number < 40; number += 1) many.push((await world.seed.agency({ kind: 'commune' })).id);
      expect(await count(many)).toEqual(await count(['A', 'B']));
    }),
  );
});

/** Statements the server runs meanwhile, counted where they leave for the database. */
async function countQueries({ db }: World, act: () => Promise<unknown>): Promise<number> {
  // The one connection of the test's transaction.
  const { client } = (db as unknown as { session: { client: { query: (...sent: never[]) => unknown } } }).session;
  const { query } = client;
  let count = 0;
  client.query = (...sent) => {
    count += 1;
    return query.apply(client, sent);
  };
  await act();
  client.query = query;
  return count;
}

interface Task {
  kind: string;
  title: string;
  agencyName: string;
  href: string;
  dueAt: string | null;
  blockedReason: string | null;
}

async function workFor(world: World, person: string): Promise<Task[]> {
  const reply = await world.as(person).get('/api/my-work');
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json().tasks;
}

async function brief(world: World, person: string): Promise<string[]> {
  return (await workFor(world, person)).map(({ kind, agencyName }) => `${kind} ${agencyName}`);
}

describe('GET /api/my-work', () => {
  it(
    'gives the officer the dossier to fill, then nothing while the head has it, then what was returned',
    withApp(async (world) => {
      const round = await createRound(world);
      expect(await brief(world, 'reporterOfA')).toEqual([]);
      await advance(world, round);
      await saveItem(world, 'A', '1.1');
      const [fill] = await workFor(world, 'reporterOfA');
      expect(fill).toMatchObject({
        kind: 'assessment.fill',
        title: 'Tự đánh giá còn 1 mục chưa kê khai',
        agencyName: 'Sở A',
        dueAt: '2025-12-05T10:00:00.000Z',
        blockedReason: null,
      });
      expect(fill?.href).toMatch(/^\/ho-so\/[0-9a-f-]{36}$/);
      await setDossier(world, 'A', 'withHead');
      expect(await brief(world, 'reporterOfA')).toEqual([]);
      expect(await brief(world, 'headOfA')).toEqual(['assessment.submit Sở A']);
      expect(await brief(world, 'headOfB')).toEqual([]);
      await setDossier(world, 'A', 'returned');
      expect((await workFor(world, 'reporterOfA')).map(({ title }) => title)).toEqual([
        'Thủ trưởng trả lại hồ sơ: Thiếu minh chứng mục 1.1',
      ]);
    }),
  );

  it(
    'keeps what is late in the list, with the reason why it is locked, and counts it',
    withApp(async (world) => {
      await advance(world, await createRound(world));
      const counts = async () => (await world.as('reporterOfA').get('/api/my-work')).json().counts;
      expect(await counts()).toEqual({ total: 1, late: 0, soon: 1 });
      await passDays(world, 5);
      expect(await counts()).toEqual({ total: 1, late: 1, soon: 0 });
      expect((await workFor(world, 'reporterOfA'))[0]?.blockedReason).toBe(
        'Đã khóa: hết hạn tự đánh giá 05/12/2025 17:00',
      );
    }),
  );

  it(
    'gives appraisers what is assigned to them, never their own agency, until their pillars are done',
    withApp(async (world) => {
      const draft = await createRound(world);
      await assign(world, draft, [
        { accountId: 'appraiser', agencyId: null, pillar: null },
        { accountId: 'pillarOwner1', agencyId: 'A', pillar: '1' },
      ]);
      await advance(world, draft);
      await setDossier(world, 'A', 'submitted');
      await setDossier(world, 'B', 'submitted');
      expect(await brief(world, 'appraiser')).toEqual([]);
      await advance(world, draft, 'Xã C không nộp');
      // The step opens on 5 December at 17:00: until then it shows, locked.
      expect((await workFor(world, 'appraiser'))[0]?.blockedReason).toContain('Chưa mở');
      await passDays(world, 5);
      expect(await brief(world, 'appraiser')).toEqual(['appraisal.first Sở A']);
      expect((await workFor(world, 'pillarOwner1'))[0]).toMatchObject({
        title: 'Thẩm định lần 1 còn 2 mục',
        blockedReason: null,
        href: expect.stringMatching(/\/tham-dinh\/1$/),
      });
      expect(await brief(world, 'secondAppraiser')).toEqual([]);
      await decideItem(world, 'A', { code: '1.1', pass: 1 });
      await decideItem(world, 'A', { code: '1.2', pass: 1 });
      expect(await brief(world, 'pillarOwner1')).toEqual([]);
      await decideItem(world, 'A', { code: '2.1', pass: 1 });
      expect((await workFor(world, 'appraiser'))[0]?.title).toBe('Đã xem đủ mục: hoàn thành thẩm định lần 1');
      await completePass(world, 'A', 1);
      expect(await brief(world, 'appraiser')).toEqual([]);
    }),
  );

  it(
    'asks the officer to explain and the head to send, then the second pass for what is disputed',
    withApp(async (world) => {
      const draft = await createRound(world);
      await assign(world, draft, [{ accountId: 'appraiser', agencyId: 'A', pillar: null }]);
      await advance(world, draft);
      await setDossier(world, 'A', 'submitted');
      await advance(world, draft, 'Hai đơn vị không nộp');
      await completePass(world, 'A', 1);
      await advance(world, draft);
      expect(await brief(world, 'reporterOfA')).toEqual(['explanation.answer Sở A']);
      expect(await brief(world, 'headOfA')).toEqual(['explanation.send Sở A']);
      expect(await brief(world, 'reporterOfB')).toEqual([]);
      await world.db.execute(sql`
        insert into explanations (assessment_id, item_code, stance, text, saved_at, saved_by)
        select id, code, stance, 'vì', now(), 'reporterOfA'
        from assessments, (values ('1.1', 'dispute'), ('1.2', 'agree')) as given (code, stance) where agency_id = 'A'`);
      await setDossier(world, 'A', 'explained');
      expect(await brief(world, 'headOfA')).toEqual([]);
      await advance(world, draft);
      expect((await workFor(world, 'appraiser'))[0]).toMatchObject({
        kind: 'appraisal.second',
        title: 'Thẩm định lần 2 còn 1 mục',
        href: expect.stringMatching(/\/tham-dinh\/2$/),
      });
    }),
  );

  it(
    'gives the standing agency rounds to move on, results to bring in, frameworks to issue',
    withApp(async (world) => {
      await seedFramework(world, 'nam-sau', 'draft');
      const round = await createRound(world);
      expect(await brief(world, 'standingOfficer')).toEqual(['round.open Tỉnh P', 'framework.issue Tỉnh P']);
      await advance(world, round);
      const work = await workFor(world, 'standingOfficer');
      expect(
        work.map(({ kind, title, href }) => [kind, title, href.replace(round.id, 'ID').replace(/[0-9a-f-]{36}/, 'ID')]),
      ).toEqual([
        ['round.advance', 'Chuyển đợt sang “Thẩm định lần 1” (1 điều cần lưu ý)', '/dot/ID'],
        ['survey.import', 'Còn 3 đơn vị thiếu kết quả điều tra hoặc chỉ số bên ngoài', '/dot/ID/ket-qua-dieu-tra'],
        ['framework.issue', 'Bộ tiêu chí còn là dự thảo: kiểm tra và ban hành', '/bo-tieu-chi/ID'],
      ]);
      for (const agency of ['A', 'B', 'C']) await importItem(world, agency, '2.2');
      await setDossier(world, 'A', 'submitted');
      await advance(world, round, 'Hết hạn');
      // The first pass is open: an error, so moving on is nobody's work yet.
      expect(await brief(world, 'standingOfficer')).toEqual(['framework.issue Tỉnh P']);
    }),
  );

  it(
    'gives the Chairman results to approve, then to publish; others nothing',
    withApp(async (world) => {
      const round = await createRound(world);
      await world.db.execute(sql`update rounds set status = 'approval'`);
      expect((await workFor(world, 'chairman'))[0]).toMatchObject({
        kind: 'result.approve',
        href: `/dot/${round.id}/ket-qua`,
        dueAt: '2026-01-31T10:00:00.000Z',
      });
      await world.db.execute(sql`update rounds set status = 'approved'`);
      expect(await brief(world, 'chairman')).toEqual(['result.publish Tỉnh P']);
      expect(await brief(world, 'nobody')).toEqual([]);
      expect(await brief(world, 'administrator')).toEqual([]);
      await world.db.execute(sql`update rounds set status = 'published'`);
      expect(await brief(world, 'chairman')).toEqual([]);
      expect((await world.stranger.get('/api/my-work')).statusCode).toBe(401);
    }),
  );
});
