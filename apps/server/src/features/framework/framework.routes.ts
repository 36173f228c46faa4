// HTTP only: parse with the contract, call the service, reply with the contract.
import {
  frameworkFields,
  frameworkFileRoute,
  importFrameworkRoute,
  issueFrameworkRoute,
  listFrameworksRoute,
  readFrameworkRoute,
  removeFrameworkRoute,
  replaceFrameworkRoute,
} from '@parindex/contract/framework';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { readUpload, useUploads } from '../../platform/http/upload.ts';
import {
  issueFramework,
  readFrameworkDetail,
  readFrameworkList,
  readSourceFile,
  removeFramework,
} from './framework.service.ts';
import { importFramework, largestFramework, replaceFramework } from './framework-import.service.ts';

export const frameworkRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  await useUploads(app);

  app.get('/frameworks', { schema: listFrameworksRoute }, async (request) =>
    readFrameworkList(deps, request.actor, request.query.authorityId),
  );

  app.post(
    '/frameworks',
    { schema: importFrameworkRoute, config: { audit: 'framework.imported' } },
    async (request, reply) => {
      const { name, bytes, fields } = await readUpload(request, frameworkFields.import, largestFramework);
      const isDryRun = request.query.dryRun === 'true';
      const imported = await importFramework(deps, request.actor, { ...fields, name, bytes, isDryRun });
      return reply.code(isDryRun ? 200 : 201).send(imported);
    },
  );

  app.get('/frameworks/:frameworkId', { schema: readFrameworkRoute }, async (request) =>
    readFrameworkDetail(deps, request.actor, request.params.frameworkId),
  );

  app.put(
    '/frameworks/:frameworkId',
    { schema: replaceFrameworkRoute, config: { audit: 'framework.replaced' } },
    async (request) => {
      const { name, bytes, fields } = await readUpload(request, frameworkFields.replace, largestFramework);
      const isDryRun = request.query.dryRun === 'true';
      const id = request.params.frameworkId;
      return replaceFramework(deps, request.actor, { ...fields, id, name, bytes, isDryRun });
    },
  );

  app.get('/frameworks/:frameworkId/file', { schema: frameworkFileRoute }, async (request, reply) => {
    const { name, mediaType, content } = await readSourceFile(deps, request.actor, {
      id: request.params.frameworkId,
      format: request.query.format,
    });
    return reply.type(mediaType).header('content-disposition', `attachment; filename="${name}"`).send(content);
  });

  app.post(
    '/frameworks/:frameworkId/issue',
    { schema: issueFrameworkRoute, config: { audit: 'framework.issued' } },
    async (request) => issueFramework(deps, request.actor, request.params.frameworkId, request.body),
  );

  app.delete(
    '/frameworks/:frameworkId',
    { schema: removeFrameworkRoute, config: { audit: 'framework.removed' } },
    async (request, reply) => {
      await removeFramework(deps, request.actor, request.params.frameworkId);
      return reply.code(204).send(null);
    },
  );
};
