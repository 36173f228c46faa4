// One PostgreSQL server process: started, awaited, found again, stopped.
import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ServerAccount } from './account.ts';
import { serverEnvironment } from './cluster.ts';
import { processState } from './process-state.ts';

/** What `postmaster.pid` says of a server that is alive. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly startedAt: Date;
  readonly status: 'starting' | 'ready' | 'stopping';
}

export interface ServerCommand {
  /** Folder with bin/postgres. */
  readonly program: string;
  readonly cluster: string;
  readonly account: ServerAccount;
  /** Server settings by name, given on the command line so that nothing in the cluster overrides them. */
  readonly settings: Readonly<Record<string, string>>;
  readonly logFile: string;
}

export type Started =
  | { readonly state: 'ready'; readonly port: number; readonly child: ChildProcess }
  | { readonly state: 'failed'; readonly output: string };

const largestLog = 10_000_000;

/** Starts a server on a free port of 127.0.0.1 and waits until it takes connections, as long as recovery may last. */
export async function startPostmaster(command: ServerCommand): Promise<Started> {
  const { program, cluster, account, logFile } = command;
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    ...command.settings,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { size } = await stat(logFile).catch(() => ({ size: 0 }));
  if (size > largestLog) await rename(logFile, `${logFile}.1`);
  // A file, not a pipe: a server that outlives us must still be able to write.
  const log = await open(logFile, 'a', 0o600);
  try {
    const child = spawn(join(program, 'bin', 'postgres'), ['-D', cluster, ...options], {
      ...account.ids,
      cwd: '/',
      env: serverEnvironment,
      stdio: ['ignore', 'ignore', log.fd],
      // Its own process group: Ctrl-C in a terminal must reach us, not the server under our open transactions.
      detached: process.platform !== 'win32',
    });
    const ready = await whenReady(child, cluster);
    if (ready) return { state: 'ready', port, child };
    return { state: 'failed', output: await writtenSince(logFile, size > largestLog ? 0 : size) };
  } finally {
    await log.close();
  }
}

async function whenReady(child: ChildProcess, cluster: string): Promise<boolean> {
  // A program that cannot be started at all has no number.
  child.once('error', () => undefined);
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const found = await readPidFile(cluster);
    if (found?.pid === child.pid && found.status === 'ready') return true;
    await delay(10);
  }
  return false;
}

async function writtenSince(file: string, position: number): Promise<string> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  return bytes.subarray(position).toString('utf8').trim();
}

/** Free now; should another process be quicker, the server fails with "could not bind" and is started anew. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Lines of postmaster.pid: pid, folder, start in seconds, port, socket folder, address, shared memory, status. */
async function readPidFile(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , start, port, , , , status = ''] = text.split('\n').map((line) => line.trim());
  if (!pid) return null;
  return {
    pid: Number(pid),
    port: Number(port),
    startedAt: new Date(Number(start) * 1000),
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  };
}

/**
 * The server that runs on this folder, or null.
 *
 * PostgreSQL takes any living process with the noted number for a server, and after a restart of a container that
 * may be anybody, or a zombie nobody buries. Then the number is replaced by ours: a note of its own parent does not
 * stop a server, and its check of the shared memory still finds survivors of the old one.
 */
export async function runningPostmaster(cluster: string): Promise<Postmaster | null> {
  const found = await readPidFile(cluster);
  if (!found) return null;
  const state = await processState(found.pid, cluster);
  if (state === 'server') return found;
  if (state === 'other') {
    const file = join(cluster, 'postmaster.pid');
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text !== null) await writeFile(file, text.replace(/^\d+/, String(process.pid)));
  }
  return null;
}

/** Stops a server at once but cleanly: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(pid: number, cluster: string): Promise<void> {
  signal(pid, 'SIGINT');
  if (await isGone(pid, cluster, 30_000)) return;
  // Without a last checkpoint; the next start replays the log.
  signal(pid, 'SIGQUIT');
  await isGone(pid, cluster, 30_000);
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}

async function isGone(pid: number, cluster: string, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if ((await processState(pid, cluster)) !== 'server') return true;
    await delay(10);
  }
  return false;
}
