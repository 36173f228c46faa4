// HTTP only: what waits for whoever asks.
import { readMyWorkRoute } from '@parindex/contract/my-work';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { readMyWork } from './my-work.service.ts';

export const myWorkRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  app.get('/my-work', { schema: readMyWorkRoute }, async (request) => readMyWork(deps, request.actor));
};
