// Kills the server with -9 in the middle of a stream of saves, again and again, and looks for what was acknowledged.
// By hand: `npm run kills` (20 times). In the tests: a short form, apps/server/src/fitness/kills.test.ts.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Saves that were answered with 200 and are not there afterwards. Must be 0. */
  readonly lost: number;
  /** Saves that stand twice in the history of their item. Must be 0. */
  readonly doubled: number;
  readonly slowestRestartSeconds: number;
}

const root = resolve(import.meta.dirname, '../../../..');
const person = 'reporter-so-cong-thuong';
const itemsAtOnce = 4;

/**
 * @param kills how often; every second one kills the database server with it
 * @param say   told one line per kill
 */
export async function killAgainAndAgain(kills: number, say: (line: string) => void): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'parindex-kills-'));
  const port = await freePort();
  const last = new Map<string, number>();
  let acknowledged = 0;
  let lost = 0;
  let doubled = 0;
  let slowest = 0;
  try {
    for (let kill = 0; kill <= kills; kill += 1) {
      const begun = Date.now();
      const server = await start(port, folder);
      slowest = Math.max(slowest, (Date.now() - begun) / 1000);
      const client = await signIn(port);
      for (const [code, count] of last) {
        const { stands, twice } = await client.look(code);
        if (stands < count) lost += 1;
        if (twice) doubled += 1;
      }
      if (kill === kills) {
        await stop(server, 'SIGTERM');
        break;
      }
      const stream = saveUntilItBreaks(client, last);
      await delay(300 + Math.random() * 900);
      if (kill % 2 === 1) await killDatabase(folder);
      await stop(server, 'SIGKILL');
      acknowledged += await stream;
      say(`kill ${kill + 1}/${kills}: ${acknowledged} saves acknowledged, ${lost} lost, ${doubled} doubled`);
    }
    return { kills, acknowledged, lost, doubled, slowestRestartSeconds: slowest };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Several savers, as the people of several agencies would; each goes on until the server is gone. */
async function saveUntilItBreaks(client: Client, last: Map<string, number>): Promise<number> {
  const counts = await Promise.all(
    client.items.slice(0, itemsAtOnce).map(async (code) => {
      let answered = 0;
      try {
        for (;;) {
          const next = (last.get(code) ?? 0) + 1;
          await client.save(code, next);
          last.set(code, next);
          answered += 1;
        }
      } catch {
        return answered;
      }
    }),
  );
  return counts.reduce((all, count) => all + count, 0);
}

interface Client {
  /** Codes of items that take `b=…;a=…`. */
  readonly items: readonly string[];
  save(code: string, count: number): Promise<void>;
  look(code: string): Promise<{ stands: number; twice: boolean }>;
}

interface Row {
  readonly code: string;
  readonly ruleKind: string | null;
  readonly entry: { readonly figures: string | null; readonly revision: number } | null;
  readonly may: { readonly fill: { readonly allowed: boolean } } | null;
}

async function signIn(port: number): Promise<Client> {
  const base = `http://127.0.0.1:${port}`;
  const reply = await fetch(`${base}/api/session/demonstration`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ accountId: person }),
  });
  if (!reply.ok) throw new Error(`sign-in answered ${reply.status}: ${await reply.text()}`);
  const session = (await reply.json()) as { csrf: string };
  const headers = {
    cookie: reply.headers.getSetCookie()[0]?.split(';')[0] ?? '',
    'x-parindex-csrf': session.csrf,
    'content-type': 'application/json',
  };
  const read = async <T>(path: string) => (await (await fetch(`${base}${path}`, { headers })).json()) as T;
  const work = await read<{ tasks: { href: string }[] }>('/api/my-work');
  const id = /\/ho-so\/([0-9a-f-]{36})/.exec(JSON.stringify(work))?.[1];
  if (id === undefined) throw new Error('the person has no dossier to fill');
  const sheet = await read<{ rows: Row[] }>(`/api/assessments/${id}`);
  const rows = sheet.rows.filter(({ ruleKind, may }) => ruleKind === 'proportional' && may?.fill.allowed);
  const revisions = new Map(rows.map(({ code, entry }) => [code, entry?.revision ?? 0]));
  return {
    items: rows.map(({ code }) => code),
    async save(code, count) {
      const saved = await fetch(`${base}/api/assessments/${id}/items/${encodeURIComponent(code)}`, {
        method: 'PUT',
        headers,
        body: JSON.stringify({
          figures: `b=${count};a=1000000`,
          points: null,
          notApplicableGround: null,
          explanation: null,
          revision: revisions.get(code),
        }),
      });
      if (!saved.ok) throw new Error(`save answered ${saved.status}`);
      const { entry } = (await saved.json()) as { entry: { revision: number } };
      revisions.set(code, entry.revision);
    },
    async look(code) {
      const { changes } = await read<{ changes: { to: string | null }[] }>(
        `/api/assessments/${id}/items/${encodeURIComponent(code)}/history`,
      );
      const figures = rows.find((row) => row.code === code)?.entry?.figures ?? '';
      const values = changes.map(({ to }) => to);
      return { stands: Number(/^b=(\d+)/.exec(figures)?.[1] ?? 0), twice: new Set(values).size < values.length };
    },
  };
}

async function start(port: number, folder: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, [join(root, 'apps/server/src/main.ts'), '--demonstration'], {
    env: { ...process.env, PORT: String(port), PARINDEX_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 1200; tries += 1) {
    const reply = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (reply?.ok) return server;
    if (server.exitCode !== null) throw new Error(`the server did not start again: exit code ${server.exitCode}`);
    await delay(50);
  }
  throw new Error('the server was not ready within a minute');
}

async function stop(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill(signal);
  await gone;
}

/** Kills the database server of this folder and all its processes at once. */
async function killDatabase(folder: string): Promise<void> {
  const location = await readFile(join(folder, 'database', 'cluster-location'), 'utf8').catch(() => '');
  for (const place of [location.trim(), join(folder, 'database'), join(folder, 'database', 'cluster')]) {
    const pid = await readFile(join(place, 'postmaster.pid'), 'utf8').catch(() => '');
    const postmaster = Number(pid.split('\n')[0]);
    if (!Number.isInteger(postmaster) || postmaster <= 0) continue;
    const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)])
      .toString()
      .split('\n');
    for (const child of [postmaster, ...children.map(Number).filter((id) => id > 0)]) {
      try {
        process.kill(child, 'SIGKILL');
      } catch {
        // Gone by itself a moment before.
      }
    }
    return;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

if (process.argv[1] === import.meta.filename) {
  const report = await killAgainAndAgain(Number(process.argv[2] ?? 20), (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exitCode = report.lost + report.doubled === 0 ? 0 : 1;
}
