// A migrated database for the test file that runs in this worker, cloned from the run's template in a few milliseconds.
import { Client } from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../platform/db/database.ts';
import { templateName } from './postgres-for-tests.ts';

let opened: Promise<Database> | undefined;
let clones = 0;

/** The file's database; every call within one test file gives the same. What earlier files left is gone. */
export function openWorkerDatabase(): Promise<Database> {
  opened ??= cloneDatabase(templateName).then((url) => openDatabase(url));
  return opened;
}

/** The address of one more, empty database, for tests of migrations, of restoring, and of several servers. */
export function openEmptyDatabase(): Promise<string> {
  return cloneDatabase('template0');
}

async function cloneDatabase(template: string): Promise<string> {
  const url = new URL(inject('postgresUrl'));
  // Workers are numbered and run one file after the other, so the next file replaces what this one leaves.
  const name = `worker_${process.env['VITEST_POOL_ID'] ?? '0'}_${clones++}`;
  const client = new Client(url.href);
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}
