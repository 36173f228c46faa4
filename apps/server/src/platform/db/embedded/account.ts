// As which account of the machine the server runs: PostgreSQL refuses to run as root.
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { embeddedText } from '../embedded-postgres.vi.ts';
import { StartRefused } from '../start-refused.ts';

const run = promisify(execFile);

/** `ids` is what spawn needs to become that account; empty where we run as ourselves. */
export interface ServerAccount {
  readonly name: string;
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

/**
 * Chooses the account.
 *
 * @param cluster the data folder of the server, which may not exist yet. An existing one keeps its owner.
 * @throws {StartRefused} as root without a "postgres" or "nobody"; or the cluster is somebody else's and we are not root
 */
export async function serverAccount(cluster: string): Promise<ServerAccount> {
  const self = process.getuid?.();
  if (self === undefined) return { name: process.env['USERNAME'] ?? '', ids: {} }; // Windows
  const owner = await ownerOf(cluster);
  if (self !== 0) {
    if (owner && owner.uid !== self) throw new StartRefused(embeddedText.otherOwner(cluster, owner.uid, self));
    return { name: String(self), ids: {} };
  }
  if (owner && owner.uid !== 0) return { name: String(owner.uid), ids: owner };
  return (await accountNamed('postgres')) ?? (await accountNamed('nobody')) ?? refuseNoAccount();
}

function refuseNoAccount(): never {
  throw new StartRefused(embeddedText.noAccount);
}

async function ownerOf(folder: string): Promise<{ uid: number; gid: number } | null> {
  const found = await stat(folder).catch(() => null);
  return found && { uid: found.uid, gid: found.gid };
}

async function accountNamed(name: string): Promise<ServerAccount | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { name, ids: { uid: Number(uid.stdout), gid: Number(gid.stdout) } };
  } catch {
    return null; // `id` knows no such account
  }
}

/** Can this account step into the folder? Asked of the kernel, so that every parent's mode and any ACL counts. */
export async function canEnter(account: ServerAccount, folder: string): Promise<boolean> {
  if (account.ids.uid === undefined) return true;
  return run('/bin/sh', ['-c', 'cd "$0"', folder], { ...account.ids, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
