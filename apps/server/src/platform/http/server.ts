// The HTTP server before any feature: parsing, security, sign-in, refusals, health, metrics, the web application.
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyContextConfig, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { type ResumeSession, useAuthentication } from '../auth/authentication.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { useHealth } from './health.ts';
import { useMetrics } from './metrics.ts';
import { useOpenApi } from './openapi.ts';
import { useProblemReplies } from './problem-reply.ts';
import { useSecurityHeaders } from './security.ts';
import { validateByContract } from './validation.ts';
import { useWebApp } from './web-app.ts';

export type Server = FastifyInstance;

/** One route as registered; the fitness tests hold every one of them to the rules. */
export interface RegisteredRoute {
  readonly method: string;
  readonly url: string;
  readonly config: FastifyContextConfig;
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly registeredRoutes: RegisteredRoute[];
  }
}

/** A server with everything but features; they are registered on it afterwards, all under /api. */
export async function createServer({ db, config, log }: Deps, resumeSession: ResumeSession): Promise<Server> {
  const app = fastify({
    loggerInstance: log,
    // Addresses can carry one-time tokens: useRequestLog names routes instead.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: [...config.trustedProxies],
    bodyLimit: 1024 * 1024,
  });
  app.setValidatorCompiler(validateByContract);
  app.setSerializerCompiler(serializerCompiler);
  useRouteList(app);
  useProblemReplies(app);
  useRequestLog(app);
  useMetrics(app);
  await useSecurityHeaders(app, config);
  await app.register(cookie);
  await app.register(rateLimit, { global: false, errorResponseBuilder: () => new Problem('request.tooMany') });
  await useOpenApi(app);
  useAuthentication(app, resumeSession);
  useHealth(app, db);
  await useWebApp(app, config.webFolder);
  return app.withTypeProvider<ZodTypeProvider>();
}

function useRouteList(app: Server): void {
  const routes: RegisteredRoute[] = [];
  app.decorate('registeredRoutes', routes);
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) routes.push({ method: one, url, config: config ?? {} });
  });
}

function useRequestLog(app: Server): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const milliseconds = Math.round(reply.elapsedTime);
    request.log.info({ method: request.method, route, status: reply.statusCode, milliseconds }, 'answered');
  });
}
