// One at a time: two starts of the same folder must not install over each other. For Node 18+, no dependencies.
import { link, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from './run.mjs';

/**
 * Does the work while no other process holds the same lock. A lock whose process is dead counts for nothing.
 *
 * @template T
 * @param {string} file the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(file, work) {
  await mkdir(dirname(file), { recursive: true });
  // Linking a finished file makes the lock appear with its content, so nobody reads a half-written one.
  const own = `${file}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await take(own, file);
    return await work().finally(() => rm(file, { force: true }));
  } finally {
    await rm(own, { force: true });
  }
}

async function take(own, file) {
  for (let told = false; ; await delay(200)) {
    if (await link(own, file).then(() => true, ifTaken)) return;
    const holder = await readFile(file, 'utf8').catch(() => null);
    if (holder === null) continue;
    if (!isAlive(Number(holder))) await clear(own, file, holder);
    else if (!told) {
      say(`Tiến trình ${holder} đang chuẩn bị cùng thư mục này; chờ nó xong…`);
      told = true;
    }
  }
}

function ifTaken(error) {
  if (error.code !== 'EEXIST') throw error;
  return false;
}

/** Moves the dead lock away; should a quicker one have replaced it meanwhile, puts that back. */
async function clear(own, file, holder) {
  const aside = `${own}.aside`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== holder) await link(aside, file);
    await unlink(aside);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
