// The server before any feature: refusals, headers, health, metrics, the API description, the web application.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemStatus } from '@parindex/contract/problem';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { withApp } from '../../testing/world.ts';

const html = { accept: 'text/html,application/xhtml+xml' };
let webFolder: string;

beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), 'parindex-web-'));
  await mkdir(join(webFolder, 'assets'));
  await writeFile(join(webFolder, 'index.html'), '<div id="root"></div>');
  await writeFile(join(webFolder, 'assets', 'app-1a2b.js'), 'export {};');
});

afterAll(() => rm(webFolder, { recursive: true, force: true }));

describe('a refusal', () => {
  it(
    'is RFC 9457 with a Vietnamese title and the id of the request',
    withApp(async ({ stranger }) => {
      const reply = await stranger.get('/api/session');
      expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(reply.json()).toEqual({
        type: expect.stringContaining('access.signedOut'),
        code: 'access.signedOut',
        status: problemStatus['access.signedOut'],
        title: expect.stringContaining('đăng nhập'),
        requestId: reply.headers['x-request-id'],
      });
    }),
  );

  it(
    'tells nothing of a bug but keeps it in the log under the id of the request',
    withApp(async ({ deps }) => {
      const lines: string[] = [];
      const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
      const files = { ...deps.files };
      const broken = {
        now: (): Date => {
          throw new Error('secret of the inside');
        },
      };
      const app = await createApp({ ...deps, files, log, clock: broken });
      const reply = await app.inject({ url: '/api/session', headers: { cookie: 'parindex=x' } });
      await app.close();
      expect(reply.statusCode).toBe(500);
      expect(reply.json()).toMatchObject({ code: 'server.failed' });
      expect(reply.body).not.toContain('secret');
      expect(lines.join('')).toContain('secret of the inside');
      expect(lines.join('')).toContain(reply.headers['x-request-id']);
    }),
  );

  it(
    'meets broken JSON, a body too large, an unread media type and an address unknown',
    withApp(async ({ app, stranger }) => {
      const send = (payload: string, type = 'application/json') =>
        app.inject({ method: 'POST', url: '/api/session', payload, headers: { 'content-type': type } });
      expect((await send('{')).json()).toMatchObject({ code: 'request.invalid', status: 400 });
      expect((await send(JSON.stringify({ username: 'a'.repeat(1_100_000) }))).json()).toMatchObject({
        code: 'request.tooLarge',
      });
      expect((await send('<a/>', 'application/xml')).json()).toMatchObject({ code: 'request.invalid' });
      expect((await stranger.get('/api/none', html)).json()).toMatchObject({ code: 'request.notFound' });
    }),
  );
});

describe('the log', () => {
  it(
    'names routes, never addresses or cookies',
    withApp(async ({ deps }) => {
      const lines: string[] = [];
      const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
      const app = await createApp({ ...deps, log });
      const token = 'one-time-secret-token-of-a-link';
      await app.inject({ url: `/api/first-administrator/${token}`, headers: { cookie: 'parindex=cookie-secret' } });
      await app.close();
      expect(lines.join('')).toContain('/api/first-administrator/:token');
      expect(lines.join('')).not.toContain('secret');
    }),
  );
});

describe('the web application', () => {
  it(
    'answers every screen address with its page, under a policy without inline scripts or styles',
    withApp(
      async ({ stranger }) => {
        for (const url of ['/', '/co-quan/so-noi-vu?ngay=2025-12-01']) {
          const reply = await stranger.get(url, html);
          const policy = String(reply.headers['content-security-policy']);
          expect(reply.body).toContain('<div id="root">');
          expect(policy).toContain("script-src 'self'; style-src 'self';");
          expect(policy).not.toContain('unsafe');
          expect(reply.headers['cache-control']).toBe('no-cache');
        }
      },
      {
        config: {
          get webFolder() {
            return webFolder;
          },
        },
      },
    ),
  );

  it(
    'keeps hashed assets for ever, and answers no page where a file, the API or a public page is asked for',
    withApp(
      async ({ stranger }) => {
        const asset = await stranger.get('/assets/app-1a2b.js');
        expect(asset.headers['cache-control']).toContain('immutable');
        expect((await stranger.get('/assets/app-old.js')).statusCode).toBe(404);
        expect((await stranger.get('/api/none', html)).statusCode).toBe(404);
        expect((await stranger.get('/cong-khai/ket-qua', html)).statusCode).toBe(404);
        expect((await stranger.get('/index.html')).statusCode).toBe(404);
        expect((await stranger.get('/../../package.json')).statusCode).toBe(404);
        expect((await stranger.post('/co-quan', {}, html)).statusCode).toBe(404);
      },
      {
        config: {
          get webFolder() {
            return webFolder;
          },
        },
      },
    ),
  );
});

describe('the platform', () => {
  it(
    'reports health, readiness and metrics by route',
    withApp(async ({ stranger }) => {
      expect((await stranger.get('/healthz')).json()).toEqual({ status: 'ok' });
      expect((await stranger.get('/readyz')).json()).toEqual({ status: 'ok' });
      await stranger.get('/api/session');
      const metrics = (await stranger.get('/metrics')).body;
      expect(metrics).toContain(
        'http_request_duration_seconds_count{method="GET",route="/api/session",status="401"} 1',
      );
      expect(metrics).toMatch(/process_resident_memory_bytes \d+/);
    }),
  );

  it(
    'describes every API route in OpenAPI 3.1',
    withApp(async ({ stranger }) => {
      const description = (await stranger.get('/openapi.json')).json();
      expect(description.openapi).toBe('3.1.0');
      expect(Object.keys(description.paths).every((path) => path.startsWith('/api/'))).toBe(true);
      expect(description.paths['/api/agencies'].post).toMatchObject({
        security: [{ session: [], csrf: [] }],
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { 201: {}, default: { content: { 'application/problem+json': {} } } },
      });
    }),
  );
});
