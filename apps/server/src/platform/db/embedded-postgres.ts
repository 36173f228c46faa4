// The PostgreSQL that comes with ParIndex: one real server per data folder, ours alone, started and stopped with us.
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { clusterExists, clusterPassword, createCluster, ownName } from './embedded/cluster.ts';
import { ensureDatabase } from './embedded/ensure-database.ts';
import { findHome, type Home, noteHome, sharedFolder } from './embedded/home.ts';
import { claimServer } from './embedded/ownership.ts';
import { type Postmaster, runningPostmaster, startPostmaster, stopPostmaster } from './embedded/postmaster.ts';
import { packagedProgram, pinnedMajor, readyProgram } from './embedded/program.ts';
import { embeddedSettings } from './embedded/settings.ts';
import { superviseServer } from './embedded/supervise.ts';
import { embeddedText } from './embedded-postgres.vi.ts';
import { type StartLog, StartRefused } from './start-refused.ts';

export interface EmbeddedOptions {
  /** Where the data is kept; made if missing. */
  readonly folder: string;
  readonly log: StartLog;
  /** Folder with bin, lib and share of PostgreSQL; the one npm installed where nothing is said. */
  readonly program?: string;
  /** Where data goes that the server's account could not reach in `folder`; only ever needed as root. */
  readonly shared?: string;
}

export interface EmbeddedPostgres {
  /** Of the database "parindex", with its password. */
  readonly url: string;
  /** Stops the server and waits for its end. Close the pools first. Calling it twice is harmless. */
  stop(): Promise<void>;
}

// How long an old server may take to end, or to recover after a power cut, before we give up.
const patience = 120_000;

/**
 * Opens the embedded database of a folder, making it if it is new.
 *
 * The server ends with this process: on `stop()`, on SIGTERM and SIGINT, and when the process exits. Killed outright,
 * it is found and stopped by the next call.
 *
 * @throws {StartRefused} another process uses the folder, another major version made it, or it cannot run here
 */
export async function openEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  const home = await findHome(options.folder, options.shared ?? sharedFolder, log);
  const exists = await clusterExists(home.cluster, pinnedMajor);
  const source = options.program ?? (await packagedProgram());
  const program = await readyProgram(source, home.path, { account: home.account, log });
  const password = await clusterPassword(home.folder, !exists);
  if (!exists) {
    log.info(embeddedText.creating);
    await createCluster(home.cluster, program, { account: home.account, password });
  }
  await noteHome(home);
  return startOwned({ home, program, password, log });
}

interface Place {
  readonly home: Home;
  readonly program: string;
  readonly password: string;
  readonly log: StartLog;
}

/** Tries until the server runs and is ours; each turn either gets there, waits for an old server, or refuses. */
async function startOwned(place: Place): Promise<EmbeddedPostgres> {
  for (const end = Date.now() + patience; ; await delay(100)) {
    const opened = await tryOnce(place);
    if ('stop' in opened) return opened;
    if (Date.now() > end) throw new StartRefused(embeddedText.notStarted(logFile(place.home), opened.reason));
  }
}

async function tryOnce(place: Place): Promise<EmbeddedPostgres | { readonly reason: string }> {
  const { home, program, log } = place;
  const old = await runningPostmaster(home.cluster);
  if (old && !(await stopLeftover(place, old))) return { reason: `PID ${old.pid}: ${old.status}` };
  const { cluster, account } = home;
  const command = { program, cluster, account, settings: embeddedSettings, logFile: logFile(home) };
  const started = await startPostmaster(command);
  if (started.state === 'failed') {
    // A dying server still holds its lock or its memory, or the port was taken meanwhile: that passes.
    if (/lock file|shared memory block|could not bind|is another/i.test(started.output))
      return { reason: started.output };
    throw new StartRefused(embeddedText.notStarted(logFile(home), started.output));
  }
  const urls = { own: urlOf(place, started.port, ownName), claim: urlOf(place, started.port, 'postgres') };
  const claim = await claimServer(urls.claim);
  if (claim.state !== 'owned') {
    await stopPostmaster(started.child.pid ?? 0, cluster);
    return { reason: claim.state };
  }
  await ensureDatabase(claim.session, ownName);
  const stop = superviseServer({
    ...started,
    cluster,
    claimUrl: urls.claim,
    session: claim.session,
    log,
    logFile: logFile(home),
  });
  return { url: urls.own, stop };
}

/**
 * Stops a server that outlived its process.
 *
 * @returns false when it is just starting or ending: look again
 * @throws {StartRefused} a living process uses it, which goes on unharmed
 */
async function stopLeftover(place: Place, old: Postmaster): Promise<boolean> {
  if (old.status !== 'ready') return false;
  // Its process may have started it this instant and not yet claimed it.
  if (Date.now() - old.startedAt.getTime() < 3000) await delay(300);
  const claim = await claimServer(urlOf(place, old.port, 'postgres'));
  const { folder, cluster } = place.home;
  if (claim.state === 'notReady') return false;
  if (claim.state === 'taken') {
    const holder = claim.holder === null ? embeddedText.otherProcess : embeddedText.process(claim.holder);
    throw new StartRefused(embeddedText.inUse(folder, holder));
  }
  if (claim.state === 'refused') throw new StartRefused(embeddedText.foreignServer(folder, old.pid, claim.reason));
  place.log.info(embeddedText.leftover(old.pid));
  // The claim is held until the server is gone, so that of two newcomers only one gets here.
  await stopPostmaster(old.pid, cluster);
  await claim.session.end().catch(() => undefined);
  return true;
}

const logFile = (home: Home) => join(home.path, 'server.log');

const urlOf = ({ password }: Place, port: number, database: string) =>
  `postgres://${ownName}:${password}@127.0.0.1:${port}/${database}`;
