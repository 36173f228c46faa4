// HTTP only: parse with the contract, call the service, reply with the contract.
import {
  advanceRoundRoute,
  assignRoundRoute,
  changeRoundRoute,
  createRoundRoute,
  listRoundsRoute,
  readBoardRoute,
  readRoundRoute,
  scheduleRoundRoute,
} from '@parindex/contract/round';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { advanceRound } from './advance.service.ts';
import { changeAssignments } from './assignment.service.ts';
import { readBoard } from './board.service.ts';
import { changeRound, createRound } from './round.service.ts';
import { listRoundSummaries, readRound } from './round-detail.service.ts';
import { changeSchedule } from './schedule.service.ts';

export const roundRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  app.get('/rounds', { schema: listRoundsRoute }, async (request) => listRoundSummaries(deps, request.actor));

  app.post('/rounds', { schema: createRoundRoute, config: { audit: 'round.created' } }, async (request, reply) =>
    reply.code(201).send(await createRound(deps, request.actor, request.body)),
  );

  app.get('/rounds/:roundId', { schema: readRoundRoute }, async (request) =>
    readRound(deps, request.actor, request.params.roundId),
  );

  app.put('/rounds/:roundId', { schema: changeRoundRoute, config: { audit: 'round.changed' } }, async (request) =>
    changeRound(deps, request.actor, request.params.roundId, request.body),
  );

  app.post(
    '/rounds/:roundId/schedule',
    { schema: scheduleRoundRoute, config: { audit: 'round.rescheduled' } },
    async (request) => changeSchedule(deps, request.actor, request.params.roundId, request.body),
  );

  app.put(
    '/rounds/:roundId/assignments',
    { schema: assignRoundRoute, config: { audit: 'round.assigned' } },
    async (request) => changeAssignments(deps, request.actor, request.params.roundId, request.body),
  );

  app.post(
    '/rounds/:roundId/advance',
    { schema: advanceRoundRoute, config: { audit: 'round.advanced' } },
    async (request) => advanceRound(deps, request.actor, request.params.roundId, request.body),
  );

  app.get('/rounds/:roundId/board', { schema: readBoardRoute }, async (request) =>
    readBoard(deps, request.actor, request.params.roundId),
  );
};
