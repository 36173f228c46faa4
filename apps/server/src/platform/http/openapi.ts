// GET /openapi.json: version 3.1, derived from the contract's schemas, so that it cannot say anything else.
import swagger from '@fastify/swagger';
import { problemSchema } from '@parindex/contract/problem';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { toJSONSchema } from 'zod';
import { csrfHeader, sessionCookie } from '../auth/authentication.ts';

const problemReply = {
  description: 'A refusal (RFC 9457)',
  content: { 'application/problem+json': { schema: toJSONSchema(problemSchema) } },
};

/** Must be called before any route is registered. */
export async function useOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'ParIndex', version: '0.1.0' },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
          csrf: { type: 'apiKey', in: 'header', name: csrfHeader },
        },
      },
    },
    transform: (route) => {
      if (!route.url.startsWith('/api/')) return { schema: { ...route.schema, hide: true }, url: route.url };
      const isPublic = route.route.config?.access === 'public';
      const { schema, url } = jsonSchemaTransform({ ...route, schema: route.schema ?? {} });
      return {
        url,
        schema: {
          ...schema,
          tags: [url.split('/')[2] ?? ''],
          security: isPublic ? [] : [{ session: [], ...(route.route.method === 'GET' ? {} : { csrf: [] }) }],
        },
      };
    },
    transformObject: (document) => {
      if (!('openapiObject' in document)) throw new Error('OpenAPI 3 expected');
      const operations = Object.values(document.openapiObject.paths ?? {}).flatMap((path) => Object.values(path ?? {}));
      for (const operation of operations) {
        if (operation instanceof Object && 'responses' in operation) {
          Object.assign(operation.responses ?? {}, { default: problemReply });
        }
      }
      return document.openapiObject;
    },
  });
  app.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () => app.swagger());
}
