// Brings a database up to date: the numbered files of apps/server/migrations, forward only, each once.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { migrateText } from './migrate.vi.ts';
import { StartRefused } from './start-refused.ts';

/** One file of the folder. `hash` is the SHA-256 of its bytes, in hex. */
interface Migration {
  readonly name: string;
  readonly hash: string;
  readonly sql: string;
}

const ownMigrations = fileURLToPath(new URL('../../../migrations', import.meta.url));

// Any number will do as long as nothing else in the database locks the same one.
const migrationLock = 7_040_001;

/**
 * Runs the migrations that are still missing, each in its own transaction. Two servers starting at once take turns.
 *
 * @param folder where the files stand; the project's own where nothing is said
 * @returns names of the files applied now, in order; empty when the database was up to date
 * @throws {StartRefused} a number is missing, an applied file has changed or is unknown here, or a file fails
 */
export async function migrate(url: string, folder: string = ownMigrations): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: url, application_name: 'parindex migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return await applyMissing(client, migrations);
  } finally {
    // Closing the session frees the lock.
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  for (const [index, name] of names.entries()) {
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name)) throw new StartRefused(migrateText.badName(name));
    const expected = String(index + 1).padStart(4, '0');
    if (!name.startsWith(`${expected}-`)) throw new StartRefused(migrateText.missing(expected, name));
  }
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, hash: createHash('sha256').update(sql).digest('hex'), sql };
    }),
  );
}

async function applyMissing(client: Client, migrations: Migration[]): Promise<string[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS migrations (
    name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  const { rows } = await client.query<{ name: string; hash: string }>(
    'SELECT name, hash FROM migrations ORDER BY name',
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration.hash]));
  for (const { name, hash } of rows) {
    if (!known.has(name)) throw new StartRefused(migrateText.newer(name));
    if (known.get(name) !== hash) throw new StartRefused(migrateText.changed(name));
  }
  const applied = new Set(rows.map(({ name }) => name));
  const missing = migrations.filter(({ name }) => !applied.has(name));
  // Files are numbered without holes, so what was applied must be the first of them.
  const skipped = missing.find(({ name }) => rows.some((row) => row.name > name));
  if (skipped) throw new StartRefused(migrateText.skipped(skipped.name));
  for (const migration of missing) await apply(client, migration);
  return missing.map(({ name }) => name);
}

async function apply(client: Client, { name, hash, sql }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO migrations (name, hash) VALUES ($1, $2)', [name, hash]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartRefused(migrateText.failed(name, reason), { cause: error });
  }
}
