// HTTP only: parse with the contract, call the service, reply with the contract.
import {
  applyAmendmentRoute,
  readAmendmentRoute,
  readComparisonRoute,
  readHistoryRoute,
  readMappingRoute,
  reopenMappingRoute,
  retireFrameworkRoute,
  reviewMappingRoute,
  saveMappingRowRoute,
} from '@parindex/contract/framework-version';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { readAmendmentPreview } from './amendment-preview.service.ts';
import { applyAmendment } from './apply-amendment.service.ts';
import { readComparison } from './comparison.service.ts';
import { readHistory, retireFramework } from './history.service.ts';
import { readMapping, reopenMapping, reviewMapping, saveMappingRow } from './mapping.service.ts';

export const frameworkVersionRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  const mapping = '/frameworks/:frameworkId/mappings/:earlierId';

  app.get('/frameworks/:frameworkId/comparison', { schema: readComparisonRoute }, async (request) =>
    readComparison(deps, request.actor, { ...request.params, ...request.query }),
  );

  app.get(mapping, { schema: readMappingRoute }, async (request) => readMapping(deps, request.actor, request.params));

  app.put(
    `${mapping}/rows/:side/:code`,
    { schema: saveMappingRowRoute, config: { audit: 'frameworkMapping.rowSaved' } },
    async (request) => saveMappingRow(deps, request.actor, request.params, request.body),
  );

  app.post(
    `${mapping}/review`,
    { schema: reviewMappingRoute, config: { audit: 'frameworkMapping.reviewed' } },
    async (request) => reviewMapping(deps, request.actor, request.params),
  );

  app.post(
    `${mapping}/reopening`,
    { schema: reopenMappingRoute, config: { audit: 'frameworkMapping.reopened' } },
    async (request) => reopenMapping(deps, request.actor, request.params, request.body.reason),
  );

  app.get('/frameworks/:frameworkId/amendment-preview', { schema: readAmendmentRoute }, async (request) =>
    readAmendmentPreview(deps, request.actor, { frameworkId: request.params.frameworkId, by: request.query }),
  );

  app.get('/frameworks/:frameworkId/history', { schema: readHistoryRoute }, async (request) =>
    readHistory(deps, request.actor, request.params.frameworkId),
  );

  app.post(
    '/frameworks/:frameworkId/retire',
    { schema: retireFrameworkRoute, config: { audit: 'framework.retired' } },
    async (request) => retireFramework(deps, request.actor, request.params.frameworkId, request.body),
  );

  app.post(
    '/rounds/:roundId/groups/:group/framework',
    { schema: applyAmendmentRoute, config: { audit: 'round.frameworkChanged' } },
    async (request) => applyAmendment(deps, request.actor, { ...request.params, ...request.body }),
  );
};
