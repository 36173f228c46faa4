// Stories of the appraisal, pass 1 and 2, through HTTP on a real PostgreSQL.
import { createHash } from 'node:crypto';
import type { AppraisalRow, AppraisalSheet } from '@parindex/contract/appraisal';
import { frameworkDocument, itemDocument } from '@parindex/domain/testing';
import { and, asc, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { csrfHeader, sessionCookie } from '../../platform/auth/authentication.ts';
import { csrfOf } from '../../platform/auth/token.ts';
import type { Db } from '../../platform/db/database.ts';
import { files } from '../../platform/files.tables.ts';
import { type World, withApp, withCommittedApp } from '../../testing/world.ts';
import { agencyVersions } from '../agency/agency.tables.ts';
import { assessmentItems, assessments, explanations, itemChanges } from '../assessment/assessment.tables.ts';
import { evidence, evidenceLinks } from '../evidence/evidence.tables.ts';
import { frameworks } from '../framework/framework.tables.ts';
import { assignments, roundGroups, roundSteps, rounds } from '../round/round.tables.ts';
import { appraisals } from './appraisal.tables.ts';

const document = frameworkDocument(
  [
    {
      code: '1',
      name: 'Chỉ đạo điều hành',
      max: '6',
      items: [
        itemDocument('1.1', { max: '2', rule: { kind: 'proportional', floor: '50' } }),
        itemDocument('1.2', { max: '2', notApplicable: 'exclude' }),
        itemDocument('1.3', { max: '2', source: 'appraiser', rule: { kind: 'manual', step: '0.5' } }),
      ],
    },
    {
      code: '2',
      name: 'Thể chế',
      max: '4',
      items: [
        itemDocument('2.1', { max: '2' }),
        itemDocument('2.2', { max: '2', source: 'survey', rule: { kind: 'survey', weights: { Tốt: '100' } } }),
      ],
    },
  ],
  { settings: { bonusCap: '2' }, bonus: [itemDocument('T1', { max: '1', source: 'self' })] },
);

type Declared = { figures?: string; points?: string; notApplicableGround?: string; explanation?: string };
const declaredByA: Record<string, Declared> = {
  '1.1': { figures: 'b=9;a=10', explanation: 'Theo báo cáo' },
  '1.2': { figures: 'yes' },
  '2.1': { figures: 'yes' },
  T1: { figures: 'yes' },
};

interface SeededRound {
  readonly id: string;
  /** Dossier of A and of B. */
  readonly a: string;
  readonly b: string;
}

/** A round in pass 1 on 2025-12-01: dossiers of A and B handed in, everybody who appraises assigned. */
async function seedRound(db: Db, { status = 'appraisal1', declared = declaredByA } = {}): Promise<SeededRound> {
  const source = JSON.stringify(document);
  const hash = createHash('sha256').update(source).digest('hex');
  const at = new Date('2025-11-20T00:00:00Z');
  const by = 'standingOfficer';
  const [framework] = await db
    .insert(frameworks)
    .values({
      authorityId: 'P',
      key: 'thu-nghiem.json',
      title: 'Bộ thử nghiệm',
      year: 2025,
      source,
      hash,
      updatedAt: at,
      updatedBy: by,
    })
    .returning({ id: frameworks.id });
  const [round] = await db
    .insert(rounds)
    .values({
      authorityId: 'P',
      title: 'Đợt 2025',
      yearJudged: 2025,
      yearPublished: 2026,
      yearCarriedOut: 2025,
      status,
      createdAt: at,
      createdBy: by,
    })
    .returning({ id: rounds.id });
  const roundId = round!.id;
  await db.insert(roundSteps).values([
    { roundId, step: 'appraisal1', opensAt: at, closesAt: new Date('2025-12-05T10:00:00Z') },
    { roundId, step: 'explanation', opensAt: at, closesAt: new Date('2025-12-10T10:00:00Z') },
    { roundId, step: 'appraisal2', opensAt: at, closesAt: new Date('2025-12-20T10:00:00Z') },
  ]);
  await db
    .insert(roundGroups)
    .values({ roundId, code: 'so', name: 'Khối sở', position: 1, frameworkId: framework!.id });
  await db.insert(assignments).values([
    { roundId, accountId: 'appraiser', agencyId: null, pillar: null },
    { roundId, accountId: 'secondAppraiser', agencyId: null, pillar: null },
    { roundId, accountId: 'pillarOwner1', agencyId: null, pillar: '1' },
    { roundId, accountId: 'pillarOwner2', agencyId: 'A', pillar: '2' },
  ]);
  const [a, b] = [
    await seedDossier(db, roundId, 'A', declared),
    await seedDossier(db, roundId, 'B', { '1.1': { figures: '100' } }),
  ];
  return { id: roundId, a, b };
}

async function seedDossier(
  db: Db,
  roundId: string,
  agencyId: string,
  declared: Record<string, Declared>,
): Promise<string> {
  const [version] = await db.select().from(agencyVersions).where(eq(agencyVersions.agencyId, agencyId));
  const savedAt = new Date('2025-11-25T00:00:00Z');
  const [dossier] = await db
    .insert(assessments)
    .values({
      roundId,
      groupCode: 'so',
      agencyId,
      agencyVersionId: version!.id,
      status: 'submitted',
      submittedAt: savedAt,
    })
    .returning({ id: assessments.id });
  const rows = Object.entries(declared).map(([itemCode, entry]) => ({
    assessmentId: dossier!.id,
    itemCode,
    savedAt,
    savedBy: agencyId === 'A' ? 'reporterOfA' : 'reporterOfB',
    ...entry,
  }));
  await db.insert(assessmentItems).values(rows);
  return dossier!.id;
}

async function seedEvidence(db: Db, assessmentId: string, itemCode: string): Promise<void> {
  const at = new Date('2025-11-25T00:00:00Z');
  await db.insert(files).values({ hash: 'a'.repeat(64), size: 10, mediaType: 'application/pdf', storedAt: at });
  const [row] = await db
    .insert(evidence)
    .values({
      agencyId: 'A',
      fileHash: 'a'.repeat(64),
      fileName: 'bc.pdf',
      name: 'Báo cáo năm',
      documentNumber: '12/BC',
      uploadedAt: at,
      uploadedBy: 'reporterOfA',
    })
    .returning({ id: evidence.id });
  await db.insert(evidenceLinks).values({
    assessmentId,
    itemCode,
    evidenceId: row!.id,
    layer: 'self',
    page: '3',
    linkedAt: at,
    linkedBy: 'reporterOfA',
  });
}

async function moveRound(db: Db, roundId: string, status: string): Promise<void> {
  await db.update(rounds).set({ status }).where(eq(rounds.id, roundId));
}

const accept = { decision: 'accepted', figures: null, points: null, reason: null, asksExplanation: false, revision: 0 };
const give = (points: string, more: object = {}) => ({
  ...accept,
  decision: 'points',
  points,
  reason: 'Theo kiểm tra',
  ...more,
});

function itemUrl(assessmentId: string, code: string, pass = 1): string {
  return `/api/appraisals/${assessmentId}/${pass}/items/${code}`;
}

async function sheetOf({ as }: World, person: string, assessmentId: string, pass = 1): Promise<AppraisalSheet> {
  const reply = await as(person).get(`/api/appraisals/${assessmentId}/${pass}`);
  expect(reply.statusCode).toBe(200);
  return reply.json<AppraisalSheet>();
}

function rowOf(sheet: AppraisalSheet, code: string): AppraisalRow {
  return sheet.rows.find((row) => row.code === code)!;
}

async function audited(db: Db, action: string): Promise<{ subject: string; detail: Record<string, unknown> }[]> {
  const { rows } = await db.execute<{ subject: string; detail: Record<string, unknown> }>(
    sql`select subject, detail from audit_log where action = ${action} order by id`,
  );
  return rows;
}

/** Without the audit check of the test client: for repeats, which write nothing. */
async function send(
  { app, as }: World,
  person: string,
  request: { method: 'PUT' | 'POST'; url: string; payload?: object },
) {
  await as(person).get('/api/session');
  const token = `token of ${person}`;
  const headers = { cookie: `${sessionCookie}=${encodeURIComponent(token)}`, [csrfHeader]: csrfOf(token) };
  return app.inject({ ...request, headers });
}

describe('GET /api/appraisals', () => {
  it(
    'lists the agencies assigned with the progress of my pillars, never my own agency',
    withApp(async ({ as, db }) => {
      const round = await seedRound(db);
      const list = async (person: string) => (await as(person).get(`/api/appraisals?roundId=${round.id}`)).json();
      expect(await list('appraiser')).toMatchObject({
        roundTitle: 'Đợt 2025',
        pass: 1,
        closesAt: '2025-12-05T10:00:00.000Z',
        rows: [
          {
            assessmentId: round.a,
            agencyName: 'Sở A',
            groupName: 'Khối sở',
            submitted: true,
            decided: 0,
            toDecide: 5,
            completed: false,
          },
        ],
      });
      expect((await list('pillarOwner1')).rows).toMatchObject([
        { agencyId: 'A', toDecide: 3 },
        { agencyId: 'B', toDecide: 3 },
      ]);
      expect((await list('pillarOwner1')).items.map(({ code }: { code: string }) => code)).toEqual([
        '1.1',
        '1.2',
        '1.3',
      ]);
      expect((await list('pillarOwner2')).rows).toMatchObject([{ agencyId: 'A', toDecide: 1 }]);
      expect((await list('headOfA')).rows).toEqual([]);
    }),
  );
});

describe('GET /api/appraisals/:assessmentId/:pass', () => {
  it(
    'shows what was declared with its proof, what it came to and what may be done',
    withApp(async (world) => {
      const round = await seedRound(world.db);
      await seedEvidence(world.db, round.a, '1.1');
      const sheet = await sheetOf(world, 'pillarOwner1', round.a);
      expect(sheet).toMatchObject({ agencyName: 'Sở A', undecided: 5, may: { complete: { allowed: true } } });
      expect(rowOf(sheet, '1.1')).toMatchObject({
        entry: { figures: 'b=9;a=10', savedBy: 'Người reporterOfA' },
        self: { outcome: 'scored', points: '1.8', why: expect.stringContaining('9/10') },
        appraised: { points: '1.8' },
        appraisal: { decision: null, revision: 0 },
        evidence: [{ name: 'Báo cáo năm', documentNumber: '12/BC', page: '3', mediaType: 'application/pdf' }],
        mayAppraise: { allowed: true },
        mine: true,
        mustDecide: true,
        acceptable: true,
      });
      expect(rowOf(sheet, '1.3')).toMatchObject({ self: { outcome: 'missing', points: null }, acceptable: false });
      expect(rowOf(sheet, '2.1')).toMatchObject({
        mine: false,
        mayAppraise: { allowed: false, reason: expect.stringContaining('chưa được phân công') },
      });
      expect(rowOf(sheet, '2.2')).toMatchObject({
        mustDecide: false,
        mayAppraise: { reason: 'Không thẩm định mục này: điểm lấy từ điều tra xã hội học' },
      });
      expect(rowOf(sheet, 'T1')).toMatchObject({ mine: false });
      expect(rowOf(sheet, '1')).toMatchObject({
        isItem: false,
        self: { outcome: 'missing', points: '3.8', maxPoints: '6' },
      });
    }),
  );

  it(
    'is closed to the agency, to neighbours and to who is not assigned, before and after the explanation opens',
    withApp(async ({ as, db }) => {
      const round = await seedRound(db);
      for (const status of ['appraisal1', 'explanation', 'approval']) {
        await moveRound(db, round.id, status);
        for (const person of ['headOfA', 'reporterOfA', 'headOfB', 'nobody', 'secondCouncilMember', 'administrator']) {
          const reply = await as(person).get(`/api/appraisals/${round.a}/1`);
          expect([person, reply.statusCode]).toEqual([person, 403]);
        }
      }
      const own = await as('headOfA').get(`/api/appraisals/${round.a}/1`);
      expect(own.json()).toMatchObject({ code: 'access.denied', detail: expect.stringContaining('việc nội bộ') });
      expect((await as('appraiser').get(`/api/appraisals/${round.b}/1`)).statusCode).toBe(403);
    }),
  );

  it(
    'lets the standing agency look without deciding',
    withApp(async (world) => {
      const round = await seedRound(world.db);
      const sheet = await sheetOf(world, 'standingOfficer', round.a);
      expect(sheet.may.complete.allowed).toBe(false);
      expect(sheet.rows.some((row) => row.mayAppraise?.allowed)).toBe(false);
    }),
  );

  it(
    'takes a dossier that was never handed in as declaring nothing',
    withApp(async (world) => {
      const round = await seedRound(world.db);
      await seedEvidence(world.db, round.a, '1.1');
      await world.db.update(assessments).set({ status: 'draft', submittedAt: null }).where(eq(assessments.id, round.a));
      const row = rowOf(await sheetOf(world, 'appraiser', round.a), '1.1');
      expect(row).toMatchObject({
        entry: { figures: null },
        self: { outcome: 'missing' },
        evidence: [],
        acceptable: false,
      });
      expect((await world.as('appraiser').put(itemUrl(round.a, '1.1'), accept)).statusCode).toBe(422);
      expect((await world.as('appraiser').put(itemUrl(round.a, '1.1'), give('0'))).statusCode).toBe(200);
    }),
  );
});

describe('PUT /api/appraisals/:assessmentId/:pass/items/:code', () => {
  it(
    'keeps each kind of decision with its reason, its points and its place in the history',
    withApp(async (world) => {
      const { as, db } = world;
      const round = await seedRound(db);
      const appraiser = as('appraiser');
      const accepted = await appraiser.put(itemUrl(round.a, '2.1'), accept);
      expect(accepted.json()).toMatchObject({
        appraisal: {
          decision: 'accepted',
          revision: 1,
          savedBy: 'Người appraiser',
          savedAt: '2025-12-01T02:00:00.000Z',
        },
        appraised: { points: '2' },
        undecided: 4,
      });
      const figures = { ...accept, decision: 'figures', figures: 'b=8; a=10', reason: 'Đếm lại' };
      expect((await appraiser.put(itemUrl(round.a, '1.1'), figures)).json()).toMatchObject({
        appraisal: { figures: 'b=8;a=10' },
        appraised: { points: '1.6', why: expect.stringContaining('8/10') },
      });
      const notApplicable = {
        ...accept,
        decision: 'notApplicable',
        reason: 'Không có cấp dưới',
        asksExplanation: true,
      };
      expect((await appraiser.put(itemUrl(round.a, '1.2'), notApplicable)).json()).toMatchObject({
        appraised: { outcome: 'notApplicable', points: null, maxPoints: '0' },
      });
      const points = await appraiser.put(itemUrl(round.a, '1.3'), give('1.50'));
      expect(points.json()).toMatchObject({ appraisal: { points: '1.5' }, appraised: { points: '1.5' }, undecided: 1 });
      // 1.6 + 1.5 + 2 of the tree, 1 of the bonus line; 1.2 has left the maximum.
      expect(points.json().appraisedTotal).toMatchObject({ points: '6.1', maxPoints: '8' });
      const changed = await appraiser.put(itemUrl(round.a, '1.3'), give('2', { revision: 1 }));
      expect(changed.json().appraisal.revision).toBe(2);

      const history = await db
        .select()
        .from(itemChanges)
        .where(eq(itemChanges.assessmentId, round.a))
        .orderBy(asc(itemChanges.id));
      expect(
        history.map(({ itemCode, layer, fromValue, toValue, reason, actorId }) => [
          itemCode,
          layer,
          fromValue,
          toValue,
          reason,
          actorId,
        ]),
      ).toEqual([
        ['2.1', 'pass1', null, 'Chấp nhận', null, 'appraiser'],
        ['1.1', 'pass1', null, 'Sửa số liệu: 8/10', 'Đếm lại', 'appraiser'],
        ['1.2', 'pass1', null, 'Không áp dụng; yêu cầu giải trình', 'Không có cấp dưới', 'appraiser'],
        ['1.3', 'pass1', null, 'Cho 1,5 điểm', 'Theo kiểm tra', 'appraiser'],
        ['1.3', 'pass1', 'Cho 1,5 điểm', 'Cho 2 điểm', 'Theo kiểm tra', 'appraiser'],
      ]);
      const log = await audited(db, 'appraisal.decided');
      expect(log).toHaveLength(5);
      expect(log.at(-1)).toMatchObject({
        subject: round.a,
        detail: { pass: 1, item: '1.3', points: '2', revision: 2 },
      });
    }),
  );

  it(
    'says everything that is wrong at once',
    withApp(async ({ as, db }) => {
      const round = await seedRound(db);
      const reply = await as('appraiser').put(itemUrl(round.a, '1.3'), {
        ...accept,
        decision: 'points',
        points: '2.25',
        figures: '9',
      });
      expect(reply.statusCode).toBe(422);
      expect(reply.json()).toMatchObject({
        code: 'appraisal.entryInvalid',
        findings: [
          { path: 'figures', message: expect.stringContaining('bỏ trống ô số liệu') },
          { path: 'points', message: 'Điểm phải từ 0 đến 2' },
          { path: 'reason', message: expect.stringContaining('Nêu lý do') },
        ],
      });
    }),
  );

  it(
    'refuses to accept what was never declared, and to appraise what a survey gives',
    withApp(async ({ as, db }) => {
      const round = await seedRound(db, { declared: { '1.2': { figures: 'yes' } } });
      const undeclared = await as('appraiser').put(itemUrl(round.a, '1.1'), accept);
      expect(undeclared.statusCode).toBe(422);
      expect(undeclared.json().findings).toMatchObject([
        { path: 'decision', message: 'Chưa có gì để chấp nhận: cho điểm hoặc ghi không áp dụng' },
      ]);
      const survey = await as('appraiser').put(itemUrl(round.a, '2.2'), give('1'));
      expect(survey.json().findings[0].message).toContain('điều tra xã hội học');
      expect((await as('appraiser').put(itemUrl(round.a, '9.9'), accept)).json().code).toBe('assessment.itemUnknown');
      expect((await as('appraiser').put(itemUrl(round.a, '1'), accept)).statusCode).toBe(404);
    }),
  );

  it.each<[string, string, 'a' | 'b', string, string]>([
    ['an appraiser of the judged agency, whatever is assigned', 'appraiser', 'b', '1.1', 'việc nội bộ'],
    ['a pillar not assigned', 'pillarOwner1', 'a', '2.1', 'Bạn chưa được phân công thẩm định mục này của đơn vị này'],
    [
      'bonus lines to who has one pillar only',
      'pillarOwner1',
      'a',
      'T1',
      'Bạn chưa được phân công thẩm định mục này của đơn vị này',
    ],
    ['the head of the agency', 'headOfA', 'a', '1.1', 'việc nội bộ'],
    ['the officer of the agency', 'reporterOfA', 'a', '1.1', 'việc nội bộ'],
    ['the standing agency, which only looks', 'standingOfficer', 'a', '1.1', 'Chỉ người được phân công'],
  ])('refuses %s', (_name, person, dossier, code, reason) =>
    withApp(async ({ as, db }) => {
      const round = await seedRound(db);
      const reply = await as(person).put(itemUrl(round[dossier], code), accept);
      expect(reply.statusCode).toBe(403);
      expect(reply.json()).toMatchObject({ code: 'access.denied', detail: expect.stringContaining(reason) });
    })(),
  );

  it(
    'is locked after the close and outside its step, with the reason',
    withApp(async ({ as, db, clock }) => {
      const round = await seedRound(db);
      clock.advance({ hours: 24 * 5 });
      const late = await as('appraiser').put(itemUrl(round.a, '1.1'), accept);
      expect(late.statusCode).toBe(403);
      expect(late.json().detail).toBe('Đã khóa: hết hạn thẩm định lần 1 05/12/2025 17:00');
      await moveRound(db, round.id, 'explanation');
      expect((await as('appraiser').put(itemUrl(round.a, '1.1'), accept)).json().detail).toContain(
        'Đã khóa: đợt đang ở bước “Giải trình”',
      );
      expect((await as('appraiser').put(itemUrl(round.a, '1.1', 2), accept)).statusCode).toBe(403);
    }),
  );

  it(
    'shows both values when somebody else was faster, and takes a repeat of what stands as done',
    withApp(async (world) => {
      const { as, db } = world;
      const round = await seedRound(db);
      await as('appraiser').put(itemUrl(round.a, '1.1'), give('1'));
      const late = await as('secondAppraiser').put(itemUrl(round.a, '1.1'), give('0.5'));
      expect(late.statusCode).toBe(409);
      expect(late.json()).toMatchObject({
        code: 'record.changed',
        conflict: {
          sent: { points: '0.5', revision: 0 },
          stands: { points: '1', revision: 1, savedBy: 'Người appraiser' },
        },
      });
      const repeat = await send(world, 'appraiser', {
        method: 'PUT',
        url: itemUrl(round.a, '1.1'),
        payload: give('1.0'),
      });
      expect(repeat.json()).toMatchObject({ appraisal: { points: '1', revision: 1 } });
      expect(await db.select().from(itemChanges)).toHaveLength(1);
      expect(await audited(db, 'appraisal.decided')).toHaveLength(1);
    }),
  );

  it(
    'lets exactly one of two appraisers at the same moment through',
    withCommittedApp(async ({ as, db }) => {
      const round = await seedRound(db);
      await Promise.all([as('appraiser').get('/api/session'), as('secondAppraiser').get('/api/session')]);
      const replies = await Promise.all([
        as('appraiser').put(itemUrl(round.a, '1.1'), give('1')),
        as('secondAppraiser').put(itemUrl(round.a, '1.1'), give('0.5')),
      ]);
      expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
      expect(replies.filter(({ statusCode }) => statusCode === 409)).toHaveLength(1);
    }),
  );
});

describe('a round that is just moving on', () => {
  it(
    'is waited for, and what came too late is refused',
    withCommittedApp(async ({ as, db }) => {
      const round = await seedRound(db);
      await as('appraiser').get('/api/session');
      const late = await db.transaction(async (tx) => {
        await moveRound(tx, round.id, 'explanation');
        const underWay = as('appraiser').put(itemUrl(round.a, '1.1'), give('1'));
        // Long enough for a write that does not wait to be answered.
        await new Promise((resolve) => setTimeout(resolve, 500));
        return { underWay };
      });
      const reply = await late.underWay;
      expect([reply.statusCode, reply.json().detail]).toEqual([403, expect.stringContaining('Đã khóa')]);
    }),
  );
});

describe('POST /api/appraisals/:assessmentId/:pass/acceptance', () => {
  it(
    'accepts what is declared and undecided of my pillars: each with its history, one audit record with the count',
    withApp(async (world) => {
      const { as, db } = world;
      const round = await seedRound(db);
      const url = `/api/appraisals/${round.a}/1/acceptance`;
      await as('pillarOwner1').put(itemUrl(round.a, '1.2'), give('0'));
      expect((await as('pillarOwner1').post(url)).json()).toEqual({ accepted: 1 });
      expect((await as('appraiser').post(url)).json()).toEqual({ accepted: 2 });
      const sheet = await sheetOf(world, 'appraiser', round.a);
      expect(
        sheet.rows.filter(({ isItem }) => isItem).map(({ code, appraisal }) => [code, appraisal?.decision]),
      ).toEqual([
        ['1.1', 'accepted'],
        ['1.2', 'points'],
        ['1.3', null],
        ['2.1', 'accepted'],
        ['2.2', null],
        ['T1', 'accepted'],
      ]);
      const history = await db
        .select()
        .from(itemChanges)
        .where(and(eq(itemChanges.assessmentId, round.a), eq(itemChanges.toValue, 'Chấp nhận')))
        .orderBy(asc(itemChanges.itemCode));
      expect(history.map(({ itemCode, actorId, layer }) => [itemCode, actorId, layer])).toEqual([
        ['1.1', 'pillarOwner1', 'pass1'],
        ['2.1', 'appraiser', 'pass1'],
        ['T1', 'appraiser', 'pass1'],
      ]);
      expect((await audited(db, 'appraisal.accepted')).map(({ detail }) => detail)).toMatchObject([
        { pass: 1, accepted: 1, items: ['1.1'] },
        { pass: 1, accepted: 2 },
      ]);
    }),
  );

  it(
    'refuses who is not assigned, the agency, and a closed step',
    withApp(async ({ as, db, clock }) => {
      const round = await seedRound(db);
      const url = `/api/appraisals/${round.a}/1/acceptance`;
      for (const person of ['headOfA', 'standingOfficer', 'nobody'])
        expect((await as(person).post(url)).statusCode).toBe(403);
      clock.advance({ hours: 24 * 5 });
      expect((await as('appraiser').post(url)).json().detail).toContain('Đã khóa');
    }),
  );
});

describe('POST /api/appraisals/:assessmentId/:pass/completion', () => {
  it(
    'names every item that is open, then closes the pass, once, for everybody',
    withApp(async (world) => {
      const { as, db } = world;
      const round = await seedRound(db);
      const url = `/api/appraisals/${round.a}/1/completion`;
      await as('appraiser').post(`/api/appraisals/${round.a}/1/acceptance`);
      const early = await as('appraiser').post(url);
      expect(early.statusCode).toBe(409);
      expect(early.json()).toMatchObject({
        code: 'appraisal.notReady',
        findings: [{ path: '1.3', message: 'Mục 1.3 chưa được thẩm định: Mục 1.3' }],
      });
      await as('appraiser').put(itemUrl(round.a, '1.3'), give('1'));
      expect((await as('standingOfficer').post(url)).statusCode).toBe(403);
      expect((await as('appraiser').post(url)).statusCode).toBe(204);
      expect((await send(world, 'appraiser', { method: 'POST', url })).statusCode).toBe(204);
      expect(await audited(db, 'appraisal.completed')).toMatchObject([{ subject: round.a, detail: { pass: 1 } }]);
      expect(await sheetOf(world, 'appraiser', round.a)).toMatchObject({
        completedAt: '2025-12-01T02:00:00.000Z',
        undecided: 0,
        may: { complete: { allowed: false, reason: expect.stringContaining('đã hoàn thành') } },
      });
      const after = await as('appraiser').put(itemUrl(round.a, '1.3'), give('2', { revision: 1 }));
      expect([after.statusCode, after.json().detail]).toEqual([
        403,
        'Lần thẩm định này đã hoàn thành: không sửa được nữa',
      ]);
      const list = (await as('appraiser').get(`/api/appraisals?roundId=${round.id}`)).json();
      expect(list.rows).toMatchObject([{ decided: 5, toDecide: 5, completed: true }]);
    }),
  );

  it(
    'is harmless when clicked twice at the same moment',
    withCommittedApp(async (world) => {
      const round = await seedRound(world.db);
      const { as, db } = world;
      await as('appraiser').post(`/api/appraisals/${round.a}/1/acceptance`);
      await as('appraiser').put(itemUrl(round.a, '1.3'), give('1'));
      const click = () => send(world, 'appraiser', { method: 'POST', url: `/api/appraisals/${round.a}/1/completion` });
      const replies = await Promise.all([click(), click()]);
      expect(replies.map(({ statusCode }) => statusCode)).toEqual([204, 204]);
      expect(await db.select().from(appraisals)).toHaveLength(1);
      expect(await audited(db, 'appraisal.completed')).toHaveLength(1);
    }),
  );
});

describe('pass 2', () => {
  /** Pass 1 done: 1.1 cut to 1, 1.2 accepted but asked about, 1.3 given 1; then explained, disputed and sent. */
  async function seedExplained(world: World, { sent = true } = {}): Promise<SeededRound> {
    const { as, db } = world;
    const round = await seedRound(db);
    await as('appraiser').put(itemUrl(round.a, '1.1'), give('1'));
    await as('appraiser').put(itemUrl(round.a, '1.2'), { ...accept, asksExplanation: true, reason: 'Bổ sung văn bản' });
    await as('appraiser').put(itemUrl(round.a, '1.3'), give('1'));
    await as('appraiser').post(`/api/appraisals/${round.a}/1/acceptance`);
    await as('appraiser').post(`/api/appraisals/${round.a}/1/completion`);
    const savedAt = new Date('2025-12-01T01:00:00Z');
    const given = { assessmentId: round.a, savedAt, savedBy: 'reporterOfA' };
    await db.insert(explanations).values([
      { ...given, itemCode: '1.1', stance: 'dispute', text: 'Có 9 trên 10 văn bản' },
      { ...given, itemCode: '1.2', stance: 'agree', text: 'Gửi kèm văn bản' },
      { ...given, itemCode: '1.3', stance: 'agree', text: null },
    ]);
    if (sent) await db.update(assessments).set({ explanationSentAt: savedAt }).where(eq(assessments.id, round.a));
    await moveRound(db, round.id, 'appraisal2');
    return round;
  }

  it(
    'starts from pass 1 and wants only what is disputed or was answered',
    withApp(async (world) => {
      const round = await seedExplained(world);
      const sheet = await sheetOf(world, 'appraiser', round.a, 2);
      expect(sheet).toMatchObject({ pass: 2, undecided: 2, closesAt: '2025-12-20T10:00:00.000Z', completedAt: null });
      expect(rowOf(sheet, '1.1')).toMatchObject({
        self: { points: '1.8' },
        pass1: { points: '1' },
        pass1Reason: 'Theo kiểm tra',
        explanation: { stance: 'dispute', text: 'Có 9 trên 10 văn bản' },
        appraisal: { decision: null },
        appraised: { points: '1' },
        mustDecide: true,
        acceptable: false,
      });
      expect(rowOf(sheet, '1.2')).toMatchObject({ pass1Asked: true, mustDecide: true, acceptable: true });
      expect(rowOf(sheet, '1.3')).toMatchObject({
        explanation: { stance: 'agree' },
        mustDecide: false,
        mayAppraise: { allowed: true },
      });
      const list = (await world.as('appraiser').get(`/api/appraisals?roundId=${round.id}`)).json();
      expect(list).toMatchObject({ pass: 2, rows: [{ decided: 0, toDecide: 2, completed: false }] });
    }),
  );

  it(
    'decides disputes one by one, changes others with a reason, and completes',
    withApp(async (world) => {
      const { as, db } = world;
      const round = await seedExplained(world);
      const appraiser = as('appraiser');
      expect((await appraiser.post(`/api/appraisals/${round.a}/2/acceptance`)).json()).toEqual({ accepted: 1 });
      const early = await appraiser.post(`/api/appraisals/${round.a}/2/completion`);
      expect(early.json().findings.map(({ path }: { path: string }) => path)).toEqual(['1.1']);
      const restored = { ...accept, decision: 'figures', figures: 'b=9;a=10', reason: 'Giải trình đúng' };
      const decided = await appraiser.put(itemUrl(round.a, '1.1', 2), restored);
      expect(decided.json()).toMatchObject({ appraised: { points: '1.8' }, undecided: 0 });
      expect((await appraiser.put(itemUrl(round.a, '1.3', 2), { ...give('2'), reason: null })).statusCode).toBe(422);
      expect((await appraiser.put(itemUrl(round.a, '1.3', 2), give('2'))).statusCode).toBe(200);
      expect((await appraiser.post(`/api/appraisals/${round.a}/2/completion`)).statusCode).toBe(204);
      const sheet = await sheetOf(world, 'appraiser', round.a, 2);
      expect(sheet.appraisedTotal.points).toBe('8.8');
      // Pass 1 keeps what it had decided.
      expect(rowOf(await sheetOf(world, 'appraiser', round.a, 1), '1.1').appraised).toMatchObject({ points: '1' });
      const history = await db
        .select()
        .from(itemChanges)
        .where(eq(itemChanges.layer, 'pass2'))
        .orderBy(asc(itemChanges.id));
      expect(history.map(({ itemCode, toValue }) => [itemCode, toValue])).toEqual([
        ['1.2', 'Chấp nhận'],
        ['1.1', 'Sửa số liệu: 9/10'],
        ['1.3', 'Cho 2 điểm'],
      ]);
    }),
  );

  it(
    'does not see explanations the head never sent, and does not exist before its step',
    withApp(async (world) => {
      const round = await seedExplained(world, { sent: false });
      expect(await sheetOf(world, 'appraiser', round.a, 2)).toMatchObject({ undecided: 0 });
      await moveRound(world.db, round.id, 'explanation');
      expect((await world.as('appraiser').get(`/api/appraisals/${round.a}/2`)).statusCode).toBe(403);
      expect((await world.as('headOfA').get(`/api/appraisals/${round.a}/1`)).statusCode).toBe(403);
    }),
  );
});

describe('GET /api/rounds/:roundId/items/:code/appraisals', () => {
  it(
    'puts one item of all agencies assigned to me side by side',
    withApp(async ({ as, db }) => {
      const round = await seedRound(db);
      await seedEvidence(db, round.a, '1.1');
      await as('pillarOwner1').put(itemUrl(round.a, '1.1'), give('1'));
      const across = async (person: string, code: string) =>
        as(person).get(`/api/rounds/${round.id}/items/${code}/appraisals?pass=1`);
      expect((await across('pillarOwner1', '1.1')).json()).toMatchObject({
        item: { code: '1.1', maxPoints: '2', ruleText: expect.any(String) },
        rows: [
          {
            agencyName: 'Sở A',
            figures: 'b=9;a=10',
            note: 'Theo báo cáo',
            self: { points: '1.8' },
            appraised: { points: '1' },
            appraisal: { revision: 1 },
            evidenceCount: 1,
            mayAppraise: { allowed: true },
          },
          {
            agencyName: 'Sở B',
            figures: '100',
            self: { points: '2' },
            appraisal: { decision: null },
            evidenceCount: 0,
          },
        ],
      });
      // The appraiser from B never sees B.
      expect(
        (await across('appraiser', '1.1')).json().rows.map(({ agencyId }: { agencyId: string }) => agencyId),
      ).toEqual(['A']);
      expect((await across('pillarOwner1', '2.1')).statusCode).toBe(403);
      expect((await across('headOfA', '1.1')).statusCode).toBe(403);
      expect((await across('appraiser', '7.7')).statusCode).toBe(404);
    }),
  );
});
