// Times `npm start` once set up: from the command to the first answer, on a new folder and on one that is there already.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Measurement } from './measurement.ts';

const root = resolve(import.meta.dirname, '../../..');
const patience = 120_000;

export async function startBenchmark(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'start-bench-'));
  try {
    // Whatever is missing is built and installed here, not in the measured starts.
    await startOnce(join(folder, 'warm-up'));
    const first = await startOnce(join(folder, 'data'));
    const later = await startOnce(join(folder, 'data'));
    return [
      { name: 'start.first', value: first.seconds, unit: 's' },
      { name: 'start', value: later.seconds, unit: 's', firstSeconds: first.seconds, idleMb: later.idleMb },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOnce(data: string): Promise<{ seconds: number; idleMb: number }> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), PARINDEX_DATA: data },
    stdio: 'ignore',
  });
  try {
    await ready(port);
    const seconds = (performance.now() - begun) / 1000;
    await delay(3000);
    return { seconds, idleMb: await memoryOf(child.pid ?? 0) };
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

async function ready(port: number): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const reply = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (reply?.ok) return;
    await delay(20);
  }
  throw new Error(`not ready within ${patience / 1000} s`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Proportional set size of a process and all below it, in MB: shared pages are counted once. Linux only, else 0. */
async function memoryOf(pid: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const entry of await readdir('/proc').catch(() => [])) {
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '');
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const isBelow = (candidate: number): boolean =>
    candidate === pid || (parents.has(candidate) && isBelow(parents.get(candidate) ?? 0));
  let kilobytes = 0;
  for (const candidate of parents.keys()) {
    if (!isBelow(candidate)) continue;
    const rollup = await readFile(`/proc/${candidate}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return Math.round(kilobytes / 1024);
}
