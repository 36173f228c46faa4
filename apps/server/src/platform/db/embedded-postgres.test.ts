// The launcher's seven duties, on real processes, real folders and real kills.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { packagedProgram, pinnedVersion } from './embedded/program.ts';
import { type EmbeddedOptions, openEmbeddedPostgres } from './embedded-postgres.ts';
import type { StartRefused } from './start-refused.ts';

const run = promisify(execFile);
const asRoot = process.getuid?.() === 0;
const holderFile = fileURLToPath(new URL('../../testing/hold-embedded-postgres.ts', import.meta.url));

let base: string; // one test's own place
let folder: string; // the data folder
let said: string[]; // what the launcher logged in this process
const log = { info: (text: string) => said.push(text), error: (text: string) => said.push(text) };

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(base, 0o755);
  folder = join(base, 'db');
  said = [];
});

interface Holder {
  readonly process: ChildProcess;
  readonly said: Promise<{ url?: string; refused?: string }>;
}

const holders: ChildProcess[] = [];

/** Opens the folder in another process, which then waits. */
function hold(options: Partial<EmbeddedOptions> = {}, ids: { uid?: number; gid?: number } = {}): Holder {
  const child = spawn(process.execPath, [holderFile, JSON.stringify({ folder, ...options })], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...ids,
  });
  holders.push(child);
  const lines = createInterface({ input: child.stdout });
  const answer = new Promise<{ url?: string; refused?: string }>((resolve) => {
    lines.on('line', (line) => {
      const message = JSON.parse(line) as { url?: string; refused?: string };
      if (message.url !== undefined || message.refused !== undefined) resolve(message);
    });
  });
  return { process: child, said: answer };
}

async function kill(holder: Holder, signal: NodeJS.Signals): Promise<void> {
  const gone = once(holder.process, 'exit');
  holder.process.kill(signal);
  await gone;
}

afterEach(async () => {
  for (const child of holders.splice(0)) child.kill('SIGTERM');
  await expect.poll(serversBelowBase, { timeout: 20_000 }).toEqual([]);
  await rm(base, { recursive: true, force: true });
});

/** Numbers of the server processes whose data stands below this test's place. */
async function serversBelowBase(): Promise<number[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,stat=,args=']);
  const lines = stdout.split('\n').filter((line) => line.includes(`-D ${base}`) && !/^\s*\d+\s+Z/.test(line));
  return lines.map((line) => Number.parseInt(line, 10));
}

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const open = (options: Partial<EmbeddedOptions> = {}) => openEmbeddedPostgres({ folder, log, ...options });
const refusal = (options: Partial<EmbeddedOptions> = {}) =>
  open(options).then(
    () => 'opened',
    (error: StartRefused) => error.message,
  );
const pidOf = async (cluster: string) => Number.parseInt(await readFile(join(cluster, 'postmaster.pid'), 'utf8'), 10);

describe('an embedded PostgreSQL', () => {
  it('keeps what was written, sorts Vietnamese, and is durable and UTF-8', async () => {
    const first = await open();
    await query(first.url, 'CREATE TABLE provinces (name text)');
    await query(first.url, `INSERT INTO provinces VALUES ('Đông'), ('Dung'), ('Ánh'), ('An')`);
    await first.stop();
    await first.stop();
    const second = await open();
    const sorted = await query<{ name: string }>(
      second.url,
      'SELECT name FROM provinces ORDER BY name COLLATE "vi-x-icu"',
    );
    expect(sorted.map(({ name }) => name)).toEqual(['An', 'Ánh', 'Dung', 'Đông']);
    expect(await query(second.url, `SELECT 'a' < 'b' COLLATE "vi-x-icu" AS less`)).toEqual([{ less: true }]);
    const settings = await query(
      second.url,
      `SELECT string_agg(setting, ' ' ORDER BY name) AS all FROM pg_settings
       WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding', 'data_checksums')`,
    );
    expect(settings).toEqual([{ all: 'on on on UTF8 on' }]);
    await second.stop();
  });

  it('listens on this machine only, behind a random password kept to ourselves', async () => {
    const server = await open();
    const url = new URL(server.url);
    expect(url.hostname).toBe('127.0.0.1');
    expect(await query(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(url.password).toHaveLength(32);
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
    url.password = 'guessed';
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  it('uses exactly the pinned version and never opens the folder of another major', async () => {
    expect(manifest.dependencies['embedded-postgres']).toBe(pinnedVersion);
    await mkdir(join(folder, 'cluster'), { recursive: true });
    if (asRoot) await chown(join(folder, 'cluster'), 65534, 65534);
    await writeFile(join(folder, 'cluster', 'PG_VERSION'), '17\n');
    expect(await refusal()).toContain('thuộc PostgreSQL 17, chương trình này dùng PostgreSQL 18');
    expect(await readdir(join(folder, 'cluster'))).toEqual(['PG_VERSION']);
  });

  it('refuses a folder whose password is gone, rather than locking itself out', async () => {
    await (await open()).stop();
    await rm(join(folder, 'password'));
    expect(await refusal()).toContain('Thiếu tệp mật khẩu');
  });

  it('clears away what a killed first start left behind', async () => {
    await mkdir(join(folder, 'cluster.new-999999999'), { recursive: true });
    await writeFile(join(folder, 'cluster.new-999999999', 'PG_VERSION'), '18');
    await (await open()).stop();
    expect((await readdir(folder)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'cluster',
      'password',
      'server.log',
    ]);
  });
});

describe('after kill -9 of our process', () => {
  it('finds the server left running, stops it, and loses no acknowledged write', async () => {
    const killed = hold();
    const { url = '' } = await killed.said;
    await query(url, 'CREATE TABLE saves (n int)');
    let acknowledged = 0;
    const write = async () => {
      const client = new Client(url);
      client.on('error', () => undefined);
      await client.connect();
      for (;;) {
        await client.query(`INSERT INTO saves VALUES (${acknowledged + 1})`);
        acknowledged += 1;
      }
    };
    // Ends with the server.
    const writing = write().catch(() => 'cut off');
    await expect.poll(() => acknowledged).toBeGreaterThan(20);
    await kill(killed, 'SIGKILL');
    const left = await pidOf(join(folder, 'cluster'));
    expect(await serversBelowBase()).toContain(left);

    const server = await open();
    expect(await writing).toBe('cut off');
    expect(said.join()).toContain(`(tiến trình ${left}) còn sót lại`);
    const [row] = await query<{ n: number }>(server.url, 'SELECT count(*)::int AS n FROM saves');
    expect(row?.n).toBeGreaterThanOrEqual(acknowledged);
    await server.stop();
  });

  it('starts over when the server was killed with us', async () => {
    const killed = hold();
    const { url = '' } = await killed.said;
    await query(url, 'CREATE TABLE saves AS SELECT 7 AS n');
    process.kill(await pidOf(join(folder, 'cluster')), 'SIGKILL');
    await kill(killed, 'SIGKILL');
    const server = await open();
    expect(await query(server.url, 'SELECT n FROM saves')).toEqual([{ n: 7 }]);
    await server.stop();
  });

  it('waits while a dying server still holds the lock', async () => {
    const killed = hold();
    const { url = '' } = await killed.said;
    const session = new Client(url);
    session.on('error', () => undefined);
    await session.connect();
    await kill(killed, 'SIGKILL');
    // A smart shutdown waits for its sessions: the server is dying, refuses newcomers, and keeps its lock.
    process.kill(await pidOf(join(folder, 'cluster')), 'SIGTERM');
    await expect.poll(() => query(url, 'SELECT 1').catch((error: Error) => error.message)).toContain('shutting down');
    const opening = open();
    setTimeout(() => void session.end(), 700);
    const server = await opening;
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('is not misled when another process has the noted number by now', async () => {
    await (await open()).stop();
    const bystander = spawn('sleep', ['60']);
    const note = `${bystander.pid}\n${join(folder, 'cluster')}\n1700000000\n54321\n\n127.0.0.1\n  1 1\nready   \n`;
    await writeFile(join(folder, 'cluster', 'postmaster.pid'), note);
    const server = await open();
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(bystander.exitCode).toBeNull();
    bystander.kill();
  });
});

describe('a second start on the same folder', () => {
  it('is refused, naming the process, without harm to the first', async () => {
    const first = hold();
    const { url = '' } = await first.said;
    const session = new Client(url);
    await session.connect();
    expect(await refusal()).toContain(`đang được tiến trình ${first.process.pid} dùng`);
    expect((await session.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await session.end();
  });

  it('lets exactly one of two win when both begin on a new folder at once', async () => {
    const both = [hold(), hold()];
    const answers = await Promise.all(both.map(({ said: answer }) => answer));
    const winner = answers.findIndex(({ url }) => url !== undefined);
    expect(answers.filter(({ url }) => url !== undefined)).toHaveLength(1);
    expect(answers[1 - winner]?.refused).toContain(`tiến trình ${both[winner]?.process.pid} dùng`);
    expect(await query(answers[winner]?.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is still refused after one crashed session made the server restart all others', async () => {
    const first = hold();
    const { url = '' } = await first.said;
    const session = new Client(url);
    session.on('error', () => undefined);
    await session.connect();
    const { rows } = await session.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    await expect.poll(() => query(url, 'SELECT 1 AS one').catch(() => []), { timeout: 20_000 }).toEqual([{ one: 1 }]);
    const owner = `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory'`;
    await expect.poll(() => query(url, owner), { timeout: 20_000 }).toEqual([{ n: 1 }]);
    expect(await refusal()).toContain(`tiến trình ${first.process.pid} dùng`);
  });
});

describe('the end of our process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('on %s stops the server cleanly first', async (signal) => {
    const holder = hold();
    await holder.said;
    await kill(holder, signal);
    expect(holder.process.signalCode).toBe(signal);
    expect(await serversBelowBase()).toEqual([]);
    expect(await readdir(join(folder, 'cluster'))).not.toContain('postmaster.pid');
    expect(await readFile(join(folder, 'server.log'), 'utf8')).toMatch(/database system is shut down\n$/);
  });

  it('by process.exit takes the server along', async () => {
    const holder = hold();
    await holder.said;
    holder.process.stdin?.write('exit\n');
    await once(holder.process, 'exit');
    await expect.poll(serversBelowBase, { timeout: 10_000 }).toEqual([]);
  });
});

describe('the program that npm installed', () => {
  let linkless: string; // bin, lib and share as npm unpacks them where install scripts are off
  let place: string;

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'embedded-program-'));
    await chmod(place, 0o755);
    linkless = join(place, 'native');
    await cp(await packagedProgram(), linkless, { recursive: true, verbatimSymlinks: true });
    await removeLinks();
  });
  afterAll(() => rm(place, { recursive: true, force: true }));

  async function removeLinks(): Promise<void> {
    for (const name of await readdir(join(linkless, 'lib'))) {
      const path = join(linkless, 'lib', name);
      if ((await lstat(path)).isSymbolicLink()) await rm(path);
    }
  }

  it('is mended where its library links are missing', async () => {
    await removeLinks();
    await expect(run(join(linkless, 'bin', 'postgres'), ['--version'])).rejects.toThrow('libicu');
    await (await open({ program: linkless })).stop();
    expect(await readdir(folder)).not.toContain(`postgres-${pinnedVersion}`);
    await run(join(linkless, 'bin', 'postgres'), ['--version']);
  });

  it('is used from a private copy where it can be neither mended nor written', async () => {
    await removeLinks();
    // Root writes anywhere, so an ordinary account is what meets a read-only node_modules.
    const ids = asRoot ? { uid: 65534, gid: 65534 } : {};
    await mkdir(folder);
    if (asRoot) await chown(folder, 65534, 65534);
    else await chmod(join(linkless, 'lib'), 0o555);
    const holder = hold({ program: linkless }, ids);
    const { url = '' } = await holder.said;
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await readdir(folder)).toContain(`postgres-${pinnedVersion}`);
    expect((await readdir(join(linkless, 'lib'))).includes('libicuuc.so.60')).toBe(false);
    await kill(holder, 'SIGTERM');
    if (!asRoot) await chmod(join(linkless, 'lib'), 0o755);
  });
});

describe.runIf(asRoot)('as root', () => {
  it('runs the server as another account', async () => {
    const server = await open();
    const pid = await pidOf(join(folder, 'cluster'));
    expect((await stat(`/proc/${pid}`)).uid).not.toBe(0);
    expect((await stat(`/proc/${pid}`)).uid).toBe((await stat(join(folder, 'cluster'))).uid);
    await server.stop();
  });

  it('finds another place for program and data where a closed folder shuts that account out', async () => {
    const closed = join(base, 'closed');
    await mkdir(closed, { mode: 0o700 });
    await cp(await packagedProgram(), join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
    const options = { folder: join(closed, 'db'), program: join(closed, 'native'), shared: join(base, 'shared') };
    const first = await open(options);
    await query(first.url, 'CREATE TABLE saves AS SELECT 7 AS n');
    await first.stop();
    const [moved = ''] = await readdir(join(base, 'shared'));
    expect(said.join('\n')).toContain(`nên cơ sở dữ liệu nằm ở ${join(base, 'shared', moved)}`);
    expect(await readdir(join(base, 'shared', moved))).toContain(`postgres-${pinnedVersion}`);
    expect((await stat(closed)).mode & 0o777).toBe(0o700);

    const second = await open(options);
    expect(await query(second.url, 'SELECT n FROM saves')).toEqual([{ n: 7 }]);
    await second.stop();
    await rm(join(base, 'shared'), { recursive: true });
    expect(await refusal(options)).toContain('không còn ở đó');
  });

  it('tells an ordinary account whose folder it is', async () => {
    await (await open()).stop();
    const answer = await hold({}, { uid: 12345, gid: 12345 }).said;
    expect(answer.refused).toContain('chương trình đang chạy bằng tài khoản số 12345');
  });
});
