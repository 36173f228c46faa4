// Stories of versions: compared, mapped between years, previewed, applied, retired; through HTTP on a real PostgreSQL.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type {
  AmendmentPreview,
  FrameworkHistory,
  MappingDetail,
  MappingRowReply,
  MappingState,
} from '@parindex/contract/framework-version';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { roundInput } from '../../testing/round-seeds.ts';
import { type World, withApp } from '../../testing/world.ts';
import { edited, handedIn, issuedVersion, runningRound } from './framework-version.samples.ts';

const officer = 'standingOfficer';
const frameworks = resolve(import.meta.dirname, '../../../../../frameworks');
const file = (name: string) => readFileSync(join(frameworks, name, 'framework.yaml'), 'utf8');

const renamed = ['name: Ban hành kế hoạch', 'name: Ban hành kế hoạch năm'] as const;
/** Item 1.2 counts three points, 1.3 and its choices stay. */
const heavier = [
  ["max: '4'\n    owner: S", "max: '5'\n    owner: S"],
  ["name: Hoàn thành kế hoạch, max: '2'", "name: Hoàn thành kế hoạch, max: '3'"],
] as const;

async function audited({ db }: World): Promise<string[]> {
  const { rows } = await db.execute<{ action: string }>(sql`select action from audit_log order by id`);
  return rows.map(({ action }) => action);
}

async function read<Reply>(world: World, url: string, person: string = officer): Promise<Reply> {
  const reply = await world.as(person).get(url);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

describe('GET /api/frameworks/:id/comparison', () => {
  it(
    'lays the earlier version first whichever is asked for, with old and new words and the class of the change',
    withApp(async (world) => {
      const first = await issuedVersion(world, { content: edited() });
      world.clock.advance({ minutes: 1 });
      const second = await issuedVersion(world, { content: edited(renamed, ...heavier), amends: first });
      const one = await read<{ before: { id: string } }>(
        world,
        `/api/frameworks/${second}/comparison?otherId=${first}`,
      );
      expect(await read(world, `/api/frameworks/${first}/comparison?otherId=${second}`)).toEqual(one);
      expect(one).toMatchObject({
        before: { id: first, status: 'amended' },
        after: { id: second, status: 'issued' },
        pairedBy: 'words',
        summary: { amendment: 'points', nodes: { text: 1, points: 2, structure: 0 } },
      });
      const { nodes } = one as unknown as { nodes: { after: { code: string }; fields: object[] }[] };
      expect(nodes.find(({ after }) => after.code === '1.2')?.fields).toContainEqual({
        field: 'rule',
        effect: 'points',
        before: 'Tỷ lệ b/a × 2 điểm; dưới 30 %: 0 điểm',
        after: 'Tỷ lệ b/a × 3 điểm; dưới 30 %: 0 điểm',
      });
    }),
  );

  it(
    'is read by whoever may read both, and by nobody else',
    withApp(async (world) => {
      const one = await issuedVersion(world, { content: edited() });
      const other = await issuedVersion(world, { content: edited(renamed), amends: one });
      const url = `/api/frameworks/${one}/comparison?otherId=${other}`;
      await read(world, url, 'reporterOfA');
      expect((await world.as('nobody').get(url)).statusCode).toBe(403);
    }),
  );
});

async function twoYears(world: World): Promise<{ address: string; earlier: string; later: string }> {
  const earlier = await issuedVersion(world, { content: file('demo-province-2022'), year: 2022 });
  const later = await issuedVersion(world, { content: file('demo-province-2023'), year: 2023 });
  return { earlier, later, address: `/api/frameworks/${later}/mappings/${earlier}` };
}

const rowOf = ({ rows }: MappingState, code: string, side = 'after'): MappingRowReply | undefined =>
  rows.find((row) => row.code === code && row.side === side);

function decide(world: World, address: string, row: MappingRowReply, more: object = {}) {
  const { side, code, suggestion, revision } = row;
  return world.as(officer).put(`${address}/rows/${side}/${code}`, { ...suggestion, revision, ...more });
}

describe('A mapping between years', () => {
  it(
    'is suggested by words, with scores, and stores nothing until somebody decides',
    withApp(async (world) => {
      const { address } = await twoYears(world);
      const mapping = await read<MappingDetail>(world, address);
      expect(mapping).toMatchObject({ status: 'draft', may: { write: { allowed: true } } });
      expect(mapping.open).toBe(mapping.rows.length);
      const wrong = mapping.rows.filter(({ before, kind }) => (kind === 'new') !== (before.length === 0));
      expect(wrong).toEqual([]);
      const online = mapping.items.find(({ name }) => name === 'Tỷ lệ hồ sơ nộp trực tuyến')?.code ?? '';
      const row = rowOf(mapping, online);
      const earlier = mapping.earlierItems.find(({ code }) => code === row?.before[0])?.name;
      expect([row?.kind, earlier]).toEqual(['reweighted', 'Tỷ lệ hồ sơ nộp trực tuyến mức độ 3, mức độ 4']);
      expect(row?.score).toBeGreaterThan(0.5);
      const index = mapping.items.find(({ name }) => name === 'Chỉ số chuyển đổi số')?.code ?? '';
      expect(rowOf(mapping, index)?.kind).toBe('new');
      const { rows } = await world.db.execute(sql`select 1 from framework_mappings`);
      expect(rows).toEqual([]);
    }),
  );

  it(
    'keeps what a person confirms, changes and rejects, and tells the share of comparable points at once',
    withApp(async (world) => {
      const { address } = await twoYears(world);
      const before = await read<MappingDetail>(world, address);
      const row = rowOf(before, '1.1');
      if (!row) throw new Error('there is no 1.1');
      const confirmed: MappingState = (await decide(world, address, row)).json();
      expect(rowOf(confirmed, '1.1')).toMatchObject({
        decision: 'confirmed',
        revision: 1,
        savedBy: 'Người standingOfficer',
      });
      expect(confirmed.open).toBe(before.open - 1);
      const rejected: MappingState = (
        await decide(world, address, { ...row, revision: 1 }, { before: [], kind: 'new' })
      ).json();
      expect(rowOf(rejected, '1.1')).toMatchObject({ decision: 'rejected', kind: 'new', revision: 2 });
      expect(rowOf(rejected, row.before[0] ?? '', 'before')).toMatchObject({ kind: 'dropped', decision: 'open' });
      const shares = [before, rejected].map(({ share }) => Number(share.after.comparable));
      expect((shares[0] ?? 0) - (shares[1] ?? 0)).toBe(
        Number(before.items.find(({ code }) => code === '1.1')?.maxPoints),
      );
      const changed: MappingState = (
        await decide(world, address, { ...row, revision: 2 }, { before: ['1.2', '1.1'], kind: 'merged' })
      ).json();
      expect(rowOf(changed, '1.1')).toMatchObject({ decision: 'changed', before: ['1.1', '1.2'] });
      // What was given to another item is not suggested twice.
      expect(rowOf(changed, '1.2')?.before).not.toContain('1.2');
    }),
  );

  it(
    'tells two people who differ both values, and takes the same decision twice as one',
    withApp(async (world) => {
      const { address } = await twoYears(world);
      const row = rowOf(await read<MappingDetail>(world, address), '1.1');
      if (!row) throw new Error('there is no 1.1');
      await decide(world, address, row);
      expect((await decide(world, address, row)).statusCode).toBe(200);
      const other = await decide(world, address, row, { before: [], kind: 'new' });
      expect(other.statusCode).toBe(409);
      expect(other.json()).toMatchObject({
        code: 'record.changed',
        conflict: { sent: { kind: 'new' }, stands: { code: '1.1', kind: row.kind, revision: 1 } },
      });
    }),
  );

  it(
    'refuses kinds that do not fit and items that do not exist, with every reason',
    withApp(async (world) => {
      const { address } = await twoYears(world);
      const row = rowOf(await read<MappingDetail>(world, address), '1.1');
      if (!row) throw new Error('there is no 1.1');
      const reply = await decide(world, address, row, { before: ['9.9', '1.1'], kind: 'same' });
      expect(reply.statusCode).toBe(422);
      expect(reply.json().findings).toHaveLength(2);
      const unknown = await world.as(officer).put(`${address}/rows/after/77`, { before: [], kind: 'new', revision: 0 });
      expect(unknown.json().code).toBe('framework.mappingUnsound');
    }),
  );

  it(
    'is reviewed once every row is decided, fixed from then on, and pairs the comparison',
    withApp(async (world) => {
      const { address, earlier, later } = await twoYears(world);
      const early = await world.as(officer).post(`${address}/review`);
      expect(early.json()).toMatchObject({ code: 'framework.mappingUnsound' });
      const { rows } = await read<MappingDetail>(world, address);
      expect(early.json().findings).toHaveLength(rows.length);
      for (const row of rows) expect((await decide(world, address, row)).statusCode).toBe(200);
      const reviewed = await world.as(officer).post(`${address}/review`);
      expect(reviewed.json()).toMatchObject({ status: 'reviewed', reviewedBy: 'Người standingOfficer', open: 0 });
      const [row] = rows;
      if (!row) throw new Error('there are no rows');
      const late = await decide(world, address, { ...row, revision: 1 }, { before: [], kind: 'new' });
      expect(late.json().code).toBe('framework.mappingReviewed');
      const comparison = await read<object>(world, `/api/frameworks/${later}/comparison?otherId=${earlier}`);
      expect(comparison).toMatchObject({
        pairedBy: 'mapping',
        summary: { structures: { new: 3, split: 0, merged: 0 } },
      });
      const reopened = await world.as(officer).post(`${address}/reopening`, { reason: 'Nhầm mục 1.2' });
      expect(reopened.json()).toMatchObject({ status: 'draft', open: 0 });
      expect(await audited(world)).toEqual(
        expect.arrayContaining(['frameworkMapping.reviewed', 'frameworkMapping.reopened']),
      );
    }),
  );

  it(
    'is written by the standing agency, read by whoever reads both; drafts and later years are not mapped to',
    withApp(async (world) => {
      const { address, earlier, later } = await twoYears(world);
      const seen = await read<MappingDetail>(world, address, 'reporterOfA');
      expect(seen.may.write).toMatchObject({ allowed: false });
      const write = await world
        .as('headOfA')
        .put(`${address}/rows/after/1.1`, { before: [], kind: 'new', revision: 0 });
      expect(write.statusCode).toBe(403);
      const backwards = await world.as(officer).get(`/api/frameworks/${earlier}/mappings/${later}`);
      expect([backwards.statusCode, backwards.json().code]).toEqual([409, 'framework.mappingUnfit']);
    }),
  );
});

const choice = [
  "name: Ban hành kế hoạch, max: '1', source: self, evidence: Kế hoạch đã ban hành, rule: { kind: boolean }",
  "name: Ban hành kế hoạch, max: '1', source: self, rule: { kind: choice, options: [{ label: Sớm, percent: '100' }, { label: Muộn, percent: '50' }] }",
] as const;

function preview(world: World, from: string, to: string): Promise<AmendmentPreview> {
  return read(world, `/api/frameworks/${from}/amendment-preview?versionId=${to}`);
}

describe('GET /api/frameworks/:id/amendment-preview', () => {
  it(
    'tells old and new index, ranks and the items that cause it, of the agencies that have handed in',
    withApp(async (world) => {
      const { frameworkId, roundId } = await runningRound(world);
      await handedIn(world, 'A');
      const newer = await issuedVersion(world, { content: edited(...heavier), amends: frameworkId });
      const reply = await preview(world, frameworkId, newer);
      expect(reply.summary.amendment).toBe('points');
      expect(reply.nodes.map(({ after }) => after?.code)).toEqual(['1', '1.2']);
      const [round] = reply.rounds;
      expect(round).toMatchObject({
        roundId,
        status: 'selfAssessment',
        groups: [{ code: 'so', apply: { allowed: true } }],
      });
      const [a, b] = round?.groups[0]?.agencies ?? [];
      // A: 1 + 1.8 + 1 of 7.5 points before, 1 + 2.7 + 1 of 8.5 after.
      expect(a).toMatchObject({
        agencyId: 'A',
        shown: true,
        before: { points: '3.8', maxPoints: '7.5' },
        after: { points: '4.7', maxPoints: '8.5' },
        items: [{ code: '1.2', before: { points: '1.8', maxPoints: '2' }, after: { points: '2.7', maxPoints: '3' } }],
      });
      expect(Number(a?.change)).toBeCloseTo((4.7 / 8.5 - 3.8 / 7.5) * 100, 6);
      // B has not handed in: what it entered stays its own.
      expect(b).toMatchObject({ agencyId: 'B', shown: false, touchedEntries: 1, before: null, after: null, items: [] });
    }),
  );

  it(
    'previews a draft before it is issued, and refuses one that is not sound with its findings',
    withApp(async (world) => {
      const { frameworkId } = await runningRound(world);
      await handedIn(world, 'A', 'B');
      const client = world.as(officer);
      const draft = (await client.post('/api/framework-drafts', { from: 'amendment', frameworkId })).json();
      const url = `/api/frameworks/${frameworkId}/amendment-preview?draftId=${draft.id}`;
      const same = await read<AmendmentPreview>(world, url);
      expect(same.rounds[0]?.groups[0]).toMatchObject({
        apply: { allowed: false },
        agencies: [
          { change: '0', items: [] },
          { change: '0', items: [] },
        ],
      });
      const pillar = draft.lists.items[0];
      const set = { kind: 'set', node: pillar.id, field: 'max', from: '4', to: '40' };
      await client.post(`/api/framework-drafts/${draft.id}/changes`, {
        batch: '0b9c1e8e-3c2e-4c57-9a53-0d9d33a3b111',
        since: 0,
        changes: [set],
      });
      const broken = await client.get(url);
      expect([broken.statusCode, broken.json().code]).toEqual([422, 'framework.unsound']);
      const other = await issuedVersion(world, { content: edited(renamed) });
      const foreign = await client.get(`/api/frameworks/${other}/amendment-preview?draftId=${draft.id}`);
      expect(foreign.json().code).toBe('framework.notAmendment');
    }),
  );

  it(
    'is for the standing agency alone',
    withApp(async (world) => {
      const { frameworkId } = await runningRound(world);
      const newer = await issuedVersion(world, { content: edited(renamed), amends: frameworkId });
      const url = `/api/frameworks/${frameworkId}/amendment-preview?versionId=${newer}`;
      expect((await world.as('headOfA').get(url)).statusCode).toBe(403);
    }),
  );
});

describe('POST /api/rounds/:id/groups/:group/framework', () => {
  function apply(world: World, roundId: string, frameworkId: string, { by = officer, revision = 1 } = {}) {
    const payload = { frameworkId, reason: 'Theo quyết định sửa đổi', revision };
    return world.as(by).post(`/api/rounds/${roundId}/groups/so/framework`, payload);
  }

  it(
    'puts the amended version in place, keeps every entry, and is done once',
    withApp(async (world) => {
      const { frameworkId, roundId, dossiers } = await runningRound(world);
      const newer = await issuedVersion(world, { content: edited(...heavier), amends: frameworkId });
      const reply = await apply(world, roundId, newer);
      expect(reply.json()).toMatchObject({ revision: 2, groups: [{ code: 'so', frameworkId: newer }] });
      const grid = (await world.as('reporterOfA').get(`/api/assessments/${dossiers['A']}`)).json();
      const row = grid.rows.find(({ code }: { code: string }) => code === '1.2');
      expect(row).toMatchObject({ maxPoints: '3', entry: { figures: 'b=9;a=10' } });
      expect((await apply(world, roundId, newer)).json()).toMatchObject({ revision: 2 });
      expect(await audited(world)).toContain('round.frameworkChanged');
    }),
  );

  it(
    'takes an amendment from its draft to the running round: written, previewed, issued, applied',
    withApp(async (world) => {
      const { frameworkId, roundId } = await runningRound(world);
      await handedIn(world, 'A', 'B');
      const client = world.as(officer);
      const draft = (await client.post('/api/framework-drafts', { from: 'amendment', frameworkId })).json();
      const [pillar] = draft.lists.items;
      const item = pillar.children.find(({ fields }: { fields: { code: string } }) => fields.code === '1.2');
      const set = (node: string, from: string, to: string) => ({ kind: 'set', node, field: 'max', from, to });
      const batch = '0b9c1e8e-3c2e-4c57-9a53-0d9d33a3b112';
      const changes = [set(item.id, '2', '3'), set(pillar.id, '4', '5')];
      await client.post(`/api/framework-drafts/${draft.id}/changes`, { batch, since: 0, changes });
      const url = `/api/frameworks/${frameworkId}/amendment-preview?draftId=${draft.id}`;
      const { rounds } = await read<AmendmentPreview>(world, url);
      const maxima = rounds[0]?.groups[0]?.agencies.map(({ before, after }) => [before?.maxPoints, after?.maxPoints]);
      expect(maxima).toEqual([
        ['7.5', '8.5'],
        ['7.5', '8.5'],
      ]);
      const { findings } = (await client.get(`/api/framework-drafts/${draft.id}/check`)).json();
      const reasons = findings.map(({ node, message }: { node: string; message: string }) => {
        return { node, message, reason: 'Đã xem' };
      });
      const issue = await client.post(`/api/framework-drafts/${draft.id}/issue`, {
        sequence: 1,
        decisionNumber: '30/QĐ-MH',
        decisionDate: '2025-11-25',
        reasons,
      });
      expect(issue.statusCode, issue.body).toBe(200);
      const { frameworkId: newer } = issue.json();
      expect((await apply(world, roundId, newer)).json()).toMatchObject({ groups: [{ frameworkId: newer }] });
      const { versions } = await read<FrameworkHistory>(world, `/api/frameworks/${newer}/history`);
      expect(versions.map(({ status, amendment, rounds: used }) => [status, amendment, used.length])).toEqual([
        ['amended', null, 0],
        ['issued', 'points', 1],
      ]);
      expect(versions[1]?.acceptedWarnings.length).toBe(findings.length);
    }),
  );

  it(
    'refuses what the new rules cannot take, naming agency and item, not what was entered',
    withApp(async (world) => {
      const { frameworkId, roundId } = await runningRound(world);
      const newer = await issuedVersion(world, { content: edited(choice), amends: frameworkId });
      const reply = await apply(world, roundId, newer);
      expect([reply.statusCode, reply.json().code]).toEqual([409, 'framework.entriesUnfit']);
      expect(reply.json().findings.map(({ path }: { path: string }) => path)).toEqual(['A', 'B']);
      expect(reply.body).not.toContain('yes');
    }),
  );

  it(
    'refuses what does not amend the version in use, a stale revision, other people, and a round that is appraised',
    withApp(async (world) => {
      const { frameworkId, roundId } = await runningRound(world);
      const stranger = await issuedVersion(world, { content: edited(renamed) });
      expect((await apply(world, roundId, stranger)).json().code).toBe('framework.notAmendment');
      const newer = await issuedVersion(world, { content: edited(...heavier), amends: frameworkId });
      expect((await apply(world, roundId, newer, { revision: 7 })).json()).toMatchObject({
        code: 'record.changed',
        conflict: { stands: { frameworkId } },
      });
      expect((await apply(world, roundId, newer, { by: 'headOfA' })).statusCode).toBe(403);
      await world.db.execute(sql`update rounds set status = 'appraisal1' where id = ${roundId}::uuid`);
      expect((await apply(world, roundId, newer)).statusCode).toBe(403);
    }),
  );
});

describe('The life of a framework', () => {
  it(
    'tells the chain of amendments with decisions, accepted warnings, rounds and drafts',
    withApp(async (world) => {
      const { frameworkId, roundId } = await runningRound(world);
      const warning = { code: '2.4', message: 'Mục không có cơ quan phụ trách', reason: 'Sẽ phân công sau' };
      const second = await issuedVersion(world, { content: edited(renamed), amends: frameworkId, warnings: [warning] });
      const third = await issuedVersion(world, { content: edited(renamed, ...heavier), amends: second });
      await world.as(officer).post('/api/framework-drafts', { from: 'amendment', frameworkId: third });
      const history = await read<object>(world, `/api/frameworks/${second}/history`);
      expect(history).toMatchObject({
        versions: [
          { id: frameworkId, amendment: null, rounds: [{ roundId }] },
          { id: second, amendment: 'text', acceptedWarnings: [warning], issuedBy: 'Người standingOfficer' },
          { id: third, amendment: 'points', decisionNumber: '21/QĐ-MH', decisionDate: '2025-11-20' },
        ],
        drafts: [{}],
        may: { amend: { allowed: false }, copy: { allowed: true }, retire: { allowed: true } },
      });
      const seen = await read<{ drafts: object[]; versions: { rounds: object[] }[] }>(
        world,
        `/api/frameworks/${second}/history`,
        'reporterOfA',
      );
      expect([seen.drafts, seen.versions.flatMap(({ rounds }) => rounds)]).toEqual([[], []]);
    }),
  );

  it(
    'ends with a reason: not for new rounds any more, and what uses it goes on',
    withApp(async (world) => {
      const { frameworkId, dossiers } = await runningRound(world);
      const url = `/api/frameworks/${frameworkId}/retire`;
      const payload = { reason: 'Đã có bộ mới', revision: 1 };
      expect((await world.as('headOfA').post(url, payload)).statusCode).toBe(403);
      expect((await world.as(officer).post(url, { ...payload, revision: 5 })).json().code).toBe('record.changed');
      const reply = await world.as(officer).post(url, payload);
      expect(reply.json().versions[0]).toMatchObject({
        status: 'retired',
        retirement: { reason: 'Đã có bộ mới', by: 'Người standingOfficer' },
      });
      expect((await world.as(officer).post(url, payload)).statusCode).toBe(200);
      const again = await world.as(officer).post(url, { ...payload, reason: 'Khác' });
      expect(again.json().code).toBe('framework.notRetirable');
      const round = await world.as(officer).post('/api/rounds', roundInput(frameworkId));
      expect([round.statusCode, round.json().code]).toEqual([422, 'round.unsound']);
      expect((await world.as('reporterOfA').get(`/api/assessments/${dossiers['A']}`)).statusCode).toBe(200);
    }),
  );
});
