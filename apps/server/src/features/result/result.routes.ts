// HTTP only: parse with the contract, call the service, reply with the contract.
import { approveResultRoute, computeResultRoute, readResultRoute, readTraceRoute } from '@parindex/contract/result';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { approveResult, computeResult, readResult } from './result.service.ts';
import { readTrace } from './trace.service.ts';

export const resultRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  app.post(
    '/rounds/:roundId/result',
    { schema: computeResultRoute, config: { audit: 'result.computed' } },
    async (request) => computeResult(deps, request.actor, request.params.roundId),
  );

  app.get('/rounds/:roundId/result', { schema: readResultRoute }, async (request) =>
    readResult(deps, request.actor, request.params.roundId),
  );

  app.get('/rounds/:roundId/result/:assessmentId', { schema: readTraceRoute }, async (request) =>
    readTrace(deps, request.actor, request.params),
  );

  app.post(
    '/rounds/:roundId/approval',
    { schema: approveResultRoute, config: { audit: 'result.approved' } },
    async (request) => approveResult(deps, request.actor, request.params.roundId, request.body),
  );
};
