// Stories of rounds through HTTP on a real PostgreSQL: making one, changing it, assigning, moving it on.
import type { RoundDetail } from '@parindex/contract/round';
import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  advance,
  completePass,
  computeResult,
  createRound,
  passDays,
  roundInput,
  saveItem,
  seedFramework,
  setDossier,
  steps,
} from '../../testing/round-seeds.ts';
import { type World, withApp, withCommittedApp } from '../../testing/world.ts';
import { assessments } from '../assessment/assessment.tables.ts';

const strangers = ['reporterOfA', 'headOfA', 'appraiser', 'councilMember', 'chairman', 'administrator', 'nobody'];

interface Problem {
  code: string;
  detail?: string;
  findings?: { path: string; message: string; severity: string }[];
}

function findingsOf(problem: Problem): string[] {
  return (problem.findings ?? []).map(({ path, message }) => `${path}: ${message}`);
}

function changeOf(round: RoundDetail, changes: object = {}) {
  const groups = round.groups.map(({ code, name, frameworkId, agencies }) => ({
    code,
    name,
    frameworkId,
    agencyIds: agencies.map(({ agencyId }) => agencyId),
  }));
  return { ...roundInput('', { groups, steps: round.steps }), revision: round.revision, ...changes };
}

describe('POST /api/rounds', () => {
  it(
    'makes a draft with one dossier per agency, in the version of the day',
    withApp(async (world) => {
      await world.seed.agency({ id: 'V', name: 'Sở V cũ', validTo: '2025-12-31' });
      await world.seed.version('V', { name: 'Sở V mới', validFrom: '2026-01-01' });
      const frameworkId = await seedFramework(world, 'bo', 'issued');
      const groups = [
        { code: 'so', name: 'Khối sở', frameworkId, agencyIds: ['V', 'A'] },
        { code: 'xa', name: 'Khối xã', frameworkId, agencyIds: ['C'] },
      ];
      const round = await createRound(world, { groups });
      expect(round).toMatchObject({
        title: 'Đánh giá năm 2025',
        authorityName: 'Tỉnh P',
        status: 'draft',
        nextStatus: 'selfAssessment',
        agencyCount: 3,
        submittedCount: 0,
        closesAt: null,
        blockers: [],
        may: { change: { allowed: true }, advance: { allowed: true }, import: { allowed: false } },
      });
      expect(round.groups.map(({ name, agencies }) => [name, agencies.map((agency) => agency.name)])).toEqual([
        ['Khối sở', ['Sở A', 'Sở V cũ']],
        ['Khối xã', ['Xã C']],
      ]);
      expect(round.groups[0]?.pillars).toEqual([
        { code: '1', name: 'Lĩnh vực một' },
        { code: '2', name: 'Lĩnh vực hai' },
      ]);
      expect(await world.db.select().from(assessments).where(eq(assessments.roundId, round.id))).toHaveLength(3);
    }),
  );

  it(
    'shows what each agency can reach at most, and the ground, before anything is scored',
    withApp(async (world) => {
      const round = await createRound(world);
      const agencies = round.groups.flatMap((group) => group.agencies);
      const maxima = Object.fromEntries(agencies.map(({ agencyId, maxPoints }) => [agencyId, maxPoints]));
      const without = agencies.find(({ agencyId }) => agencyId === 'C');
      expect(Number(maxima['C'])).toBeLessThan(Number(maxima['A']));
      expect(without?.leftOut).toEqual(
        expect.arrayContaining([{ item: '1.2', name: expect.any(String), ground: 'Không có cấp dưới' }]),
      );
      expect(agencies.find(({ agencyId }) => agencyId === 'A')).toMatchObject({ leftOut: [] });
    }),
  );

  it(
    'refuses everybody but the standing agency, with the reason',
    withApp(async (world) => {
      const input = roundInput(await seedFramework(world, 'bo', 'issued'));
      for (const person of strangers) {
        const reply = await world.as(person).post('/api/rounds', input);
        expect([person, reply.statusCode, reply.json().detail]).toEqual([
          person,
          403,
          'Chỉ cơ quan thường trực của đợt được làm việc này',
        ]);
      }
      expect((await world.stranger.post('/api/rounds', input)).statusCode).toBe(401);
      const elsewhere = await world.as('standingOfficer').post('/api/rounds', { ...input, authorityId: 'A' });
      expect(elsewhere.statusCode).toBe(403);
    }),
  );

  it(
    'names everything wrong at once and stores nothing',
    withApp(async (world) => {
      const issued = await seedFramework(world, 'bo', 'issued');
      const draft = await seedFramework(world, 'du-thao', 'draft');
      const reply = await world.as('standingOfficer').post(
        '/api/rounds',
        roundInput(issued, {
          yearPublished: 2030,
          yearCarriedOut: 2024,
          groups: [
            { code: 'so', name: 'Khối sở', frameworkId: issued, agencyIds: ['A', 'K'] },
            { code: 'so', name: 'Khối sở', frameworkId: draft, agencyIds: ['A'] },
            { code: 'xa', name: 'Xã', frameworkId: '00000000-0000-4000-8000-000000000000', agencyIds: ['C'] },
          ],
          steps: [
            { step: 'appraisal1', opensAt: '2025-12-01T00:00:00Z', closesAt: '2025-12-10T00:00:00Z' },
            { step: 'selfAssessment', opensAt: '2025-11-20T00:00:00Z', closesAt: '2025-12-05T00:00:00Z' },
            { step: 'explanation', opensAt: '2025-12-12T00:00:00Z', closesAt: '2025-12-12T00:00:00Z' },
            { step: 'explanation', opensAt: '2025-12-12T00:00:00Z', closesAt: '2025-12-13T00:00:00Z' },
          ],
        }),
      );
      expect(reply.statusCode).toBe(422);
      expect(reply.json().code).toBe('round.unsound');
      expect(findingsOf(reply.json())).toEqual([
        'yearPublished: Năm công bố phải từ năm được đánh giá đến sau đó ba năm.',
        'yearCarriedOut: Năm thực hiện phải từ năm được đánh giá đến sau đó ba năm.',
        'groups.0.agencyIds.1: Không có đơn vị “K” vào ngày 01/12/2025.',
        'groups.1.code: Mã khối “so” được dùng hai lần.',
        'groups.1.name: Tên khối “Khối sở” được dùng hai lần.',
        'groups.1.frameworkId: Bộ tiêu chí “Bộ du-thao” chưa được ban hành.',
        'groups.1.agencyIds.0: Đơn vị “Sở A” đã có trong đợt: mỗi đơn vị chỉ thuộc một khối.',
        'groups.2.frameworkId: Không có bộ tiêu chí này.',
        'steps.2.closesAt: Bước giải trình phải kết thúc sau khi bắt đầu.',
        'steps.3.step: Bước giải trình được nêu hai lần.',
        'steps.0.opensAt: Bước thẩm định lần 1 phải bắt đầu sau khi bước tự đánh giá kết thúc (05/12/2025 07:00).',
      ]);
      expect(await world.db.select().from(assessments)).toEqual([]);
    }),
  );

  it(
    'refuses an agency that had ended by the day, and dates far from the years',
    withApp(async (world) => {
      await world.seed.agency({ id: 'H', name: 'Huyện H', validFrom: '2021-01-01', validTo: '2025-06-30' });
      const frameworkId = await seedFramework(world, 'bo', 'issued');
      const reply = await world.as('standingOfficer').post(
        '/api/rounds',
        roundInput(frameworkId, {
          groups: [{ code: 'h', name: 'Huyện', frameworkId, agencyIds: ['H'] }],
          steps: [{ step: 'approval', opensAt: '2052-01-01T00:00:00Z', closesAt: '2052-02-01T00:00:00Z' }],
        }),
      );
      expect(findingsOf(reply.json())).toEqual([
        'groups.0.agencyIds.0: Không có đơn vị “H” vào ngày 01/12/2025.',
        'steps.0.opensAt: Bước trình duyệt phải nằm trong các năm 2025–2027.',
      ]);
    }),
  );
});

describe('PUT /api/rounds/:roundId', () => {
  it(
    'keeps the dossiers of those who stay, moves them between groups, drops the others',
    withApp(async (world) => {
      const round = await createRound(world);
      const [so] = round.groups;
      const groups = [{ code: 'moi', name: 'Khối mới', frameworkId: so!.frameworkId, agencyIds: ['C', 'A'] }];
      const reply = await world
        .as('standingOfficer')
        .put(`/api/rounds/${round.id}`, changeOf(round, { title: 'Tên mới', groups, steps: [] }));
      expect(reply.statusCode).toBe(200);
      const changed: RoundDetail = reply.json();
      expect(changed).toMatchObject({ title: 'Tên mới', revision: round.revision + 1, agencyCount: 2, steps: [] });
      const idOf = (of: RoundDetail, agency: string) =>
        of.groups.flatMap(({ agencies }) => agencies).find(({ agencyId }) => agencyId === agency)?.assessmentId;
      expect(idOf(changed, 'A')).toBe(idOf(round, 'A'));
      expect(idOf(changed, 'C')).toBe(idOf(round, 'C'));
      expect(idOf(changed, 'B')).toBeUndefined();
    }),
  );

  it(
    'answers a stale revision with what was sent and what stands, and a retry as saved',
    withApp(async (world) => {
      const round = await createRound(world);
      const officer = world.as('standingOfficer');
      const change = changeOf(round, { title: 'Tên mới' });
      const first = await officer.put(`/api/rounds/${round.id}`, change);
      expect(first.statusCode).toBe(200);
      const again = await officer.put(`/api/rounds/${round.id}`, change);
      expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
      const stale = await officer.put(`/api/rounds/${round.id}`, { ...change, title: 'Tên khác' });
      expect(stale.statusCode).toBe(409);
      expect(stale.json()).toMatchObject({
        code: 'record.changed',
        conflict: { sent: { title: 'Tên khác' }, stands: { title: 'Tên mới', revision: round.revision + 1 } },
      });
    }),
  );

  it(
    'refuses strangers, and everybody once the round has opened',
    withApp(async (world) => {
      const round = await createRound(world);
      for (const person of strangers) {
        expect((await world.as(person).put(`/api/rounds/${round.id}`, changeOf(round))).statusCode).toBe(403);
      }
      const opened = await advance(world, round);
      const reply = await world.as('standingOfficer').put(`/api/rounds/${round.id}`, changeOf(opened));
      expect([reply.statusCode, reply.json().detail]).toEqual([
        403,
        'Đợt đã mở: khối, bộ tiêu chí và danh sách đơn vị không đổi được nữa',
      ]);
      const unknown = '00000000-0000-4000-8000-000000000000';
      expect((await world.as('standingOfficer').get(`/api/rounds/${unknown}`)).statusCode).toBe(404);
    }),
  );
});

describe('GET /api/rounds', () => {
  it(
    'shows a draft to those who work for its authority, and to its agencies only once it is open',
    withApp(async (world) => {
      const round = await createRound(world);
      const seen = async (person: string) => (await world.as(person).get('/api/rounds')).json();
      expect((await seen('standingOfficer')).may.create).toEqual({ allowed: true });
      expect((await seen('chairman')).rounds).toHaveLength(1);
      expect((await seen('headOfA')).rounds).toHaveLength(0);
      expect((await world.as('headOfA').get(`/api/rounds/${round.id}`)).json().detail).toBe('Đợt chưa mở');
      await advance(world, round);
      await setDossier(world, 'B', 'submitted');
      const list = await seen('headOfA');
      expect(list.rounds).toMatchObject([
        { id: round.id, agencyCount: 3, submittedCount: 1, closesAt: '2025-12-05T10:00:00.000Z' },
      ]);
      expect(list.may.create).toMatchObject({ allowed: false });
      expect((await seen('administrator')).rounds).toHaveLength(0);
      expect((await seen('nobody')).rounds).toHaveLength(0);
    }),
  );

  it(
    'tells who appraises whom only to those who work for the round',
    withApp(async (world) => {
      const round = await createRound(world);
      await world.as('standingOfficer').put(`/api/rounds/${round.id}/assignments`, {
        assignments: [{ accountId: 'appraiser', agencyId: 'A', pillar: null }],
        revision: round.revision,
      });
      await advance(world, round);
      const read = async (person: string) => (await world.as(person).get(`/api/rounds/${round.id}`)).json();
      expect((await read('standingOfficer')).appraisers).toHaveLength(4);
      expect((await read('appraiser')).assignments).toMatchObject([
        { agencyName: 'Sở A', accountName: 'Người appraiser' },
      ]);
      expect(await read('reporterOfA')).toMatchObject({ assignments: [], appraisers: [], blockers: [] });
      expect((await world.as('nobody').get(`/api/rounds/${round.id}`)).statusCode).toBe(403);
    }),
  );
});

describe('POST /api/rounds/:roundId/schedule', () => {
  const longer = steps.map((dates) =>
    dates.step === 'selfAssessment' ? { ...dates, closesAt: '2025-12-05T09:30:00.000Z' } : dates,
  );

  it(
    'changes dates for a reason that the audit log keeps',
    withApp(async (world) => {
      const round = await advance(world, await createRound(world));
      const officer = world.as('standingOfficer');
      const url = `/api/rounds/${round.id}/schedule`;
      expect((await officer.post(url, { steps: longer, revision: round.revision, reason: '  ' })).statusCode).toBe(400);
      const reply = await officer.post(url, { steps: longer, revision: round.revision, reason: 'Theo công văn 12' });
      expect(reply.statusCode).toBe(200);
      expect(reply.json()).toMatchObject({ closesAt: '2025-12-05T09:30:00.000Z', revision: round.revision + 1 });
      const { rows } = await world.db.execute(sql`select detail from audit_log where action = 'round.rescheduled'`);
      expect(rows).toMatchObject([{ detail: { reason: 'Theo công văn 12' } }]);
      const again = await officer.post(url, { steps: longer, revision: round.revision, reason: 'Theo công văn 12' });
      expect(again.statusCode).toBe(200);
      const stale = await officer.post(url, { steps, revision: round.revision, reason: 'Khác' });
      expect([stale.statusCode, stale.json().code]).toEqual([409, 'record.changed']);
    }),
  );

  it(
    'leaves the past alone and moves no deadline into it',
    withApp(async (world) => {
      const round = await advance(world, await advance(world, await createRound(world)), 'Hết hạn nộp');
      const moved = steps.slice(0, 4).map((dates) => ({
        ...dates,
        ...(dates.step === 'selfAssessment' && { closesAt: '2025-12-04T10:00:00.000Z' }),
        ...(dates.step === 'appraisal1' && { closesAt: '2025-12-10T09:00:00.000Z' }),
      }));
      await passDays(world, 10);
      const reply = await world
        .as('standingOfficer')
        .post(`/api/rounds/${round.id}/schedule`, { steps: moved, revision: round.revision, reason: 'Sớm hơn' });
      expect(findingsOf(reply.json())).toEqual([
        'steps: Bước trình duyệt đang có thời hạn nên không bỏ được.',
        'steps.0: Bước tự đánh giá đã qua: không đổi thời hạn được nữa.',
        'steps.1.closesAt: Hạn cuối mới của bước thẩm định lần 1 đã trôi qua.',
      ]);
      const later = steps.map((dates) =>
        dates.step === 'appraisal1' ? { ...dates, opensAt: '2025-12-06T10:00:00.000Z' } : dates,
      );
      const begun = await world
        .as('standingOfficer')
        .post(`/api/rounds/${round.id}/schedule`, { steps: later, revision: round.revision, reason: 'Muộn hơn' });
      expect(findingsOf(begun.json())).toEqual([
        'steps.1.opensAt: Bước thẩm định lần 1 đã bắt đầu: chỉ đổi được hạn cuối.',
      ]);
    }),
  );

  it(
    'refuses strangers',
    withApp(async (world) => {
      const round = await createRound(world);
      for (const person of strangers) {
        const body = { steps, revision: round.revision, reason: 'x' };
        expect((await world.as(person).post(`/api/rounds/${round.id}/schedule`, body)).statusCode).toBe(403);
      }
    }),
  );
});

describe('PUT /api/rounds/:roundId/assignments', () => {
  it(
    'stores the whole list; a row for all agencies is no conflict',
    withApp(async (world) => {
      const round = await createRound(world);
      const assignments = [
        { accountId: 'appraiser', agencyId: 'A', pillar: null },
        { accountId: 'pillarOwner2', agencyId: null, pillar: '2' },
      ];
      const url = `/api/rounds/${round.id}/assignments`;
      const officer = world.as('standingOfficer');
      const reply = await officer.put(url, { assignments, revision: round.revision });
      expect(reply.statusCode).toBe(200);
      expect(reply.json().assignments).toMatchObject(assignments);
      expect((await officer.put(url, { assignments, revision: round.revision })).statusCode).toBe(200);
      const stale = await officer.put(url, { assignments: [], revision: round.revision });
      expect([stale.statusCode, stale.json().code]).toEqual([409, 'record.changed']);
      const cleared = await officer.put(url, { assignments: [], revision: round.revision + 1 });
      expect(cleared.json().assignments).toEqual([]);
    }),
  );

  it(
    'refuses everybody who would appraise their own agency by name, all of them named',
    withApp(async (world) => {
      const round = await createRound(world);
      const reply = await world.as('standingOfficer').put(`/api/rounds/${round.id}/assignments`, {
        assignments: [
          { accountId: 'appraiser', agencyId: 'B', pillar: null },
          { accountId: 'secondAppraiser', agencyId: 'B', pillar: null },
          { accountId: 'pillarOwner2', agencyId: 'B', pillar: '2' },
        ],
        revision: round.revision,
      });
      expect([reply.statusCode, reply.json().code]).toEqual([422, 'appraisal.conflict']);
      expect(findingsOf(reply.json())).toEqual([
        'assignments.0.agencyId: Người appraiser không thể thẩm định Sở B: cơ quan của chính mình.',
        'assignments.2.agencyId: Người pillarOwner2 không thể thẩm định Sở B: cơ quan của chính mình.',
      ]);
    }),
  );

  it(
    'takes only appraisers of the authority, agencies and pillars of the round, each row once',
    withApp(async (world) => {
      const round = await createRound(world);
      const reply = await world.as('standingOfficer').put(`/api/rounds/${round.id}/assignments`, {
        assignments: [
          { accountId: 'headOfA', agencyId: 'B', pillar: null },
          { accountId: 'appraiser', agencyId: 'S', pillar: '9' },
          { accountId: 'appraiser', agencyId: 'A', pillar: null },
          { accountId: 'appraiser', agencyId: 'A', pillar: null },
        ],
        revision: round.revision,
      });
      expect([reply.statusCode, reply.json().code]).toEqual([422, 'round.unsound']);
      expect(findingsOf(reply.json())).toEqual([
        'assignments.0.accountId: Người này không có vai trò thẩm định cho đợt.',
        'assignments.1.agencyId: Đơn vị này không tham gia đợt.',
        'assignments.1.pillar: Không bộ tiêu chí nào của đợt có lĩnh vực “9”.',
        'assignments.3.accountId: Dòng phân công này được nêu hai lần.',
      ]);
      for (const person of strangers) {
        const body = { assignments: [], revision: round.revision };
        expect((await world.as(person).put(`/api/rounds/${round.id}/assignments`, body)).statusCode).toBe(403);
      }
    }),
  );
});

describe('POST /api/rounds/:roundId/advance', () => {
  const send = (world: World, round: RoundDetail, body: object, person = 'standingOfficer') =>
    world.as(person).post(`/api/rounds/${round.id}/advance`, { revision: round.revision, ...body });

  it(
    'does not open a round without all its dates',
    withApp(async (world) => {
      const round = await createRound(world, { steps: steps.slice(0, 2) });
      expect(round.blockers).toMatchObject([{ severity: 'error' }]);
      const reply = await send(world, round, { to: 'selfAssessment', reason: 'Cứ mở' });
      expect([reply.statusCode, reply.json().code]).toEqual([409, 'round.notReady']);
      expect(findingsOf(reply.json())).toEqual([
        ': Chưa có thời hạn của bước: giải trình, thẩm định lần 2, trình duyệt.',
      ]);
    }),
  );

  it(
    'opens, once, however often it is asked; never skips a step',
    withApp(async (world) => {
      const round = await createRound(world);
      const skip = await send(world, round, { to: 'appraisal1', reason: 'x' });
      expect([skip.statusCode, skip.json().detail]).toEqual([409, 'Bước tiếp theo của đợt là “Tự đánh giá”.']);
      const first = await send(world, round, { to: 'selfAssessment' });
      expect(first.json()).toMatchObject({ status: 'selfAssessment', revision: round.revision + 1 });
      const again = await send(world, round, { to: 'selfAssessment' });
      expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
      const stale = await send(world, round, { to: 'appraisal1', reason: 'x' });
      expect([stale.statusCode, stale.json().code]).toEqual([409, 'record.changed']);
      expect(stale.json().conflict.stands).toMatchObject({ status: 'selfAssessment' });
    }),
  );

  it(
    'two clicks at once move it one step',
    withCommittedApp(async (world) => {
      const round = await createRound(world);
      const replies = await Promise.all([1, 2].map(() => send(world, round, { to: 'selfAssessment' })));
      expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
      const { rows } = await world.db.execute(sql`
        select detail from audit_log where action = 'round.advanced' and not detail ? 'repeated'`);
      expect(rows).toHaveLength(1);
    }),
  );

  it(
    'needs a reason to go on without agencies that have not handed in, and keeps it',
    withApp(async (world) => {
      const round = await advance(world, await createRound(world));
      await setDossier(world, 'A', 'submitted');
      const bare = await send(world, round, { to: 'appraisal1' });
      expect([bare.statusCode, bare.json().findings]).toEqual([
        409,
        [{ path: '', message: '2 đơn vị chưa nộp hồ sơ: Sở B, Xã C.', severity: 'warning' }],
      ]);
      expect((await send(world, round, { to: 'appraisal1', reason: '   ' })).statusCode).toBe(409);
      const reply = await send(world, round, { to: 'appraisal1', reason: 'Đã đôn đốc hai lần' });
      expect(reply.json().status).toBe('appraisal1');
      const { rows } = await world.db.execute(
        sql`select detail from audit_log where action = 'round.advanced' order by id desc limit 1`,
      );
      expect(rows).toMatchObject([
        { detail: { from: 'selfAssessment', to: 'appraisal1', reason: 'Đã đôn đốc hai lần' } },
      ]);
    }),
  );

  it(
    'goes through the passes to the Chairman, stopped by each open pass and by a missing or stale result',
    withApp(async (world) => {
      let round = await advance(world, await createRound(world));
      await saveItem(world, 'A', '1.1');
      await setDossier(world, 'A', 'submitted');
      round = await advance(world, round, 'Hai đơn vị không nộp');
      expect(findingsOf((await send(world, round, { to: 'explanation', reason: 'x' })).json())).toEqual([
        ': Thẩm định lần 1 chưa hoàn thành ở 1 đơn vị: Sở A.',
      ]);
      await completePass(world, 'A', 1);
      round = await advance(world, round);
      expect((await send(world, round, { to: 'appraisal2' })).statusCode).toBe(409);
      await setDossier(world, 'A', 'explained');
      round = await advance(world, round);
      expect(findingsOf((await send(world, round, { to: 'approval' })).json())).toEqual([
        ': Thẩm định lần 2 chưa hoàn thành ở 1 đơn vị: Sở A.',
        ': Chưa tính kết quả của đợt.',
      ]);
      await completePass(world, 'A', 2);
      await computeResult(world, round.id);
      world.clock.advance({ minutes: 1 });
      await saveItem(world, 'A', '1.2');
      expect(findingsOf((await send(world, round, { to: 'approval' })).json())).toEqual([
        ': Kết quả đã cũ: có thay đổi sau lần tính gần nhất, cần tính lại.',
      ]);
      world.clock.advance({ minutes: 1 });
      await computeResult(world, round.id);
      round = await advance(world, round);
      expect(round).toMatchObject({ status: 'approval', may: { advance: { allowed: false } } });
      const beyond = await send(world, round, { to: 'approved' });
      expect([beyond.statusCode, beyond.json().detail]).toEqual([
        403,
        'Đợt đã trình Chủ tịch: chỉ Chủ tịch phê duyệt và công bố',
      ]);
    }),
  );

  it(
    'refuses strangers, with the reason',
    withApp(async (world) => {
      const round = await createRound(world);
      for (const person of strangers) {
        const reply = await send(world, round, { to: 'selfAssessment' }, person);
        expect([person, reply.statusCode, reply.json().detail]).toEqual([
          person,
          403,
          'Chỉ cơ quan thường trực của đợt được làm việc này',
        ]);
      }
      const [row] = await world.db
        .select()
        .from(assessments)
        .where(and(eq(assessments.roundId, round.id), eq(assessments.agencyId, 'A')));
      expect(row?.status).toBe('draft');
    }),
  );
});
