// HTTP only: parse with the contract, call the service, reply with the contract.
import {
  answerProposalsRoute,
  carryingRoute,
  carryProposalRoute,
  changeProposalRoute,
  collectRoute,
  createProposalRoute,
  readRevisionRoute,
  removeProposalRoute,
  revisionFileRoute,
  sendProposalRoute,
} from '@parindex/contract/framework-revision';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { answerProposals } from './answer.service.ts';
import { carryProposal, readCarrying } from './carry.service.ts';
import { collectProposals, readRevision, readRevisionFile } from './framework-revision.service.ts';
import { changeProposal, createProposal, removeProposal, sendProposal } from './proposal.service.ts';

export const frameworkRevisionRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  app.get('/frameworks/:frameworkId/revision', { schema: readRevisionRoute }, async (request) =>
    readRevision(deps, request.actor, request.params.frameworkId),
  );

  app.put(
    '/frameworks/:frameworkId/revision',
    { schema: collectRoute, config: { audit: 'frameworkRevision.collected' } },
    async (request) => collectProposals(deps, request.actor, request.params.frameworkId, request.body),
  );

  app.get('/frameworks/:frameworkId/revision/file', { schema: revisionFileRoute }, async (request, reply) => {
    const { params, query } = request;
    const { name, mediaType, content } = await readRevisionFile(deps, request.actor, params.frameworkId, query.format);
    return reply.type(mediaType).header('content-disposition', `attachment; filename="${name}"`).send(content);
  });

  app.post(
    '/frameworks/:frameworkId/proposals',
    { schema: createProposalRoute, config: { audit: 'frameworkProposal.created' } },
    async (request, reply) =>
      reply.code(201).send(await createProposal(deps, request.actor, request.params.frameworkId, request.body)),
  );

  app.post(
    '/frameworks/:frameworkId/proposal-answers',
    { schema: answerProposalsRoute, config: { audit: 'frameworkProposal.answered' } },
    async (request) => answerProposals(deps, request.actor, request.params.frameworkId, request.body),
  );

  app.put(
    '/framework-proposals/:proposalId',
    { schema: changeProposalRoute, config: { audit: 'frameworkProposal.changed' } },
    async (request) => changeProposal(deps, request.actor, request.params.proposalId, request.body),
  );

  app.delete(
    '/framework-proposals/:proposalId',
    { schema: removeProposalRoute, config: { audit: 'frameworkProposal.removed' } },
    async (request, reply) => {
      await removeProposal(deps, request.actor, request.params.proposalId);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/framework-proposals/:proposalId/send',
    { schema: sendProposalRoute, config: { audit: 'frameworkProposal.sent' } },
    async (request) => sendProposal(deps, request.actor, request.params.proposalId, request.body.revision),
  );

  app.get('/framework-proposals/:proposalId/carrying', { schema: carryingRoute }, async (request) =>
    readCarrying(deps, request.actor, request.params.proposalId, request.query.draftId),
  );

  app.post(
    '/framework-proposals/:proposalId/carry',
    { schema: carryProposalRoute, config: { audit: 'frameworkProposal.carried' } },
    async (request) => carryProposal(deps, request.actor, request.params.proposalId, request.body),
  );
};
