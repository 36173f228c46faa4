// Keeps a running server and our process together: it ends when we end, and we hear when it ends by itself.
import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { embeddedText } from '../embedded-postgres.vi.ts';
import type { StartLog } from '../start-refused.ts';
import { claimServer } from './ownership.ts';
import { stopPostmaster } from './postmaster.ts';

export interface Supervised {
  readonly child: ChildProcess;
  readonly cluster: string;
  /** Address to claim the server again, should the session break. */
  readonly claimUrl: string;
  readonly session: Client;
  readonly log: StartLog;
  readonly logFile: string;
}

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** @returns `stop`: ends the server and waits for it; the second call waits for the first */
export function superviseServer(server: Supervised): () => Promise<void> {
  const { child, cluster, log, logFile } = server;
  let stopping: Promise<void> | null = null;
  const hold = holdClaim(server, () => stopping !== null);
  const stop = () => (stopping ??= endServer());

  async function endServer(): Promise<void> {
    await hold.release();
    if (child.exitCode === null && child.signalCode === null) await stopPostmaster(child.pid ?? 0, cluster);
    process.off('exit', atExit);
    for (const name of signals) process.off(name, onSignal);
  }

  // Whatever way the process leaves, the server is told; it ends cleanly by itself.
  const atExit = () => void child.kill('SIGINT');

  function onSignal(name: NodeJS.Signals): void {
    // Whoever else listens closes requests and pools first and then calls stop(); `atExit` stands behind them.
    if (process.listenerCount(name) > 1) return;
    void stop().finally(() => process.kill(process.pid, name));
  }

  process.once('exit', atExit);
  for (const name of signals) process.on(name, onSignal);
  child.once('exit', () => {
    if (!stopping) log.error(embeddedText.died(logFile));
  });
  // The server alone does not keep a finished program from ending.
  child.unref();
  return stop;
}

/**
 * Holds the ownership. When one backend crashes, PostgreSQL restarts all sessions, this one too: it is taken again
 * as soon as the server answers.
 */
function holdClaim(server: Supervised, isStopping: () => boolean): { release(): Promise<void> } {
  let session = server.session;

  function watch(): void {
    // The typings leave out that a client, like a socket, can be told not to keep the process alive.
    (session as Client & { unref(): void }).unref();
    session.once('end', () => {
      if (!isStopping()) void takeAgain();
    });
  }

  async function takeAgain(): Promise<void> {
    while (!isStopping() && server.child.exitCode === null && server.child.signalCode === null) {
      const claim = await claimServer(server.claimUrl);
      if (claim.state === 'owned') {
        session = claim.session;
        return watch();
      }
      await delay(200, undefined, { ref: false });
    }
  }

  watch();
  return {
    release: () => {
      (session as Client & { ref(): void }).ref();
      return session.end().catch(() => undefined);
    },
  };
}
