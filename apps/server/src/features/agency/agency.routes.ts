// HTTP only: parse with the contract, call the service, reply with the contract.
import {
  changeAgencyRoute,
  createAgencyRoute,
  listAgenciesRoute,
  readAgencyRoute,
  recordSuccessionRoute,
} from '@parindex/contract/agency';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { changeAgency, createAgency, listAgencies, readAgency } from './agency.service.ts';
import { recordSuccession } from './succession.service.ts';

export const agencyRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  app.get('/agencies', { schema: listAgenciesRoute }, async (request) =>
    listAgencies(deps, request.actor, request.query),
  );

  app.get('/agencies/:agencyId', { schema: readAgencyRoute }, async (request) =>
    readAgency(deps, request.actor, request.params.agencyId),
  );

  app.post('/agencies', { schema: createAgencyRoute, config: { audit: 'agency.created' } }, async (request, reply) =>
    reply.code(201).send(await createAgency(deps, request.actor, request.body)),
  );

  app.put('/agencies/:agencyId', { schema: changeAgencyRoute, config: { audit: 'agency.changed' } }, async (request) =>
    changeAgency(deps, request.actor, request.params.agencyId, request.body),
  );

  app.post(
    '/agency-successions',
    { schema: recordSuccessionRoute, config: { audit: 'agency.succeeded' } },
    async (request, reply) => reply.code(201).send(await recordSuccession(deps, request.actor, request.body)),
  );
};
