// The test world: the real app on a real PostgreSQL with real sessions, undone after each test.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { LightMyRequestResponse as Response } from 'fastify';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { seedDemonstration } from '../demonstration/seed.ts';
import { insertSession } from '../features/account/session.repository.ts';
import { csrfHeader, sessionCookie } from '../platform/auth/authentication.ts';
import { csrfOf, hashToken } from '../platform/auth/token.ts';
import type { Clock } from '../platform/clock.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { closeDatabase, type Db, openDatabase } from '../platform/db/database.ts';
import { migrate } from '../platform/db/migrate.ts';
import type { Deps } from '../platform/deps.ts';
import { openFileStore } from '../platform/files.ts';
import type { Server } from '../platform/http/server.ts';
import type { PersonId } from './people.ts';
import { type Seed, seedsOn, seedTestWorld } from './seeds.ts';
import { openEmptyDatabase, openWorkerDatabase } from './worker-database.ts';

type Send = (url: string, payload?: object, headers?: Record<string, string>) => Promise<Response>;

/** Sends requests as one person; cookie and CSRF header go along by themselves. */
export interface Client {
  readonly get: (url: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: Send;
  readonly put: Send;
  readonly delete: Send;
}

export interface World {
  readonly app: Server;
  readonly deps: Deps;
  readonly db: Db;
  /** Stands still until moved: `clock.advance({ minutes: 16 })`. */
  readonly clock: TestClock;
  readonly seed: Seed;
  /** One of the fixed people, or an account the test has seeded. */
  readonly as: (person: PersonId | (string & {})) => Client;
  /** Nobody signed in. */
  readonly stranger: Client;
}

export interface TestClock extends Clock {
  advance(by: { hours?: number; minutes?: number }): void;
}

export interface WorldOptions {
  readonly now?: string;
  readonly config?: Partial<Config>;
}

type Story = (world: World) => Promise<void>;

class Undo extends Error {}

/** Runs one test in a transaction that is always rolled back. */
export function withApp(story: Story, options: WorldOptions = {}): () => Promise<void> {
  return rolledBack(async (tx) => {
    await seedTestWorld(tx);
    await runOn(tx, story, options);
  });
}

function rolledBack(work: (tx: Db) => Promise<void>): () => Promise<void> {
  return async () => {
    const database = await openWorkerDatabase();
    const run = database.transaction(async (tx) => {
      await work(tx);
      throw new Undo();
    });
    await run.catch((reason: unknown) => {
      if (!(reason instanceof Undo)) throw reason;
    });
  };
}

/** Slower: a database of its own, really committed; for what only happens at commit or between connections. */
export function withCommittedApp(story: Story, options: WorldOptions = {}): () => Promise<void> {
  return async () => {
    const url = await openEmptyDatabase();
    await migrate(url);
    const database = openDatabase(url);
    try {
      await seedTestWorld(database);
      await runOn(database, story, options);
    } finally {
      await closeDatabase(database);
    }
  };
}

export interface DemonstrationWorld extends World {
  /** Signs in one of the demonstration's people, at a click. */
  readonly asDemonstration: (personId: string) => Promise<Client>;
}

/** Runs one test in the invented province instead of the fixed test agencies; rolled back too. */
export function withDemonstration(story: (world: DemonstrationWorld) => Promise<void>): () => Promise<void> {
  const config = { demonstration: true, signInsPerMinute: 1000 };
  return rolledBack(async (tx) => {
    const seededStory = async (world: World) => {
      await seedDemonstration(world.deps);
      await story({ ...world, asDemonstration: (personId) => signInDemonstration(world, personId) });
    };
    await runOn(tx, seededStory, { config });
  });
}

async function signInDemonstration({ app, db, stranger }: World, accountId: string): Promise<Client> {
  const reply = await stranger.post('/api/session/demonstration', { accountId });
  const cookie = `${sessionCookie}=${reply.cookies[0]?.value ?? ''}`;
  return clientOf(app, db, { cookie, [csrfHeader]: reply.json<{ csrf: string }>().csrf });
}

async function runOn(db: Db, story: Story, options: WorldOptions): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'parindex-test-'));
  const config = { ...readConfig({ PARINDEX_DATA: dataFolder }, { demonstration: false }), ...options.config };
  const clock = testClock(options.now ?? '2025-12-01T02:00:00Z');
  const files = await openFileStore(join(dataFolder, 'files'), config.maxUploadBytes);
  const deps: Deps = { db, clock, files, config, log: pino({ level: 'silent' }) };
  const app = await createApp(deps);
  try {
    await story({
      app,
      deps,
      db,
      clock,
      seed: seedsOn(db),
      as: signedInOn(app, deps),
      stranger: clientOf(app, db, {}),
    });
  } finally {
    await app.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** A session row and the headers a browser would send. The token is the person's id, which only a test may do. */
function signedInOn(app: Server, { db, clock }: Deps): World['as'] {
  const signedIn = new Map<string, Promise<void>>();
  return (person) => {
    const token = `token of ${person}`;
    const ready = signedIn.get(person) ?? insertSession(db, person, hashToken(token), clock.now());
    signedIn.set(person, ready);
    const headers = { cookie: `${sessionCookie}=${encodeURIComponent(token)}`, [csrfHeader]: csrfOf(token) };
    return clientOf(app, db, headers, ready);
  };
}

function clientOf(app: Server, db: Db, own: Record<string, string>, ready: Promise<void> = Promise.resolve()): Client {
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers = {}) => {
    await ready;
    const before = await countAudit(db);
    const reply = await app.inject({ method, url, headers: { ...own, ...headers }, ...(payload && { payload }) });
    const isSuccessfulWrite = method !== 'GET' && reply.statusCode < 300;
    // Held to in every story, not only where a test thinks of it.
    if (isSuccessfulWrite && (await countAudit(db)) === before)
      throw new Error(`${method} ${url} left no audit record`);
    return reply;
  };
  return {
    get: (url, headers) => send('GET', url, undefined, headers),
    post: (url, payload, headers) => send('POST', url, payload, headers),
    put: (url, payload, headers) => send('PUT', url, payload, headers),
    delete: (url, payload, headers) => send('DELETE', url, payload, headers),
  };
}

async function countAudit(db: Db): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`select count(*)::int as count from audit_log`);
  return rows[0]?.count ?? 0;
}

/** A clock that only a test moves. */
function testClock(start: string): TestClock {
  let now = new Date(start);
  return {
    now: () => now,
    advance({ hours = 0, minutes = 0 }) {
      now = new Date(now.getTime() + (hours * 60 + minutes) * 60_000);
    },
  };
}
