// HTTP only: the public pages under /cong-khai, without sign-in and without script.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { pageText } from '../../platform/http/html.ts';
import { Problem } from '../../platform/problem.ts';
import { messagePage } from './pages/list-page.ts';
import { stylesheet, stylesheetPath } from './pages/stylesheet.ts';
import { type Language, words } from './pages/words.vi.ts';
import { renderAgency, renderDictionary, renderDownload, renderEdition, renderList } from './public-pages.service.ts';
import { createPageCache, type RenderedPage, renderedPage } from './rendered-pages.ts';

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const htmlType = 'text/html; charset=utf-8';
/** An edition never changes, the words around it may with the next version of the software. */
const pageLife = 'public, max-age=300, stale-while-revalidate=86400';
const fileLife = 'public, max-age=31536000, immutable';

const config = { access: 'public' } as const;
const querystring = z.object({ lang: z.string().optional() });
const editionParams = z.object({ editionId: z.string() });
const hide = { hide: true };

export const publicPagesRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  const cache = createPageCache();
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', policy);
  });
  app.setErrorHandler((error, request, reply) => sendMessage(deps, error, request, reply));

  app.get(stylesheetPath, { config, schema: hide }, async (request, reply) =>
    send(request, reply, {
      page: await cache.get('css', async () => Buffer.from(stylesheet)),
      type: 'text/css; charset=utf-8',
      life: fileLife,
    }),
  );

  app.get('/cong-khai', { config, schema: { ...hide, querystring } }, async (request, reply) => {
    const page = await renderedPage(Buffer.from(await renderList(deps, languageOf(request.query))));
    return send(request, reply, { page, type: htmlType, life: 'no-cache' });
  });

  app.get('/cong-khai/tu-dien', { config, schema: { ...hide, querystring } }, async (request, reply) => {
    const language = languageOf(request.query);
    const page = await cache.get(`dictionary ${language}`, async () => Buffer.from(renderDictionary(deps, language)));
    return send(request, reply, { page, type: htmlType, life: pageLife });
  });

  app.get(
    '/cong-khai/:editionId',
    { config, schema: { ...hide, querystring, params: editionParams } },
    async (request, reply) => {
      const { editionId } = request.params;
      const language = languageOf(request.query);
      const render = async () => Buffer.from(await renderEdition(deps, editionId, language));
      return send(request, reply, {
        page: await cache.get(`${editionId} ${language}`, render),
        type: htmlType,
        life: pageLife,
      });
    },
  );

  const agencyParams = editionParams.extend({ agencyId: z.string() });
  app.get(
    '/cong-khai/:editionId/:agencyId',
    { config, schema: { ...hide, querystring, params: agencyParams } },
    async (request, reply) => {
      const { editionId, agencyId } = request.params;
      const language = languageOf(request.query);
      const render = async () => Buffer.from(await renderAgency(deps, { editionId, agencyId }, language));
      const page = await cache.get(`${editionId} ${agencyId} ${language}`, render);
      return send(request, reply, { page, type: htmlType, life: pageLife });
    },
  );

  const fileParams = editionParams.extend({ file: z.string() });
  app.get(
    '/cong-khai/:editionId/tai-ve/:file',
    { config, schema: { ...hide, params: fileParams } },
    async (request, reply) => {
      const { editionId, file } = request.params;
      const { mediaType, body } = await renderDownload(deps, editionId, file);
      reply.header('content-disposition', `attachment; filename="${encodeURIComponent(file)}"`);
      // Open data: any page anywhere may read it.
      reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
      const page = await cache.get(`${editionId} file ${file}`, async () => body);
      return send(request, reply, { page, type: mediaType, life: fileLife });
    },
  );
};

function languageOf({ lang }: { lang?: string | undefined }): Language {
  return lang === 'en' ? 'en' : 'vi';
}

/** Plain or compressed as the asker can read it, or 304 where nothing has changed. */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { page, type, life }: { page: RenderedPage; type: string; life: string },
): FastifyReply {
  reply.header('cache-control', life).header('etag', page.etag).header('vary', 'accept-encoding').type(type);
  if (request.headers['if-none-match']?.includes(page.etag)) return reply.code(304).send();
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(page.plain);
  return reply.header('content-encoding', 'gzip').send(page.compressed);
}

function sendMessage(deps: Deps, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isUnknown = error instanceof Problem && error.code === 'publication.notFound';
  if (!isUnknown) request.log.error({ err: error, requestId: request.id }, 'request failed');
  const language = languageOf(request.query as { lang?: string });
  const text = words[language];
  const frame = { language, path: '/cong-khai', title: text.site, demonstration: deps.config.demonstration };
  return reply
    .code(isUnknown ? 404 : 500)
    .header('cache-control', 'no-store')
    .type(htmlType)
    .send(pageText(messagePage(frame, isUnknown ? text.notFound : text.failed)));
}
