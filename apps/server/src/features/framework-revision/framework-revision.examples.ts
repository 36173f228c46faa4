// One request per write route of this feature that must succeed; the fitness tests try them.
import { randomUUID } from 'node:crypto';
import type { WriteExample } from '../../testing/write-example.ts';
import { issuedFramework } from '../framework-draft/framework-draft.samples.ts';
import {
  answeredProposal,
  dates,
  morePoints,
  nextYear,
  openedRevision,
  proposalsUrl,
  revisionUrl,
  sentProposal,
  shownCarrying,
  written,
} from './framework-revision.samples.ts';

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'PUT /api/frameworks/:frameworkId/revision',
    by: 'standingOfficer',
    ask: async (world) => ({ url: revisionUrl(await issuedFramework(world)), payload: { ...dates, revision: 0 } }),
  },
  {
    route: 'POST /api/frameworks/:frameworkId/proposals',
    by: 'reporterOfA',
    ask: async (world) => ({
      url: `/api/frameworks/${await openedRevision(world)}/proposals`,
      payload: { ...morePoints, id: randomUUID(), agencyId: 'A' },
    }),
  },
  {
    route: 'PUT /api/framework-proposals/:proposalId',
    by: 'reporterOfA',
    ask: async (world) => {
      const { id, revision } = await written(world, await openedRevision(world));
      return { url: `${proposalsUrl}/${id}`, payload: { ...morePoints, points: '4', revision } };
    },
  },
  {
    route: 'DELETE /api/framework-proposals/:proposalId',
    by: 'reporterOfA',
    ask: async (world) => ({ url: `${proposalsUrl}/${(await written(world, await openedRevision(world))).id}` }),
  },
  {
    route: 'POST /api/framework-proposals/:proposalId/send',
    by: 'headOfA',
    ask: async (world) => {
      const { id, revision } = await written(world, await openedRevision(world));
      return { url: `${proposalsUrl}/${id}/send`, payload: { revision } };
    },
  },
  {
    route: 'POST /api/frameworks/:frameworkId/proposal-answers',
    by: 'standingOfficer',
    ask: async (world) => {
      const frameworkId = await openedRevision(world);
      const { id, revision } = await sentProposal(world, frameworkId);
      return {
        url: `/api/frameworks/${frameworkId}/proposal-answers`,
        payload: { proposals: [{ id, revision }], outcome: 'rejected', answer: 'Giữ như hiện hành' },
      };
    },
  },
  {
    route: 'POST /api/framework-proposals/:proposalId/carry',
    by: 'standingOfficer',
    ask: async (world) => {
      const frameworkId = await openedRevision(world);
      const { id, revision } = await answeredProposal(world, frameworkId);
      const draftId = await nextYear(world.as('standingOfficer'), frameworkId);
      const { carrying } = await shownCarrying(world.as('standingOfficer'), id, draftId);
      return { url: `${proposalsUrl}/${id}/carry`, payload: { draftId, revision, carrying } };
    },
  },
];
