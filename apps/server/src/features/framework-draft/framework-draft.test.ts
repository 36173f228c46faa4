// Stories of drafts, through HTTP on a real PostgreSQL: several people write, nobody loses anything.
import { randomUUID } from 'node:crypto';
import type { DraftChanges, DraftDetail } from '@parindex/contract/framework-draft';
import { draftToDocument } from '@parindex/domain/framework/draft/document';
import { openDraft } from '@parindex/domain/framework/draft/stored';
import type { Value } from '@parindex/domain/framework/draft/tree';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type World, withApp, withCommittedApp } from '../../testing/world.ts';
import { sampleFramework } from '../framework/framework.samples.ts';
import {
  draftsUrl,
  issuedFramework,
  nodeOf,
  openedDraft,
  readDraft,
  sampleDocument,
  send,
  sent,
  setting,
  succeeded,
} from './framework-draft.samples.ts';

/** A second officer of the same standing agency. */
async function secondOfficer({ seed, as }: World) {
  const grant = { role: 'standingAgency', agencyId: 'S', authorityId: 'P', pillar: null } as const;
  await seed.account({
    id: 'secondOfficer',
    agencyId: 'S',
    grants: [{ ...grant, validFrom: '2025-07-01', validTo: null }],
  });
  return as('secondOfficer');
}

const documentOf = (draft: DraftDetail): Record<string, Value> => draftToDocument(openDraft(draft));

describe('opening a draft', () => {
  it(
    'begins with nothing but a title, a year and a name of its own',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const blank = { from: 'blank', authorityId: 'P', title: 'Bộ tiêu chí cấp xã, năm 2026', year: 2026 };
      const draft = succeeded(await officer.post(draftsUrl, blank), 201).json<DraftDetail>();
      expect(draft).toMatchObject({
        authorityId: 'P',
        title: 'Bộ tiêu chí cấp xã, năm 2026',
        year: 2026,
        purpose: 'new',
        base: null,
        sequence: 0,
        fields: { id: 'bo-tieu-chi-cap-xa-nam-2026', title: 'Bộ tiêu chí cấp xã, năm 2026', year: 2026 },
        lists: { items: [], bonus: [], penalty: [], cases: [] },
        may: { change: { allowed: true }, issue: { allowed: true }, remove: { allowed: true } },
      });
      expect((await officer.get(draftsUrl)).json()).toMatchObject({
        drafts: [{ id: draft.id, title: 'Bộ tiêu chí cấp xã, năm 2026', updatedBy: expect.any(String) }],
        may: { create: { allowed: true } },
      });
    }),
  );

  it(
    'copies an issued framework to a new year, with every item in its order, without the old decision',
    withApp(async (world) => {
      const frameworkId = await issuedFramework(world, sampleFramework({ edit: [[', illustrative: true', '']] }));
      const copy = { from: 'copy', frameworkId, title: 'Bộ tiêu chí năm 2026', year: 2026 };
      const reply = await world.as('standingOfficer').post(draftsUrl, copy);
      const draft = succeeded(reply, 201).json<DraftDetail>();
      expect(draft).toMatchObject({
        purpose: 'new',
        base: { id: frameworkId },
        title: 'Bộ tiêu chí năm 2026',
        year: 2026,
      });
      const { basis: _, ...base } = sampleDocument();
      const own = { id: 'demo-commune-2026', title: 'Bộ tiêu chí năm 2026', year: 2026 };
      expect(documentOf(draft)).toEqual({ ...base, ...own });
      expect(Object.keys(documentOf(draft)['settings'] ?? {})).toEqual(Object.keys(base['settings'] ?? {}));
    }),
  );

  it(
    'of an illustrative framework goes on saying so',
    withApp(async (world) => {
      const frameworkId = await issuedFramework(world);
      const copy = { from: 'copy', frameworkId, title: 'Bộ minh hoạ năm 2026', year: 2026 };
      const reply = await world.as('standingOfficer').post(draftsUrl, copy);
      expect(succeeded(reply, 201).json()).toMatchObject({ fields: { basis: { illustrative: true } } });
    }),
  );

  it(
    'takes what an import made, however wrong it still is, in the order of its keys',
    withApp(async (world) => {
      const document = {
        format: 'parindex-framework/1',
        title: 'Dở dang',
        max: 'mười',
        items: [{ zeta: 1, a: { zz: 1, b: 2 } }],
      };
      const draft = await openedDraft(world.as('standingOfficer'), { document });
      expect(JSON.stringify(documentOf(draft))).toBe(JSON.stringify(document));
      expect(draft).toMatchObject({ title: 'Dở dang', year: null });
    }),
  );

  it(
    'is refused from a framework that is not issued, and to whoever is not the standing agency of that very authority',
    withApp(async (world) => {
      const { as, seed, stranger } = world;
      const frameworkId = await issuedFramework(world);
      const grant = { role: 'standingAgency', agencyId: 'C', authorityId: 'C', pillar: null } as const;
      await seed.account({
        id: 'standingOfC',
        agencyId: 'C',
        grants: [{ ...grant, validFrom: '2025-07-01', validTo: null }],
      });
      const draft = await openedDraft(as('standingOfficer'));
      const rename = [setting(nodeOf(draft, '1.1'), 'name', 'Của tỉnh khác')];
      for (const person of ['standingOfC', 'headOfA', 'chairman', 'administrator', 'nobody']) {
        const client = as(person);
        const replies = [
          await client.post(draftsUrl, { from: 'blank', authorityId: 'P', title: 'Bộ', year: 2026 }),
          await client.post(draftsUrl, { from: 'copy', frameworkId, title: 'Bộ', year: 2026 }),
          await client.post(draftsUrl, { from: 'amendment', frameworkId }),
          await client.get(`${draftsUrl}/${draft.id}`),
          await send(client, draft.id, rename),
          await client.get(`${draftsUrl}/${draft.id}/changes?since=0`),
          await client.delete(`${draftsUrl}/${draft.id}`),
        ];
        expect(replies.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403, 403, 403]);
        expect(replies[3]?.json().detail).toContain('cơ quan thường trực');
        expect((await client.get(draftsUrl)).json().drafts).toEqual([]);
      }
      expect((await stranger.get(`${draftsUrl}/${draft.id}`)).statusCode).toBe(401);
      expect((await as('standingOfficer').get(`${draftsUrl}/${randomUUID()}`)).json().code).toBe(
        'framework.draftNotFound',
      );
    }),
  );
});

describe('writing in a draft', () => {
  it(
    'makes the changes of two people, and tells each what the other has done and that the other is there',
    withApp(async (world) => {
      const [first, second] = [world.as('standingOfficer'), await secondOfficer(world)];
      const draft = await openedDraft(first);
      const { id } = draft;
      await readDraft(second, id);
      const mine = await sent(first, id, setting(nodeOf(draft, '1.1'), 'name', 'Của người thứ nhất'));
      expect(mine).toMatchObject({ sequence: 1, batches: [{ sequence: 1 }] });
      const theirs = await sent(second, id, setting(nodeOf(draft, '1.2'), 'name', 'Của người thứ hai'));
      expect(theirs.batches.map(({ by }) => by)).toEqual([mine.batches[0]?.by, expect.any(String)]);
      const news = succeeded(await first.get(`${draftsUrl}/${id}/changes?since=1`), 200).json<DraftChanges>();
      expect(news).toMatchObject({ sequence: 2, batches: [{ changes: [{ to: 'Của người thứ hai' }] }] });
      expect(news.editors.map(({ accountId }) => accountId)).toEqual(['secondOfficer', 'standingOfficer']);
      const stands = await readDraft(second, id);
      expect(nodeOf(stands, '1.1').fields['name']).toBe('Của người thứ nhất');
      expect(nodeOf(stands, '1.2').fields['name']).toBe('Của người thứ hai');
      world.clock.advance({ minutes: 1 });
      const later = succeeded(await first.get(`${draftsUrl}/${id}/changes?since=2`), 200).json<DraftChanges>();
      expect(later).toMatchObject({ batches: [], editors: [{ accountId: 'standingOfficer' }] });
    }),
  );

  it(
    'refuses a field that somebody else has changed, shows both values, and makes nothing of that batch',
    withApp(async (world) => {
      const [first, second] = [world.as('standingOfficer'), await secondOfficer(world)];
      const draft = await openedDraft(first);
      const node = nodeOf(draft, '1.1');
      await sent(first, draft.id, setting(node, 'max', '3'));
      const reply = await send(second, draft.id, [setting(node, 'name', 'Tên khác'), setting(node, 'max', '4')]);
      expect(reply.statusCode).toBe(409);
      expect(reply.json()).toMatchObject({
        code: 'record.changed',
        conflict: {
          sent: { reason: 'changed', node: node.id, field: 'max', value: '4' },
          stands: { node: node.id, field: 'max', value: '3' },
        },
      });
      const stands = await readDraft(second, draft.id);
      expect(nodeOf(stands, '1.1').fields).toMatchObject({ name: node.fields['name'], max: '3' });
      expect(stands.sequence).toBe(1);
      const agreed = await sent(second, draft.id, setting(node, 'max', '3'));
      expect(agreed.sequence).toBe(2);
    }),
  );

  it(
    'refuses a change of what somebody else has removed',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const draft = await openedDraft(officer);
      const node = nodeOf(draft, '1.1');
      await sent(officer, draft.id, { kind: 'remove', node: node.id });
      const reply = await send(officer, draft.id, [setting(node, 'name', 'Tên khác')]);
      expect(reply.json()).toMatchObject({ conflict: { sent: { reason: 'gone', node: node.id }, stands: null } });
    }),
  );

  it(
    'makes a batch that is sent twice once, and answers it as the first time',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const draft = await openedDraft(officer);
      const at = { list: 'items', parent: null, before: null } as const;
      const payload = {
        batch: randomUUID(),
        since: 0,
        changes: [{ kind: 'insert', at, trees: [{ id: randomUUID(), fields: { code: '3' }, children: [] }] }],
      };
      const url = `${draftsUrl}/${draft.id}/changes`;
      const once = succeeded(await officer.post(url, payload), 200).json<DraftChanges>();
      const twice = succeeded(await officer.post(url, payload), 200).json<DraftChanges>();
      expect(twice).toEqual(once);
      expect((await readDraft(officer, draft.id)).lists.items).toHaveLength(3);
    }),
  );

  it(
    'is undone by sending the inverse, which the database keeps beside every batch',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const draft = await openedDraft(officer);
      await sent(officer, draft.id, setting(nodeOf(draft, '2'), 'name', 'Khác'), {
        kind: 'remove',
        node: nodeOf(draft, '1').id,
      });
      expect(documentOf(await readDraft(officer, draft.id))).toMatchObject({ items: [{ code: '2', name: 'Khác' }] });
      const { rows } = await world.db.execute<{ inverse: never }>(
        sql`select inverse from framework_draft_batches where draft_id = ${draft.id}`,
      );
      succeeded(await send(officer, draft.id, rows[0]!.inverse), 200);
      expect(documentOf(await readDraft(officer, draft.id))).toEqual(documentOf(draft));
    }),
  );

  it(
    'refuses text that the database does not keep, by name',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const draft = await openedDraft(officer);
      for (const text of ['a\u0000b', '\uD800']) {
        const reply = await send(officer, draft.id, [setting(nodeOf(draft, '1.1'), 'name', text)]);
        expect(reply.statusCode).toBe(400);
      }
    }),
  );

  it(
    'refuses a tree or a value so deep that nobody could read it again',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const draft = await openedDraft(officer);
      const deepTree = (levels: number): object => ({
        id: randomUUID(),
        fields: {},
        children: levels === 0 ? [] : [deepTree(levels - 1)],
      });
      const deepValue = (levels: number): Value => (levels === 0 ? 'x' : [deepValue(levels - 1)]);
      const at = { list: 'items', parent: nodeOf(draft, '1.1').id, before: null };
      const url = `${draftsUrl}/${draft.id}/changes`;
      for (const change of [
        { kind: 'insert', at, trees: [deepTree(30)] },
        setting(nodeOf(draft, '1.1'), 'rule', deepValue(30)),
      ]) {
        const reply = await officer.post(url, { batch: randomUUID(), since: 0, changes: [change] });
        expect(reply.statusCode, reply.body).toBe(400);
        expect(reply.json().findings).toMatchObject([{ message: expect.stringContaining('20 cấp') }]);
      }
      const named = { kind: 'insert', at, trees: [{ id: 'constructor', fields: {}, children: [] }] };
      expect((await officer.post(url, { batch: randomUUID(), since: 0, changes: [named] })).statusCode).toBe(400);
      expect((await readDraft(officer, draft.id)).sequence).toBe(0);
    }),
  );

  it(
    'keeps every change of people who send at the same moment over connections of their own',
    withCommittedApp(async (world) => {
      const [first, second] = [world.as('standingOfficer'), await secondOfficer(world)];
      const draft = await openedDraft(first);
      const codes = ['1.1', '1.2', '2.1', '2.2', '2.3', 'T1', 'P1'];
      const url = `${draftsUrl}/${draft.id}/changes`;
      // Past the test client, which counts audit records around every request.
      const { csrfOf } = await import('../../platform/auth/token.ts');
      await Promise.all([first.get(draftsUrl), second.get(draftsUrl)]);
      const replies = await Promise.all(
        codes.flatMap((code) =>
          ['standingOfficer', 'secondOfficer'].map((person) => {
            const token = `token of ${person}`;
            return world.app.inject({
              method: 'POST',
              url,
              headers: { cookie: `parindex=${encodeURIComponent(token)}`, 'x-parindex-csrf': csrfOf(token) },
              payload: {
                batch: randomUUID(),
                since: 0,
                changes: [setting(nodeOf(draft, code), `của ${person}`, code)],
              },
            });
          }),
        ),
      );
      expect(replies.map(({ statusCode }) => statusCode)).toEqual(replies.map(() => 200));
      const stands = await readDraft(first, draft.id);
      expect(stands.sequence).toBe(14);
      for (const code of codes) {
        expect(nodeOf(stands, code).fields).toMatchObject({ 'của standingOfficer': code, 'của secondOfficer': code });
      }
    }),
  );
});

describe('removing a draft', () => {
  it(
    'takes everything written in it along, and leaves a short record',
    withApp(async (world) => {
      const officer = world.as('standingOfficer');
      const draft = await openedDraft(officer);
      await sent(officer, draft.id, setting(nodeOf(draft, '1.1'), 'name', 'Tên khác'));
      expect((await officer.delete(`${draftsUrl}/${draft.id}`)).statusCode).toBe(204);
      expect((await officer.get(`${draftsUrl}/${draft.id}`)).statusCode).toBe(404);
      const { rows } = await world.db.execute(sql`select action, detail from audit_log where subject = ${draft.id}`);
      expect(rows).toMatchObject([
        { action: 'frameworkDraft.created', detail: { from: 'document' } },
        { action: 'frameworkDraft.changed', detail: { sequence: 1, set: 1 } },
        { action: 'frameworkDraft.removed', detail: { sequence: 1, nodes: 11 } },
      ]);
    }),
  );
});
