// Brings one server up and down: database, migrations, files, application. `main.ts` and `parindex serve` both use it.
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { seedDemonstration } from './demonstration/seed.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { type Config, isDemonstration } from './platform/config.ts';
import { closeDatabase, type Database, openDatabase } from './platform/db/database.ts';
import { openEmbeddedPostgres } from './platform/db/embedded-postgres.ts';
import { migrate } from './platform/db/migrate.ts';
import type { Deps } from './platform/deps.ts';
import { openFileStore } from './platform/files.ts';

export interface RunningServer {
  /** Where people reach it. */
  readonly url: string;
  readonly deps: Deps;
  /** Answers what has been asked, then closes everything in order. Calling it twice is harmless. */
  stop(): Promise<void>;
}

/**
 * Starts a server.
 *
 * @param logLevel of the JSON log on standard output, one line per request at `info`
 * @param clock    what time it is; a journey through a whole round brings its own
 * @throws {StartRefused} when a person has to act first
 */
export async function startServer(
  config: Config,
  logLevel: string,
  clock: Clock = systemClock,
): Promise<RunningServer> {
  const log = pino({ level: logLevel });
  // Undone in reverse order, also when a later step fails.
  const undo: (() => Promise<unknown>)[] = [];
  let stopping: Promise<void> | null = null;
  const stop = () => (stopping ??= undoAll(undo));
  try {
    const db = await openDatabaseOf(config, log, undo);
    const files = await openFileStore(join(config.dataFolder, 'files'), config.maxUploadBytes);
    const deps: Deps = { db, clock, files, config, log };
    if (isDemonstration(config)) await seedDemonstration(deps);
    const app = await createApp(deps);
    undo.push(() => app.close());
    const address = await app.listen({ host: config.host, port: config.port });
    return { url: config.publicUrl ?? address, deps, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDatabaseOf(config: Config, log: Deps['log'], undo: (() => Promise<unknown>)[]): Promise<Database> {
  let url = config.databaseUrl;
  if (url === null) {
    const embedded = await openEmbeddedPostgres({ folder: join(config.dataFolder, 'database'), log });
    undo.push(() => embedded.stop());
    url = embedded.url;
  }
  await migrate(url);
  const onConnectionLost = (error: Error) => log.error({ err: error }, 'database connection lost');
  const db = openDatabase(url, { onConnectionLost });
  undo.push(() => closeDatabase(db));
  return db;
}

async function undoAll(undo: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of undo.toReversed()) await step();
}
