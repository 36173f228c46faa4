// A server as a process of its own: started by the real command, asked over the network, stopped by a signal.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmptyDatabase } from './testing/worker-database.ts';

let folder: string;
let running: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parindex-start-'));
});

afterEach(async () => {
  if (running !== undefined && running.exitCode === null) {
    running.kill('SIGKILL');
    await once(running, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
});

/** Starts a script; `said` grows with what it prints. */
function start(script: string, args: readonly string[], env: Record<string, string>) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], {
    env: { ...process.env, PORT: '0', PARINDEX_DATA: folder, HOST: '127.0.0.1', DATABASE_URL: '', ...env },
  });
  running = child;
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said.text += text.toString()));
  return { child, said };
}

const address = (server: ReturnType<typeof start>) => printed(server, /đang chạy tại (\S+)[\s\S]*\n/);

/** The first group of the pattern, once the server has printed it. */
async function printed({ child, said }: ReturnType<typeof start>, pattern: RegExp): Promise<string> {
  for (let patience = 0; patience < 1200 && child.exitCode === null; patience++) {
    const found = pattern.exec(said.text);
    if (found?.[1] !== undefined) return found[1];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(said.text);
}

async function stop({ child }: ReturnType<typeof start>): Promise<number | null> {
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

describe('a server of its own', () => {
  it('shows the demonstration on the embedded database, stops cleanly, and keeps its data', async () => {
    const first = start('main.ts', ['--demonstration'], {});
    const url = await address(first);
    await expect.poll(() => first.said.text).toContain('Tỉnh Minh Hoạ');
    const people = async (at: string) =>
      (await (await fetch(`${at}/api/demonstration/people`)).json()) as { people: object[] };
    const before = await people(url);
    expect(before.people).toHaveLength(25);
    expect(await stop(first)).toBe(0);
    const second = start('main.ts', ['--demonstration'], {});
    expect(await people(await address(second))).toEqual(before);
    expect(await stop(second)).toBe(0);
  }, 180_000);

  it('refuses to demonstrate where others could reach it', async () => {
    const refused = start('main.ts', ['--demonstration'], { HOST: '0.0.0.0' });
    const [code] = (await once(refused.child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(refused.said.text).toContain('127.0.0.1');
  });

  it('serves a given PostgreSQL, and prints a link for the first administrator that works', async () => {
    const server = start('commands/parindex.ts', ['serve'], {
      DATABASE_URL: await openEmptyDatabase(),
      LOG_LEVEL: 'warn',
    });
    const url = await address(server);
    const token = await printed(server, /\/quan-tri-dau-tien\/(\S+)\n/);
    expect((await fetch(`${url}/api/first-administrator/${token}`)).status).toBe(200);
    expect((await fetch(`${url}/api/demonstration/people`)).status).toBe(404);
    expect(await stop(server)).toBe(0);
  }, 180_000);
});
