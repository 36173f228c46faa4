// Is a process number still the PostgreSQL server of a folder? Numbers are handed out again after a crash or reboot.
import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * @returns `gone`: no such process; `server`: the server of this folder; `other`: somebody else has the number now,
 * or it is a zombie, dead but still listed
 */
export async function processState(pid: number, cluster: string): Promise<'gone' | 'server' | 'other'> {
  if (!isListed(pid)) return 'gone';
  if (process.platform === 'linux') return stateOnLinux(pid, cluster);
  if (process.platform === 'win32') return 'server'; // Windows keeps no zombies and locks the files of a live server.
  const { stdout } = await run('ps', ['-o', 'stat=,comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  if (stdout === '') return 'gone';
  return !stdout.startsWith('Z') && stdout.includes('postgres') ? 'server' : 'other';
}

function isListed(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function stateOnLinux(pid: number, cluster: string): Promise<'gone' | 'server' | 'other'> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return 'gone';
  const [, name, letter] = /\((.*)\) (\w)/s.exec(text) ?? [];
  if (letter === 'Z' || name !== 'postgres') return 'other';
  // A server works in its data folder; another server with this number works elsewhere.
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => cluster);
  return folder === cluster ? 'server' : 'other';
}
