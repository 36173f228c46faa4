// Stories of the yearly revision, through HTTP: agencies propose, their heads send, the standing agency answers and carries.
import { randomUUID } from 'node:crypto';
import type { FrameworkRevision, Proposal } from '@parindex/contract/framework-revision';
import type { MyWork } from '@parindex/contract/my-work';
import type { ProblemBody } from '@parindex/contract/problem';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../platform/sheets/read-sheet.ts';
import { type World, withApp } from '../../testing/world.ts';
import {
  nodeOf,
  readDraft,
  sent as sentChange,
  setting,
  succeeded,
} from '../framework-draft/framework-draft.samples.ts';
import {
  answer,
  answeredProposal,
  betterName,
  dates,
  morePoints,
  newItem,
  nextYear,
  only,
  openedRevision,
  proposalsUrl,
  revisionOf,
  revisionUrl,
  sentProposal,
  shownCarrying,
  withoutItem,
  write,
  written,
} from './framework-revision.samples.ts';

const officer = 'standingOfficer';

describe('writing and sending', () => {
  it(
    'an officer writes, the head sends, the standing agency then sees it, another agency never',
    withApp(async (world) => {
      const { as } = world;
      const id = await openedRevision(world);
      const proposal = await written(world, id);
      expect(proposal).toMatchObject({
        state: 'draft',
        points: '3',
        place: '1.1 Mức độ hoàn thành kế hoạch',
        pillar: { code: '1' },
        agencyName: 'Sở A',
        may: { change: { allowed: true }, send: { allowed: false }, answer: { allowed: false } },
      });
      expect((await revisionOf(as(officer), id)).proposals).toEqual([]);
      const send = { revision: proposal.revision };
      expect((await as('reporterOfA').post(`${proposalsUrl}/${proposal.id}/send`, send)).statusCode).toBe(403);
      succeeded(await as('headOfA').post(`${proposalsUrl}/${proposal.id}/send`, send), 200);
      expect((await revisionOf(as(officer), id)).counts).toMatchObject({ total: 1, unanswered: 1 });
      expect((await revisionOf(as('headOfA'), id)).proposals).toMatchObject([{ state: 'sent' }]);
      expect((await revisionOf(as('reporterOfB'), id)).proposals).toEqual([]);
      expect(
        (await as('reporterOfB').put(`${proposalsUrl}/${proposal.id}`, { ...morePoints, revision: 2 })).statusCode,
      ).toBe(403);
    }),
  );

  it(
    'sending twice, writing twice: once',
    withApp(async (world) => {
      const { as } = world;
      const id = await openedRevision(world);
      const proposal = { id: randomUUID() };
      const first = await written(world, id, proposal);
      expect(await written(world, id, proposal)).toEqual(first);
      expect((await write(as('reporterOfA'), id, { ...proposal, points: '9' })).statusCode).toBe(409);
      const url = `${proposalsUrl}/${first.id}/send`;
      const once = succeeded(await as('headOfA').post(url, { revision: first.revision }), 200).json<Proposal>();
      const again = succeeded(await as('headOfA').post(url, { revision: first.revision }), 200).json<Proposal>();
      expect(again).toEqual(once);
      expect((await revisionOf(as('headOfA'), id)).proposals).toHaveLength(1);
    }),
  );

  it(
    'what was sent cannot be changed or removed',
    withApp(async (world) => {
      const { as } = world;
      const { id, revision } = await sentProposal(world, await openedRevision(world));
      const changed = await as('reporterOfA').put(`${proposalsUrl}/${id}`, { ...morePoints, points: '5', revision });
      expect(changed.json<ProblemBody>()).toMatchObject({
        code: 'access.denied',
        detail: 'Góp ý đã gửi: không sửa, không xóa được nữa',
      });
      expect((await as('reporterOfA').delete(`${proposalsUrl}/${id}`)).statusCode).toBe(403);
    }),
  );

  it(
    'after the dates everything is locked and says why, before them too',
    withApp(async (world) => {
      const { as, clock } = world;
      const id = await openedRevision(world);
      const proposal = await written(world, id);
      const soon = { ...dates, closesAt: '2025-12-01T02:10:00Z', revision: 1 };
      succeeded(await as(officer).put(revisionUrl(id), soon), 200);
      clock.advance({ minutes: 11 });
      const detail = 'Đã khóa: hết hạn góp ý 01/12/2025 09:10';
      const refusals = [
        await write(as('reporterOfA'), id),
        await as('headOfA').post(`${proposalsUrl}/${proposal.id}/send`, { revision: proposal.revision }),
        await as('reporterOfA').delete(`${proposalsUrl}/${proposal.id}`),
      ];
      for (const refusal of refusals) expect(refusal.json()).toMatchObject({ code: 'access.denied', detail });
      expect(await revisionOf(as('reporterOfA'), id)).toMatchObject({ collecting: { allowed: false, reason: detail } });
      const later = { opensAt: '2025-12-02T01:00:00Z', closesAt: '2025-12-09T10:00:00Z', revision: 2 };
      succeeded(await as(officer).put(revisionUrl(id), later), 200);
      expect((await write(as('reporterOfA'), id)).json()).toMatchObject({
        detail: 'Chưa mở: bắt đầu nhận góp ý 02/12/2025 08:00',
      });
    }),
  );

  it(
    'names everything that is wrong with a proposal',
    withApp(async (world) => {
      const id = await openedRevision(world);
      const wrong = { kind: 'content', code: '9.9', points: '2', proposed: '', reason: ' ' } as const;
      const reply = await write(world.as('reporterOfA'), id, wrong);
      expect(reply.statusCode).toBe(422);
      expect(reply.json<ProblemBody>().findings?.map(({ path }) => path)).toEqual([
        'code',
        'field',
        'points',
        'proposed',
        'reason',
      ]);
    }),
  );

  it(
    'two officers change the same proposal: the later one sees both',
    withApp(async (world) => {
      const { as } = world;
      const { id, revision } = await written(world, await openedRevision(world));
      const url = `${proposalsUrl}/${id}`;
      succeeded(await as('reporterOfA').put(url, { ...morePoints, points: '4', revision }), 200);
      // The same once more, as after a lost reply.
      succeeded(await as('reporterOfA').put(url, { ...morePoints, points: '4', revision }), 200);
      const late = await as('reporterOfA').put(url, { ...morePoints, points: '5', revision });
      expect(late.statusCode).toBe(409);
      expect(late.json<ProblemBody>()).toMatchObject({
        code: 'record.changed',
        conflict: { sent: { points: '5' }, stands: { points: '4', revision: 2 } },
      });
    }),
  );

  it(
    'only agencies below the authority have a say',
    withApp(async (world) => {
      const id = await openedRevision(world);
      await world.seed.agency({ id: 'Q', kind: 'province', parentId: null });
      const grant = { authorityId: null, pillar: null, validFrom: '2025-07-01', validTo: null };
      for (const agencyId of ['P', 'Q']) {
        const account = `officerOf${agencyId}`;
        await world.seed.account({ id: account, agencyId, grants: [{ role: 'reporter', agencyId, ...grant }] });
        const reply = await write(world.as(account), id, { agencyId });
        expect(reply.json()).toMatchObject({ code: 'access.denied' });
      }
    }),
  );
});

describe('what waits for somebody', () => {
  it(
    'an officer is asked while proposals are taken, a head for what is not sent, the standing agency for answers',
    withApp(async (world) => {
      const { as, clock } = world;
      const id = await openedRevision(world);
      const kindsOf = async (person: string) => {
        const { tasks } = succeeded(await as(person).get('/api/my-work'), 200).json<MyWork>();
        return tasks.map(({ kind, dueAt, href }) => ({ kind, dueAt, href }));
      };
      const dueAt = '2025-12-01T10:00:00.000Z';
      const href = `/bo-tieu-chi/${id}/gop-y`;
      expect(await kindsOf('reporterOfA')).toEqual([{ kind: 'framework.propose', dueAt, href }]);
      expect(await kindsOf('headOfA')).toEqual([]);
      const { id: proposalId, revision } = await written(world, id);
      expect(await kindsOf('headOfA')).toEqual([{ kind: 'framework.sendProposals', dueAt, href }]);
      expect(await kindsOf(officer)).toEqual([]);
      succeeded(await as('headOfA').post(`${proposalsUrl}/${proposalId}/send`, { revision }), 200);
      expect(await kindsOf('headOfA')).toEqual([]);
      const answering = { kind: 'framework.answerProposals', dueAt: null, href: `/bo-tieu-chi/${id}/tong-hop-gop-y` };
      expect(await kindsOf(officer)).toEqual([answering]);
      const soon = { ...dates, closesAt: '2025-12-01T02:10:00Z', revision: 1 };
      succeeded(await as(officer).put(revisionUrl(id), soon), 200);
      clock.advance({ minutes: 11 });
      expect(await kindsOf('reporterOfA')).toEqual([]);
      expect(await kindsOf(officer)).toEqual([answering]);
    }),
  );
});

describe('the dates', () => {
  it(
    'are set by the standing agency alone, in their order; who comes second sees both',
    withApp(async (world) => {
      const { as } = world;
      const id = await openedRevision(world);
      expect((await as('headOfA').put(revisionUrl(id), { ...dates, revision: 1 })).statusCode).toBe(403);
      const turned = { opensAt: dates.closesAt, closesAt: dates.opensAt, revision: 1 };
      expect((await as(officer).put(revisionUrl(id), turned)).statusCode).toBe(422);
      succeeded(await as(officer).put(revisionUrl(id), { ...dates, revision: 0 }), 200);
      const other = { ...dates, closesAt: '2025-12-20T10:00:00Z', revision: 0 };
      const late = await as(officer).put(revisionUrl(id), other);
      expect(late.statusCode).toBe(409);
      expect(late.json<ProblemBody>().conflict).toMatchObject({ sent: other, stands: { revision: 1 } });
    }),
  );
});

describe('answering', () => {
  it(
    'several at once, with the reason; the agency reads it',
    withApp(async (world) => {
      const { as } = world;
      const id = await openedRevision(world);
      const proposals = [await sentProposal(world, id), await sentProposal(world, id, newItem)];
      const said = { outcome: 'rejected', answer: 'Giữ như hiện hành để so sánh được với năm trước' } as const;
      const reply = succeeded(await answer(as(officer), id, proposals, said), 200).json<FrameworkRevision>();
      expect(reply.counts).toMatchObject({ total: 2, unanswered: 0, rejected: 2 });
      expect((await revisionOf(as('headOfA'), id)).proposals).toMatchObject([
        { state: 'answered', ...said, place: 'Mục mới thuộc 1 Công tác chỉ đạo, điều hành' },
        { state: 'answered', ...said, may: { answer: { allowed: false } } },
      ]);
      expect((await answer(as('headOfA'), id, proposals, said)).statusCode).toBe(403);
      expect((await answer(as(officer), id, reply.proposals, { answer: ' ' })).statusCode).toBe(400);
    }),
  );

  it(
    'an answer on what was answered otherwise meanwhile changes nothing and shows both',
    withApp(async (world) => {
      const { as } = world;
      const id = await openedRevision(world);
      const proposals = [await sentProposal(world, id), await sentProposal(world, id, withoutItem)];
      succeeded(await answer(as(officer), id, proposals.slice(0, 1)), 200);
      succeeded(await answer(as(officer), id, proposals.slice(0, 1)), 200);
      const late = await answer(as(officer), id, proposals, { outcome: 'partly', answer: 'Một phần' });
      expect(late.statusCode).toBe(409);
      expect(late.json<ProblemBody>().conflict).toMatchObject({
        sent: { outcome: 'partly' },
        stands: [{ id: proposals[0]?.id, outcome: 'accepted' }],
      });
      expect((await revisionOf(as(officer), id)).counts).toMatchObject({ unanswered: 1, accepted: 1, partly: 0 });
    }),
  );

  it(
    'the summary is an annex as CSV and XLSX, without what was not sent',
    withApp(async (world) => {
      const { as } = world;
      const id = await openedRevision(world);
      await written(world, id, withoutItem);
      await sentProposal(world, id, { ...betterName, reason: '=1+1' });
      world.clock.advance({ minutes: 1 });
      await answeredProposal(world, id);
      const url = `${revisionUrl(id)}/file?format=`;
      const csv = succeeded(await as(officer).get(`${url}csv`), 200);
      expect(csv.headers['content-disposition']).toContain('tong-hop-gop-y-2025.csv');
      const bytes = succeeded(await as(officer).get(`${url}xlsx`), 200).rawPayload;
      for (const file of [
        { name: 'a.csv', bytes: csv.rawPayload },
        { name: 'a.xlsx', bytes },
      ]) {
        const reading = await readSheet(file);
        const [head, ...rows] = reading.ok ? (reading.sheets[0]?.rows ?? []) : [];
        expect(head?.cells).toEqual([
          'STT',
          'Tiêu chí',
          'Nội dung kiến nghị',
          'Cơ quan kiến nghị',
          'Ý kiến tiếp thu, giải trình',
        ]);
        expect(rows.map(({ cells }) => cells)).toEqual([
          [
            '1',
            '1.1 Mức độ hoàn thành kế hoạch',
            'Sửa tên: Kết quả thực hiện kế hoạch CCHC\nLý do: =1+1',
            'Sở A',
            'Chưa có ý kiến',
          ],
          [
            '2',
            '1.1 Mức độ hoàn thành kế hoạch',
            'Sửa điểm: điểm tối đa 3\nLý do: Khối lượng việc lớn',
            'Sở A',
            'Tiếp thu. Tiếp thu, đưa vào bộ tiêu chí năm sau',
          ],
        ]);
      }
      expect((await as('headOfA').get(`${url}csv`)).statusCode).toBe(403);
    }),
  );
});

describe('carrying into the draft of next year', () => {
  const carry = (world: World, proposal: Proposal, draftId: string, carrying: unknown) =>
    world.as(officer).post(`${proposalsUrl}/${proposal.id}/carry`, { draftId, revision: proposal.revision, carrying });

  it(
    'puts the name as a change that can be taken back, in other words if wanted, once',
    withApp(async (world) => {
      const client = world.as(officer);
      const id = await openedRevision(world);
      const proposal = await answeredProposal(world, id, betterName, { outcome: 'partly' });
      const draftId = await nextYear(client, id);
      const { carrying } = await shownCarrying(client, proposal.id, draftId);
      expect(carrying).toMatchObject({
        way: 'set',
        field: 'name',
        from: 'Mức độ hoàn thành kế hoạch',
        to: betterName.proposed,
      });
      const edited = { ...carrying, to: 'Kết quả thực hiện kế hoạch' };
      const carried = succeeded(await carry(world, proposal, draftId, edited), 200).json<Proposal>();
      expect(carried).toMatchObject({ state: 'carried', carried: { id: draftId, title: 'Bộ tiêu chí năm 2026' } });
      expect(succeeded(await carry(world, proposal, draftId, edited), 200).json()).toEqual(carried);
      const draft = await readDraft(client, draftId);
      expect(draft.sequence).toBe(1);
      expect(nodeOf(draft, '1.1').fields['name']).toBe('Kết quả thực hiện kế hoạch');
      expect((await answer(client, id, [carried], { answer: 'Khác' })).json()).toMatchObject({
        detail: 'Góp ý đã được đưa vào bản soạn thảo',
      });
    }),
  );

  it(
    'puts the points and takes items away',
    withApp(async (world) => {
      const client = world.as(officer);
      const id = await openedRevision(world);
      const points = await answeredProposal(world, id);
      const gone = await answeredProposal(world, id, withoutItem);
      const draftId = await nextYear(client, id);
      for (const proposal of [points, gone]) {
        const { carrying } = await shownCarrying(client, proposal.id, draftId);
        succeeded(await carry(world, proposal, draftId, carrying), 200);
      }
      const draft = await readDraft(client, draftId);
      expect(nodeOf(draft, '1.1').fields['max']).toBe('3');
      expect(() => nodeOf(draft, '2.2')).toThrow('no 2.2');
    }),
  );

  it(
    'refuses with both values when the draft has moved on there, and leaves the proposal uncarried',
    withApp(async (world) => {
      const client = world.as(officer);
      const id = await openedRevision(world);
      const renamed = await answeredProposal(world, id, betterName);
      const removed = await answeredProposal(world, id, withoutItem);
      const draftId = await nextYear(client, id);
      const setName = (await shownCarrying(client, renamed.id, draftId)).carrying;
      const remove = (await shownCarrying(client, removed.id, draftId)).carrying;
      const draft = await readDraft(client, draftId);
      await sentChange(client, draftId, setting(nodeOf(draft, '1.1'), 'name', 'Tên khác'));
      await sentChange(client, draftId, setting(nodeOf(draft, '2.2'), 'name', 'Tên khác nữa'));
      const late = await carry(world, renamed, draftId, setName);
      expect(late.statusCode).toBe(409);
      expect(late.json<ProblemBody>().conflict).toMatchObject({
        sent: { value: betterName.proposed },
        stands: { field: 'name', value: 'Tên khác' },
      });
      expect((await carry(world, removed, draftId, remove)).json<ProblemBody>().conflict).toMatchObject({
        stands: { way: 'remove', tree: { fields: { name: 'Tên khác nữa' } } },
      });
      expect((await revisionOf(client, id)).counts.carried).toBe(0);
      expect(nodeOf(await readDraft(client, draftId), '2.2').fields['name']).toBe('Tên khác nữa');
    }),
  );

  it(
    'what needs a hand is noted with its place in the draft; another node than that of the proposal is refused',
    withApp(async (world) => {
      const client = world.as(officer);
      const id = await openedRevision(world);
      const added = await answeredProposal(world, id, newItem);
      const draftId = await nextYear(client, id);
      const draft = await readDraft(client, draftId);
      const { carrying } = await shownCarrying(client, added.id, draftId);
      expect(carrying).toMatchObject({ way: 'byHand', node: nodeOf(draft, '1').id });
      const elsewhere = { way: 'remove', node: nodeOf(draft, '2').id, tree: draft.lists.items[1] };
      expect((await carry(world, added, draftId, elsewhere)).statusCode).toBe(409);
      succeeded(await carry(world, added, draftId, carrying), 200);
      expect((await readDraft(client, draftId)).sequence).toBe(0);
    }),
  );

  it(
    'what was rejected stays out; what went into a draft that was removed may be carried again',
    withApp(async (world) => {
      const client = world.as(officer);
      const id = await openedRevision(world);
      const draftId = await nextYear(client, id);
      const rejected = await answeredProposal(world, id, withoutItem, { outcome: 'rejected', answer: 'Vẫn cần' });
      const url = `${proposalsUrl}/${rejected.id}/carrying?draftId=${draftId}`;
      expect((await client.get(url)).json()).toMatchObject({ code: 'access.denied' });
      const proposal = await answeredProposal(world, id);
      const { carrying } = await shownCarrying(client, proposal.id, draftId);
      succeeded(await carry(world, proposal, draftId, carrying), 200);
      succeeded(await client.delete(`/api/framework-drafts/${draftId}`), 204);
      const [lost] = (await revisionOf(client, id)).proposals.filter((one) => one.id === proposal.id);
      expect(lost).toMatchObject({ carried: { title: null }, may: { carry: { allowed: true } } });
      const another = await nextYear(client, id);
      const shown = await shownCarrying(client, proposal.id, another);
      succeeded(await carry(world, only(lost ? [lost] : []), another, shown.carrying), 200);
    }),
  );
});
