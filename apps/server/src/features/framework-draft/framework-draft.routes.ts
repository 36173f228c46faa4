// HTTP only: parse with the contract, call the service, reply with the contract.
import {
  checkDraftRoute,
  createDraftRoute,
  draftFileRoute,
  issueDraftRoute,
  listDraftsRoute,
  readChangesRoute,
  readDraftRoute,
  removeDraftRoute,
  sendChangesRoute,
} from '@parindex/contract/framework-draft';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { createDraft } from './create-draft.service.ts';
import { readChanges, sendChanges } from './draft-changes.service.ts';
import { readDraftFile } from './draft-file.service.ts';
import { issueDraft, readDraftCheck } from './draft-issue.service.ts';
import { readDraft, readDraftList, removeDraft } from './framework-draft.service.ts';

export const frameworkDraftRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  app.get('/framework-drafts', { schema: listDraftsRoute }, async (request) =>
    readDraftList(deps, request.actor, request.query.authorityId),
  );

  app.post(
    '/framework-drafts',
    { schema: createDraftRoute, config: { audit: 'frameworkDraft.created' } },
    async (request, reply) => reply.code(201).send(await createDraft(deps, request.actor, request.body)),
  );

  app.get('/framework-drafts/:draftId', { schema: readDraftRoute }, async (request) =>
    readDraft(deps, request.actor, request.params.draftId),
  );

  app.delete(
    '/framework-drafts/:draftId',
    { schema: removeDraftRoute, config: { audit: 'frameworkDraft.removed' } },
    async (request, reply) => {
      await removeDraft(deps, request.actor, request.params.draftId);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/framework-drafts/:draftId/changes',
    { schema: sendChangesRoute, config: { audit: 'frameworkDraft.changed' } },
    async (request) => sendChanges(deps, request.actor, request.params.draftId, request.body),
  );

  app.get('/framework-drafts/:draftId/changes', { schema: readChangesRoute }, async (request) =>
    readChanges(deps, request.actor, request.params.draftId, request.query.since),
  );

  app.get('/framework-drafts/:draftId/check', { schema: checkDraftRoute }, async (request) =>
    readDraftCheck(deps, request.actor, request.params.draftId),
  );

  app.post(
    '/framework-drafts/:draftId/issue',
    { schema: issueDraftRoute, config: { audit: 'frameworkDraft.issued' } },
    async (request) => issueDraft(deps, request.actor, request.params.draftId, request.body),
  );

  app.get('/framework-drafts/:draftId/file', { schema: draftFileRoute }, async (request, reply) => {
    const { format } = request.query;
    const { name, mediaType, content } = await readDraftFile(deps, request.actor, request.params.draftId, format);
    return reply.type(mediaType).header('content-disposition', `attachment; filename="${name}"`).send(content);
  });
};
