// HTTP only: parse with the contract, call the service, reply with the contract.
import {
  changePasswordRoute,
  changeRolesRoute,
  createAccountRoute,
  demonstrationPeopleRoute,
  demonstrationSignInRoute,
  firstAdministratorLinkRoute,
  firstAdministratorRoute,
  listAccountsRoute,
  readSessionRoute,
  signInRoute,
  signOutRoute,
} from '@parindex/contract/account';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { clearSessionCookie, type SignedIn, setSessionCookie } from '../../platform/auth/authentication.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { changePassword, changeRoles, createAccount, listAccounts } from './account.service.ts';
import { enterFirstAdministrator, readFirstAdministratorLink } from './first-administrator.service.ts';
import {
  listDemonstrationPeople,
  type Opened,
  readSession,
  signIn,
  signInDemonstration,
  signOut,
} from './session.service.ts';

export const accountRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  const { signInsPerMinute } = deps.config;
  const open = {
    access: 'public',
    audit: 'account.signedIn',
    rateLimit: { max: signInsPerMinute, timeWindow: '1 minute' },
  } as const;

  app.get('/session', { schema: readSessionRoute }, async (request) => readSession(deps, signedIn(request)));

  app.post('/session', { schema: signInRoute, config: open }, async (request, reply) =>
    withCookie(reply, deps, await signIn(deps, request.body, request.id)),
  );

  app.delete('/session', { schema: signOutRoute, config: { audit: 'account.signedOut' } }, async (request, reply) => {
    await signOut(deps, signedIn(request));
    clearSessionCookie(reply);
    return reply.code(204).send(null);
  });

  app.put(
    '/session/password',
    { schema: changePasswordRoute, config: { audit: 'account.passwordChanged', rateLimit: open.rateLimit } },
    async (request, reply) => {
      await changePassword(deps, signedIn(request), request.body);
      return reply.code(204).send(null);
    },
  );

  app.post('/session/demonstration', { schema: demonstrationSignInRoute, config: open }, async (request, reply) =>
    withCookie(reply, deps, await signInDemonstration(deps, request.body.accountId, request.id)),
  );

  app.get('/demonstration/people', { schema: demonstrationPeopleRoute, config: { access: 'public' } }, async () =>
    listDemonstrationPeople(deps),
  );

  app.get('/accounts', { schema: listAccountsRoute }, async (request) => listAccounts(deps, request.actor));

  app.post('/accounts', { schema: createAccountRoute, config: { audit: 'account.created' } }, async (request, reply) =>
    reply.code(201).send(await createAccount(deps, request.actor, request.body)),
  );

  app.put(
    '/accounts/:accountId/roles',
    { schema: changeRolesRoute, config: { audit: 'account.rolesChanged' } },
    async (request) => changeRoles(deps, request.actor, request.params.accountId, request.body),
  );

  app.get(
    '/first-administrator/:token',
    { schema: firstAdministratorLinkRoute, config: { access: 'public', rateLimit: open.rateLimit } },
    async (request) => readFirstAdministratorLink(deps, request.params.token),
  );

  app.post(
    '/first-administrator/:token',
    { schema: firstAdministratorRoute, config: { ...open, audit: 'account.created' } },
    async (request, reply) =>
      reply.code(201).send(await enterFirstAdministrator(deps, request.params.token, request.body)),
  );
};

function signedIn(request: FastifyRequest): SignedIn {
  return request.signedIn ?? fail('access.signedOut');
}

function withCookie(reply: FastifyReply, { config }: Deps, { token, session }: Opened): Opened['session'] {
  setSessionCookie(reply, token, config);
  return session;
}
