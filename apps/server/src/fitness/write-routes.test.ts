// Every write route, present and future: has an example, refuses who may not, leaves the audit record it announces.
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { RegisteredRoute } from '../platform/http/server.ts';
import { type Client, type World, withApp } from '../testing/world.ts';
import type { WriteExample } from '../testing/write-example.ts';

const features = fileURLToPath(new URL('../features/', import.meta.url));
const paths = globSync('*/*.examples.ts', { cwd: features });
const modules = await Promise.all(paths.map((path) => import(`${features}${path}`)));
const examples = modules.flatMap((module: { writeExamples: readonly WriteExample[] }) => module.writeExamples);

function writeRoutes({ app }: World): Map<string, RegisteredRoute> {
  const writes = app.registeredRoutes.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method));
  return new Map(writes.map((route) => [`${route.method} ${route.url}`, route]));
}

function send(client: Client, route: string, { url, payload }: { url: string; payload?: object }) {
  const method = route.split(' ')[0]?.toLowerCase();
  if (method !== 'post' && method !== 'put' && method !== 'delete') throw new Error(`no client for ${route}`);
  return client[method](url, payload);
}

describe('write routes', () => {
  it(
    'have exactly one example each, and announce their audit action',
    withApp(async (world) => {
      const routes = writeRoutes(world);
      expect(examples.map(({ route }) => route).toSorted()).toEqual([...routes.keys()].toSorted());
      const silent = [...routes].filter(([, { config }]) => !/^[a-zA-Z]+\.[a-zA-Z]+$/.test(config.audit ?? ''));
      expect(silent.map(([route]) => route)).toEqual([]);
    }),
  );

  it.each(examples)('$route succeeds for $by and leaves its audit record', ({ route, by, config = {}, ask }) =>
    withApp(
      async (world) => {
        const request = await ask(world);
        const { rows: before } = await world.db.execute<{ last: string }>(
          sql`select coalesce(max(id), 0) as last from audit_log`,
        );
        const reply = await send(by === 'stranger' ? world.stranger : world.as(by), route, request);
        expect({ status: Math.floor(reply.statusCode / 100), body: reply.body }).toMatchObject({ status: 2 });
        const { rows } = await world.db.execute<{ action: string }>(
          sql`select action from audit_log where id > ${before[0]?.last}::bigint`,
        );
        expect(rows.map(({ action }) => action)).toContain(writeRoutes(world).get(route)?.config.audit);
      },
      { config },
    )(),
  );

  it.each(examples)('$route refuses strangers and whoever has no right', ({ route, by, own, config = {}, ask }) =>
    withApp(
      async (world) => {
        const isPublic = writeRoutes(world).get(route)?.config.access === 'public';
        expect(isPublic).toBe(by === 'stranger');
        if (isPublic) return;
        const request = await ask(world);
        expect((await send(world.stranger, route, request)).statusCode).toBe(401);
        if (own === true) return;
        expect((await send(world.as('nobody'), route, request)).statusCode).toBe(403);
      },
      { config },
    )(),
  );
});
