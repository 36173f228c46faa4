// Who is asking: denied by default. A route that anyone may call says so in its config.
import type { Actor } from '@parindex/domain/access/actor';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { fail } from '../problem.ts';
import { csrfOf, isSameSecret } from './token.ts';

export const sessionCookie = 'parindex';
export const csrfHeader = 'x-parindex-csrf';

/** The session behind a request. `token` is the cookie's own: never stored, never logged. */
export interface SignedIn {
  readonly token: string;
  readonly actor: Actor;
}

/** Finds the living session of a token; null = none, or over. */
export type ResumeSession = (token: string, requestId: string) => Promise<SignedIn | null>;

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null;
    /** Who is asking. @throws {Problem} access.signedOut on a public route without session */
    readonly actor: Actor;
  }
  interface FastifyContextConfig {
    /** `public`: answers without sign-in. */
    access?: 'public';
    /** The audit action every success of this write route leaves behind. */
    audit?: string;
  }
}

export function useAuthentication(app: FastifyInstance, resumeSession: ResumeSession): void {
  app.decorateRequest('signedIn', null);
  app.decorateRequest('actor', {
    getter(this: FastifyRequest) {
      return this.signedIn?.actor ?? fail('access.signedOut');
    },
  });
  app.addHook('onRequest', async (request) => {
    if (request.is404 || !request.url.startsWith('/api/')) return;
    const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
    // Browsers say where a request starts; this also covers signing in, which has no session to forge yet.
    if (isWrite && request.headers['sec-fetch-site'] === 'cross-site') fail('access.forged');
    const token = request.cookies[sessionCookie];
    request.signedIn = token === undefined ? null : await resumeSession(token, request.id);
    if (request.routeOptions.config.access === 'public') return;
    if (request.signedIn === null) fail('access.signedOut');
    if (isWrite && !isSameSecret(String(request.headers[csrfHeader]), csrfOf(request.signedIn.token))) {
      fail('access.forged');
    }
  });
}

export function setSessionCookie(reply: FastifyReply, token: string, config: Config): void {
  const secure = reply.request.protocol === 'https' || config.publicUrl?.startsWith('https:') === true;
  reply.setCookie(sessionCookie, token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, { path: '/' });
}
