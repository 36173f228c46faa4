// One request per write route of this feature that must succeed; the fitness tests try them.
import { randomUUID } from 'node:crypto';
import type { DraftCheck } from '@parindex/contract/framework-draft';
import type { WriteExample } from '../../testing/write-example.ts';
import { draftsUrl, nodeOf, openedDraft, setting } from './framework-draft.samples.ts';

const by = 'standingOfficer';

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'POST /api/framework-drafts',
    by,
    ask: async () => ({
      url: draftsUrl,
      payload: { from: 'blank', authorityId: 'P', title: 'Bộ tiêu chí năm 2026', year: 2026 },
    }),
  },
  {
    route: 'POST /api/framework-drafts/:draftId/changes',
    by,
    ask: async ({ as }) => {
      const draft = await openedDraft(as(by));
      const changes = [setting(nodeOf(draft, '1.1'), 'name', 'Tên mới')];
      return { url: `${draftsUrl}/${draft.id}/changes`, payload: { batch: randomUUID(), since: 0, changes } };
    },
  },
  {
    route: 'POST /api/framework-drafts/:draftId/issue',
    by,
    ask: async ({ as }) => {
      const { id } = await openedDraft(as(by));
      const { findings } = (await as(by).get(`${draftsUrl}/${id}/check`)).json<DraftCheck>();
      const reasons = findings.map(({ node, message }) => ({ node, message, reason: 'Đã thống nhất' }));
      const decision = { decisionNumber: '20/QĐ-UBND', decisionDate: '2025-11-30' };
      return { url: `${draftsUrl}/${id}/issue`, payload: { sequence: 0, ...decision, reasons } };
    },
  },
  {
    route: 'DELETE /api/framework-drafts/:draftId',
    by,
    ask: async ({ as }) => ({ url: `${draftsUrl}/${(await openedDraft(as(by))).id}` }),
  },
];
