// The PostgreSQL of a test run: one server and one migrated template, made before the first test, gone after the last.
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { serverAccount } from '../platform/db/embedded/account.ts';
import { createCluster, ownName } from '../platform/db/embedded/cluster.ts';
import { startPostmaster, stopPostmaster } from '../platform/db/embedded/postmaster.ts';
import { packagedProgram, readyProgram } from '../platform/db/embedded/program.ts';
import { migrate } from '../platform/db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's server, database "postgres". */
    postgresUrl: string;
  }
}

/** The migrated database every worker's own is cloned from. */
export const templateName = 'migrated';

const password = 'test';
const log = { info: () => undefined, error: (message: string) => process.stderr.write(`${message}\n`) };

// Nothing here outlives the run, so it need not survive a power cut.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  timezone: 'UTC',
  max_connections: '100',
};

/** Vitest's global set-up of the project "server". */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'parindex-test-'));
  await chmod(folder, 0o755);
  const server = await startTestServer(folder);
  const url = (database: string) => `postgres://${ownName}:${password}@127.0.0.1:${server.port}/${database}`;
  process.stdout.write(`PostgreSQL of this run: ${await prepareTemplate(url)} (${server.origin})\n`);
  project.provide('postgresUrl', url('postgres'));
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function startTestServer(folder: string) {
  const cluster = join(folder, 'cluster');
  const account = await serverAccount(cluster);
  const debian = process.env['PARINDEX_TEST_POSTGRES'] === 'debian' ? debianProgram() : null;
  const program = debian ?? (await readyProgram(await packagedProgram(), folder, { account, log }));
  await createCluster(cluster, program, { account, password });
  const started = await startPostmaster({ program, cluster, account, settings, logFile: join(folder, 'server.log') });
  if (started.state === 'failed') throw new Error(started.output);
  const { child, port } = started;
  process.once('exit', () => child.kill('SIGINT'));
  const origin = debian === null ? 'embedded' : `Debian, ${debian}`;
  return { port, origin, stop: () => stopPostmaster(child.pid ?? 0, cluster) };
}

/** The newest PostgreSQL that Debian installed. */
function debianProgram(): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root)
    ? readdirSync(root)
        .map(Number)
        .filter((version) => version > 0)
    : [];
  if (versions.length === 0) throw new Error(`PARINDEX_TEST_POSTGRES=debian, but nothing is installed in ${root}`);
  return join(root, String(Math.max(...versions)));
}

/** @returns the version of the server */
async function prepareTemplate(url: (database: string) => string): Promise<string> {
  const client = new Client(url('postgres'));
  await client.connect();
  await client.query(`CREATE DATABASE ${templateName}`);
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  await client.end();
  await migrate(url(templateName));
  return rows[0]?.server_version ?? '';
}
