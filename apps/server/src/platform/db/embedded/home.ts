// Where the data of the embedded server stands: in the folder asked for, or, where its account cannot enter, elsewhere.
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { embeddedText } from '../embedded-postgres.vi.ts';
import { type StartLog, StartRefused } from '../start-refused.ts';
import { canEnter, type ServerAccount, serverAccount } from './account.ts';

/** `folder` keeps the password, `path` the cluster and the log. They are the same unless the account is shut out. */
export interface Home {
  readonly folder: string;
  readonly path: string;
  readonly cluster: string;
  readonly account: ServerAccount;
}

/** The home of everything that had to move out of closed folders. */
export const sharedFolder = '/var/lib/parindex';

// Says in the folder asked for where the data went.
const noteName = 'cluster-location';

/**
 * Finds or chooses the home.
 *
 * @param folder as configured; made if missing
 * @param shared where homes go that cannot be in `folder`
 * @throws {StartRefused} data noted elsewhere is gone, is somebody else's, or no account may enter
 */
export async function findHome(folder: string, shared: string, log: StartLog): Promise<Home> {
  // Only what we make ourselves is opened for the server's account; existing folders keep their mode.
  if (await mkdir(folder, { recursive: true })) await chmod(folder, 0o755);
  const given = await homeAt(await realpath(folder), await realpath(folder));
  const noted = await readFile(join(given.folder, noteName), 'utf8').catch(() => null);
  if (noted !== null) return notedHome(given.folder, noted.trim());
  if (await canEnter(given.account, given.path)) return given;
  if (await isFolder(given.cluster)) {
    throw new StartRefused(embeddedText.cannotEnter(given.path, given.account.name));
  }
  return movedHome(given.folder, shared, log);
}

async function homeAt(folder: string, path: string): Promise<Home> {
  const cluster = join(path, 'cluster');
  return { folder, path, cluster, account: await serverAccount(cluster) };
}

async function notedHome(folder: string, path: string): Promise<Home> {
  const home = await homeAt(folder, path);
  // An empty cluster in its place would look as if all work had vanished.
  if (!(await isFolder(home.cluster))) throw new StartRefused(embeddedText.clusterGone(path, join(folder, noteName)));
  return home;
}

async function movedHome(folder: string, shared: string, log: StartLog): Promise<Home> {
  // The name follows from the folder, so that a start broken off before the note was written finds its work again.
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const path = join(shared, `${basename(folder)}-${mark}`);
  await mkdir(path, { recursive: true });
  await chmod(shared, 0o755);
  await chmod(path, 0o755);
  const home = await homeAt(folder, path);
  if (!(await canEnter(home.account, path))) throw new StartRefused(embeddedText.cannotEnter(path, home.account.name));
  log.info(embeddedText.movedHome(folder, path, home.account.name));
  return home;
}

/** Notes where the data went, once there is some. */
export async function noteHome({ folder, path }: Home): Promise<void> {
  if (folder !== path) await writeFile(join(folder, noteName), `${path}\n`);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
