// Stories of the gate: what may become a framework, and what stays with it for good.
import type { DraftCheck, DraftDetail } from '@parindex/contract/framework-draft';
import type { Value } from '@parindex/domain/framework/draft/tree';
import { sheetsToFramework } from '@parindex/domain/framework/sheets/framework-sheets';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSheet } from '../../platform/sheets/read-sheet.ts';
import type { Client, World } from '../../testing/world.ts';
import { withApp, withCommittedApp } from '../../testing/world.ts';
import { frameworks } from '../framework/framework.tables.ts';
import {
  draftsUrl,
  issuedFramework,
  nodeOf,
  openedDraft,
  readDraft,
  sampleDocument,
  sent,
  setting,
  soundCases,
  succeeded,
} from './framework-draft.samples.ts';

const decision = { decisionNumber: '20/QĐ-UBND', decisionDate: '2025-11-30' };

const issue = (client: Client, draft: { id: string }, more: object = {}) =>
  client.post(`${draftsUrl}/${draft.id}/issue`, { sequence: 0, ...decision, reasons: [], ...more });

const checkOf = async (client: Client, { id }: { id: string }): Promise<DraftCheck> =>
  succeeded(await client.get(`${draftsUrl}/${id}/check`), 200).json();

/** The sample with a maximum that is not the sum: a warning, because the note says why. */
function withWarning(): Record<string, Value> {
  const document = sampleDocument();
  const [first, ...others] = document['items'] as Record<string, Value>[];
  return { ...document, items: [{ ...first, max: '11', maxNote: 'Điểm chung của lĩnh vực' }, ...others] };
}

async function amendmentOf(world: World, frameworkId: string): Promise<DraftDetail> {
  const reply = await world.as('standingOfficer').post(draftsUrl, { from: 'amendment', frameworkId });
  return succeeded(reply, 201).json();
}

describe('the gate', () => {
  it(
    'tells everything that is wrong with its node, and refuses to issue with the same findings',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const draft = await openedDraft(officer);
      const node = nodeOf(draft, '1.1');
      await sent(
        officer,
        draft.id,
        setting(node, 'max', '3'),
        setting(node, 'owner', null),
        setting(nodeOf(draft, '2'), 'code', '1.2'),
      );
      const { findings, cases } = await checkOf(officer, draft);
      expect(findings).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            severity: 'error',
            node: nodeOf(draft, '1').id,
            field: 'max',
            path: 'Mục 1, điểm tối đa',
          }),
          expect.objectContaining({ severity: 'error', node: nodeOf(draft, '2').id, field: 'code' }),
        ]),
      );
      expect(cases).toEqual({ passed: 0, failed: 0 });
      const refused = await issue(officer, draft, { sequence: 1 });
      expect(refused.statusCode).toBe(422);
      expect(refused.json()).toMatchObject({ code: 'framework.unsound', detail: expect.stringContaining('lỗi') });
      expect(refused.json().findings).toEqual(findings);
      expect((await readDraft(officer, draft.id)).sequence).toBe(1);
    }),
  );

  it(
    'refuses worked cases that do not come out as signed, and cases that cannot be read',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const cases = [
        ...soundCases,
        { name: 'Sai', item: '1.1', value: '80', points: '2' },
        { name: 'Hỏng', item: '1.1' },
      ];
      const draft = await openedDraft(officer, { cases });
      const check = await checkOf(officer, draft);
      expect(check.cases).toEqual({ passed: 2, failed: 2 });
      const refused = await issue(officer, draft);
      expect(refused.statusCode).toBe(422);
      expect(refused.json().findings).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            node: draft.lists.cases[2]?.id,
            path: 'Ca mẫu “Sai”',
            message: expect.stringContaining('máy tính ra 1 điểm'),
          }),
          expect.objectContaining({ node: draft.lists.cases[3]?.id, field: 'points' }),
        ]),
      );
    }),
  );

  it(
    'wants a written reason for every warning, and keeps it with the version',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const draft = await openedDraft(officer, { document: withWarning() });
      const { findings } = await checkOf(officer, draft);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
      const reasons = findings.map(({ node, message }) => ({ node, message, reason: 'Hội đồng đã thống nhất' }));
      const refused = await issue(officer, draft, { reasons: reasons.slice(1) });
      expect(refused.statusCode).toBe(422);
      expect(refused.json()).toMatchObject({ code: 'framework.warningsOpen', findings: [findings[0]] });
      const blank = await issue(officer, draft, { reasons: reasons.map((one) => ({ ...one, reason: ' ' })) });
      expect(blank.statusCode).toBe(400);
      const { frameworkId } = succeeded(await issue(officer, draft, { reasons }), 200).json<{ frameworkId: string }>();
      const [stored] = await world.db.select().from(frameworks).where(eq(frameworks.id, frameworkId));
      expect(stored?.acceptedWarnings).toEqual(
        findings.map(({ node, message }) => ({
          code: node === nodeOf(draft, '1').id ? '1' : expect.anything(),
          message,
          reason: 'Hội đồng đã thống nhất',
        })),
      );
    }),
  );

  it(
    'tells that the name of the framework is taken',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      await issuedFramework(world);
      const draft = await openedDraft(officer);
      const taken = expect.objectContaining({
        node: 'root',
        field: 'id',
        message: expect.stringContaining('đã ban hành'),
      });
      expect((await checkOf(officer, draft)).findings).toContainEqual(taken);
      expect((await issue(officer, draft)).json().findings).toContainEqual(taken);
    }),
  );

  it(
    'is for the standing agency of the authority alone, and for what was looked at',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const grant = { role: 'standingAgency', agencyId: 'C', authorityId: 'C', pillar: null } as const;
      await world.seed.account({
        id: 'standingOfC',
        agencyId: 'C',
        grants: [{ ...grant, validFrom: '2025-07-01', validTo: null }],
      });
      const draft = await openedDraft(officer);
      for (const person of ['standingOfC', 'chairman', 'headOfA']) {
        expect((await issue(world.as(person), draft)).statusCode).toBe(403);
        expect((await world.as(person).get(`${draftsUrl}/${draft.id}/check`)).statusCode).toBe(403);
        expect((await world.as(person).get(`${draftsUrl}/${draft.id}/file?format=yaml`)).statusCode).toBe(403);
      }
      await sent(officer, draft.id, setting(nodeOf(draft, '1.1'), 'guidance', 'Sau khi đã soát'));
      const stale = await issue(officer, draft);
      expect(stale.json()).toMatchObject({
        code: 'record.changed',
        conflict: { sent: { sequence: 0 }, stands: { sequence: 1 } },
      });
    }),
  );
});

describe('issuing', () => {
  it(
    'makes an issued framework whose file reads well, with decision and worked cases, and the draft is gone',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const draft = await openedDraft(officer);
      const reasons = (await checkOf(officer, draft)).findings.map(({ node, message }) => ({
        node,
        message,
        reason: 'Đã rõ',
      }));
      const { frameworkId } = succeeded(await issue(officer, draft, { reasons }), 200).json<{ frameworkId: string }>();
      const detail = (await officer.get(`/api/frameworks/${frameworkId}`)).json();
      expect(detail).toMatchObject({
        status: 'issued',
        key: 'demo-commune-2025',
        ...decision,
        itemCount: 5,
        maxPoints: '20',
        may: { replace: { allowed: false } },
      });
      const file = (await officer.get(`/api/frameworks/${frameworkId}/file`)).body;
      const basis = { number: '20/QĐ-UBND', date: '2025-11-30', issuer: 'Tỉnh Minh Hoạ', illustrative: true };
      expect(parse(file)).toEqual({ ...sampleDocument(), basis });
      expect(file).toContain(
        'basis: { number: 20/QĐ-UBND, date: 2025-11-30, issuer: Tỉnh Minh Hoạ, illustrative: true }\n',
      );
      const [stored] = await world.db.select().from(frameworks).where(eq(frameworks.id, frameworkId));
      expect(stored?.cases).toMatchObject([
        { name: 'Đủ kế hoạch', value: '100', points: '2', signedBy: 'Người Minh Hoạ' },
        { name: 'Chưa kê khai', value: null, points: 'missing' },
      ]);
      expect((await officer.get(`${draftsUrl}/${draft.id}`)).statusCode).toBe(404);
      expect(succeeded(await issue(officer, draft, { reasons }), 200).json()).toEqual({ frameworkId });
      expect((await issue(officer, draft, { reasons, decisionNumber: '21/QĐ-UBND' })).statusCode).toBe(404);
      const { rows } = await world.db.execute(
        sql`select action from audit_log where subject = ${draft.id} order by id`,
      );
      expect(rows.map(({ action }) => action)).toEqual([
        'frameworkDraft.created',
        'frameworkDraft.issued',
        'frameworkDraft.issueConfirmed',
      ]);
    }),
  );

  it(
    'makes an amendment the successor of what it amends, once, and only the life of the old version moves on',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const base = await issuedFramework(world);
      const [first, second] = [await amendmentOf(world, base), await amendmentOf(world, base)];
      expect(first).toMatchObject({ purpose: 'amendment', base: { id: base }, fields: { id: 'demo-commune-2025-2' } });
      const reasonsFor = async (draft: DraftDetail) =>
        (await checkOf(officer, draft)).findings.map(({ node, message }) => ({ node, message, reason: 'Đã rõ' }));
      const reply = await issue(officer, first, { reasons: await reasonsFor(first) });
      const { frameworkId } = succeeded(reply, 200).json<{ frameworkId: string }>();
      const rows = await world.db.select().from(frameworks).where(eq(frameworks.authorityId, 'P'));
      expect(rows.find(({ id }) => id === base)).toMatchObject({ status: 'amended', key: 'demo-commune-2025' });
      expect(rows.find(({ id }) => id === frameworkId)).toMatchObject({ status: 'issued', amends: base });
      expect((await world.as('headOfA').get(`/api/frameworks/${base}`)).json()).toMatchObject({ status: 'amended' });
      await sent(officer, second.id, {
        kind: 'set',
        node: 'root',
        field: 'id',
        from: 'demo-commune-2025-2',
        to: 'ban-khac',
      });
      const late = await issue(officer, second, { sequence: 1, reasons: await reasonsFor(second) });
      expect(late.json()).toMatchObject({
        code: 'framework.baseUnfit',
        detail: expect.stringContaining('bản sửa đổi'),
      });
      const again = await officer.post(draftsUrl, { from: 'amendment', frameworkId: base });
      expect(again.json()).toMatchObject({ code: 'framework.baseUnfit' });
      expect((await officer.delete(`/api/frameworks/${base}`)).json()).toMatchObject({ code: 'framework.issued' });
      expect((await amendmentOf(world, frameworkId)).fields['id']).toBe('demo-commune-2025-3');
    }),
  );

  it.each([
    ['its source', sql`source = 'x'`],
    ['its worked cases', sql`cases = '[{}]'`],
    ['the reasons of its warnings', sql`accepted_warnings = '[{}]', status = 'amended'`],
    ['its decision on the way', sql`decision_number = 'x', status = 'retired'`],
    ['its life backwards', sql`status = 'draft'`],
  ])('the database refuses to change %s', (_, change) =>
    withApp(async (world) => {
      const id = await issuedFramework(world);
      const rewrite = world.db.transaction((tx) => tx.execute(sql`update frameworks set ${change} where id = ${id}`));
      await expect(rewrite).rejects.toThrow();
      await world.db.execute(sql`update frameworks set status = 'amended', revision = revision + 1 where id = ${id}`);
      await world.db.execute(sql`update frameworks set status = 'retired' where id = ${id}`);
    })(),
  );

  it(
    'makes one framework of two clicks at the same moment',
    withCommittedApp(async (world) => {
      const officer = world.as('standingOfficer');
      const draft = await openedDraft(officer);
      const reasons = (await checkOf(officer, draft)).findings.map(({ node, message }) => ({
        node,
        message,
        reason: 'Đã rõ',
      }));
      const replies = await Promise.all([issue(officer, draft, { reasons }), issue(officer, draft, { reasons })]);
      expect(replies.map((reply) => reply.json())).toEqual([{ frameworkId: draft.id }, { frameworkId: draft.id }]);
    }),
  );
});

describe('a draft as a file', () => {
  it(
    'is the YAML that issuing would write, sound or not, and the same as a spreadsheet',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const draft = await openedDraft(officer);
      await sent(officer, draft.id, setting(nodeOf(draft, '1.1'), 'max', 'chưa rõ'));
      const file = await officer.get(`${draftsUrl}/${draft.id}/file?format=yaml`);
      expect(file.headers['content-disposition']).toBe('attachment; filename="demo-commune-2025.yaml"');
      expect(file.headers['content-type']).toContain('application/yaml');
      expect(file.body).toContain("- code: '1.1'\n        name: Mức độ hoàn thành kế hoạch\n        max: chưa rõ\n");
      const other = await officer.get(`${draftsUrl}/${draft.id}/file?format=xlsx`);
      expect(other.headers['content-disposition']).toBe('attachment; filename="demo-commune-2025.xlsx"');
      const sheets = await readSheet({ name: 'bo.xlsx', bytes: other.rawPayload });
      const { document } = sheetsToFramework(sheets.ok ? sheets.sheets : []);
      expect(document).toEqual(parse(file.body));
    }),
  );
});
