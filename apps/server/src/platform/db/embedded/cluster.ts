// Makes the data folder of a PostgreSQL server (initdb), or checks the one that is there.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { embeddedText } from '../embedded-postgres.vi.ts';
import { StartRefused } from '../start-refused.ts';
import type { ServerAccount } from './account.ts';

const run = promisify(execFile);

/** The superuser of an embedded server, and the name of its database. */
export const ownName = 'parindex';

/** Locale-dependent behaviour of libc stays out: bytes are UTF-8, order is asked for by COLLATE "vi-x-icu". */
const initdbOptions = [
  '--encoding=UTF8',
  '--locale=C',
  '--auth=scram-sha-256',
  '--data-checksums',
  '--no-instructions',
];

/** The variables a server process sees: none of ours, so that no PGDATA, LANG or library path leaks in. */
export const serverEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] ?? '/usr/bin:/bin' };

/**
 * Checks that the folder is of this major version. It is never converted: a broken-off conversion loses data.
 *
 * @returns false when there is no cluster yet
 * @throws {StartRefused} it belongs to another major version
 */
export async function clusterExists(cluster: string, major: string): Promise<boolean> {
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (found === null) return false;
  if (found.trim() !== major) throw new StartRefused(embeddedText.otherMajor(cluster, found.trim(), major));
  return true;
}

/**
 * Makes a cluster. It appears under its name only when complete, so a start broken off leaves nothing half-made;
 * where two starts race, the first one's stays.
 *
 * @param program folder with bin/initdb
 */
export async function createCluster(
  cluster: string,
  program: string,
  { account, password }: { account: ServerAccount; password: string },
): Promise<void> {
  await removeDrafts(cluster);
  const draft = `${cluster}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    await give(draft, account);
    await give(passwordFile, account);
    const options = [...initdbOptions, `--username=${ownName}`, `--pwfile=${passwordFile}`, `--pgdata=${draft}`];
    await run(join(program, 'bin', 'initdb'), options, { ...account.ids, cwd: '/', env: serverEnvironment });
    await rename(draft, cluster).catch(keepFirst);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/** Left by starts that were killed while they made a cluster. Those of living processes are left alone. */
async function removeDrafts(cluster: string): Promise<void> {
  const prefix = `${basename(cluster)}.new-`;
  for (const name of await readdir(dirname(cluster))) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    await rm(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function give(path: string, { ids }: ServerAccount): Promise<void> {
  if (ids.uid !== undefined && ids.gid !== undefined) await chown(path, ids.uid, ids.gid);
}

function keepFirst(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}

/**
 * The server's password: random, kept beside the data, readable by us alone.
 *
 * @param fresh no cluster yet, so a new password may be made
 * @throws {StartRefused} there is a cluster but its password is gone
 */
export async function clusterPassword(folder: string, fresh: boolean): Promise<string> {
  const file = join(folder, 'password');
  // 'wx' makes it only if missing: of two racing starts both must use the first one's.
  if (fresh) await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(keepFirst);
  const password = await readFile(file, 'utf8').catch(() => '');
  if (password === '') throw new StartRefused(embeddedText.noPassword(file));
  return password.trim();
}
