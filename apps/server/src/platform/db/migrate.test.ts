// Migrations on a real PostgreSQL: once, in order, never edited afterwards; and what the first of them promises.
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { openEmptyDatabase, openWorkerDatabase } from '../../testing/worker-database.ts';
import { closeDatabase, type Db, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';

let url: string;
let folder: string;

const file = (name: string, text: string) => writeFile(join(folder, name), text);

async function tables(): Promise<string[]> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  await client.end();
  return rows.map(({ name }) => name);
}

beforeEach(async () => {
  url = await openEmptyDatabase();
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await file('0001-ships.sql', 'CREATE TABLE ships (id int); CREATE TABLE masts (id int);');
  return () => rm(folder, { recursive: true });
});

describe('migrate', () => {
  it('runs each file once, in order', async () => {
    expect(await migrate(url, folder)).toEqual(['0001-ships.sql']);
    await file('0002-sails.sql', 'ALTER TABLE ships ADD sails int');
    expect(await migrate(url, folder)).toEqual(['0002-sails.sql']);
    expect(await migrate(url, folder)).toEqual([]);
    expect(await tables()).toEqual(['masts', 'migrations', 'ships']);
  });

  it('leaves nothing of a file that fails, and keeps those before it', async () => {
    await file('0002-wrong.sql', 'CREATE TABLE ports (id int); SELECT 1/0');
    await expect(migrate(url, folder)).rejects.toThrow(/0002-wrong.sql.*division by zero/);
    expect(await tables()).toEqual(['masts', 'migrations', 'ships']);
  });

  it('refuses a file that was changed after it ran', async () => {
    await migrate(url, folder);
    await file('0001-ships.sql', 'CREATE TABLE ships (id bigint)');
    await expect(migrate(url, folder)).rejects.toThrow('“0001-ships.sql” đã chạy trên cơ sở dữ liệu này rồi');
  });

  it('refuses a hole, a number used twice and a name out of shape', async () => {
    await file('0003-late.sql', 'SELECT 1');
    await expect(migrate(url, folder)).rejects.toThrow('thiếu số 0002');
    await rm(join(folder, '0003-late.sql'));
    await file('0001-twice.sql', 'SELECT 1');
    await expect(migrate(url, folder)).rejects.toThrow('thiếu số 0002');
    await rm(join(folder, '0001-twice.sql'));
    await file('2-short.sql', 'SELECT 1');
    await expect(migrate(url, folder)).rejects.toThrow('“2-short.sql”');
    expect(await tables()).toEqual([]);
  });

  it('refuses a database that a newer program has migrated', async () => {
    await file('0002-sails.sql', 'ALTER TABLE ships ADD sails int');
    await migrate(url, folder);
    await rm(join(folder, '0002-sails.sql'));
    await expect(migrate(url, folder)).rejects.toThrow('“0002-sails.sql” mà phiên bản chương trình này không có');
  });

  it('takes turns when two servers start at once', async () => {
    await file('0002-slow.sql', 'SELECT pg_sleep(0.3); CREATE TABLE ports (id int)');
    const both = await Promise.all([migrate(url, folder), migrate(url, folder)]);
    expect(both.flat()).toEqual(['0001-ships.sql', '0002-slow.sql']);
  });

  it('brings a new database to where the template is', async () => {
    const own = fileURLToPath(new URL('../../../migrations', import.meta.url));
    await cp(own, folder, { recursive: true });
    await rm(join(folder, '0001-ships.sql'));
    expect(await migrate(url)).toEqual((await readdir(folder)).toSorted());
  });
});

async function auditRows(db: Db): Promise<number | undefined> {
  const { rows } = await db.execute<{ n: number }>(sql`SELECT count(*)::int AS n FROM audit_log`);
  return rows[0]?.n;
}

describe('the database of a test file', () => {
  const insertAudit = sql`INSERT INTO audit_log (at, action, subject, hash) VALUES (now(), 'test.done', 'x', 'h1')`;

  it('is migrated, and takes the pool or an open transaction alike', async () => {
    const db = await openWorkerDatabase();
    await db
      .transaction(async (tx) => {
        await tx.execute(insertAudit);
        expect(await auditRows(tx)).toBe(1);
        tx.rollback();
      })
      .catch(() => undefined);
    expect(await auditRows(db)).toBe(0);
  });

  it.each(['UPDATE audit_log SET action = $$x$$', 'DELETE FROM audit_log', 'TRUNCATE audit_log'])(
    'refuses to rewrite the audit log: %s',
    async (statement) => {
      const db = await openWorkerDatabase();
      await expect(db.execute(sql.raw(statement))).rejects.toMatchObject({
        cause: { constraint: 'audit_log_append_only' },
      });
    },
  );

  it('survives the loss of an idle connection and closes twice without harm', async () => {
    const lost: Error[] = [];
    await migrate(url, folder);
    const db = openDatabase(url, { onConnectionLost: (error) => lost.push(error) });
    const { rows } = await db.execute<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`);
    const other = await openWorkerDatabase();
    await other.execute(sql`SELECT pg_terminate_backend(${rows[0]?.pid})`);
    await expect.poll(() => lost.length).toBe(1);
    await db.execute(sql`SELECT 1`);
    await closeDatabase(db);
    await closeDatabase(db);
  });
});
