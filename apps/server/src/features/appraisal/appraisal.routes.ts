// HTTP only: parse with the contract, call the service, reply with the contract.
import {
  acceptAllRoute,
  appraiseItemRoute,
  completePassRoute,
  listAppraisalsRoute,
  readAppraisalRoute,
  readItemAcrossRoute,
} from '@parindex/contract/appraisal';
import type { Pass } from '@parindex/domain/appraisal/access';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { listAppraisals, readAppraisal } from './appraisal.service.ts';
import { acceptAll, appraiseItem, completePass } from './decision.service.ts';
import { readItemAcross } from './item-across.service.ts';

export const appraisalRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  app.get('/appraisals', { schema: listAppraisalsRoute }, async (request) =>
    listAppraisals(deps, request.actor, request.query.roundId),
  );

  app.get('/appraisals/:assessmentId/:pass', { schema: readAppraisalRoute }, async (request) =>
    readAppraisal(deps, request.actor, keyOf(request.params)),
  );

  app.put(
    '/appraisals/:assessmentId/:pass/items/:code',
    { schema: appraiseItemRoute, config: { audit: 'appraisal.decided' } },
    async (request) =>
      appraiseItem(deps, request.actor, {
        ...keyOf(request.params),
        code: request.params.code,
        input: request.body,
      }),
  );

  app.post(
    '/appraisals/:assessmentId/:pass/acceptance',
    { schema: acceptAllRoute, config: { audit: 'appraisal.accepted' } },
    async (request) => acceptAll(deps, request.actor, keyOf(request.params)),
  );

  app.post(
    '/appraisals/:assessmentId/:pass/completion',
    { schema: completePassRoute, config: { audit: 'appraisal.completed' } },
    async (request, reply) => {
      await completePass(deps, request.actor, keyOf(request.params));
      return reply.code(204).send(null);
    },
  );

  app.get('/rounds/:roundId/items/:code/appraisals', { schema: readItemAcrossRoute }, async (request) =>
    readItemAcross(deps, request.actor, { ...request.params, ...request.query, pass: passOf(request.query.pass) }),
  );
};

function keyOf({ assessmentId, pass }: { assessmentId: string; pass: '1' | '2' }) {
  return { assessmentId, pass: passOf(pass) };
}

function passOf(text: '1' | '2'): Pass {
  return text === '1' ? 1 : 2;
}
