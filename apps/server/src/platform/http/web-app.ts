// Serves the built web application: hashed assets for ever, the page itself for every address that is a screen.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import { sendProblem } from './problem-reply.ts';

/** Addresses that are never a screen: the API, and the public pages (rendered on the server). */
const notScreens = /^\/(api|cong-khai)(\/|$|\?)/;

export async function useWebApp(app: FastifyInstance, folder: string): Promise<void> {
  const page = await readPage(folder);
  if (page !== null) {
    await app.register(serveStatic, {
      root: folder,
      index: false,
      // A route per file: no file route stands in the way of the API's own 404.
      wildcard: false,
      // The build leaves .br and .gz beside each script and stylesheet.
      preCompressed: true,
      allowedPath: (path) => path !== '/index.html',
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    app.get('/', { config: { access: 'public' }, schema: { hide: true } }, (_request, reply) => sendPage(reply, page));
  }
  app.setNotFoundHandler((request, reply) =>
    page !== null && isScreen(request)
      ? sendPage(reply, page)
      : sendProblem(request, reply, new Problem('request.notFound')),
  );
}

async function readPage(folder: string): Promise<string | null> {
  const path = join(folder, 'index.html');
  return existsSync(path) ? readFile(path, 'utf8') : null;
}

function isScreen({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !notScreens.test(url) && headers.accept?.includes('text/html') === true;
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.code(200).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
}
