// Builds the web when its sources have changed since the last build. For Node 18+, no dependencies.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { alone } from './lock.mjs';
import { root, run, say } from './run.mjs';

const web = join(root, 'apps', 'web');
const noteFile = join(web, 'dist', '.built-from');
const sources = [
  web,
  join(root, 'packages', 'domain'),
  join(root, 'packages', 'contract'),
  join(root, 'package-lock.json'),
];

/** @returns {Promise<number>} 0 when apps/web/dist is up to date, else the exit code of the build that failed */
export async function buildWeb() {
  const hash = await hashOf(sources);
  if (await isBuiltFrom(hash)) return 0;
  return alone(join(root, '.toolchain', 'web-lock'), async () => {
    if (await isBuiltFrom(hash)) return 0;
    say('Dựng giao diện web…');
    // The note goes first and comes last: a build broken off is never taken for a finished one.
    await rm(noteFile, { force: true });
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const code = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: web,
      stdio: ['ignore', 2, 2],
    });
    if (code !== 0) return code;
    await compress(join(web, 'dist', 'assets'));
    await writeFile(noteFile, hash);
    return code;
  });
}

/** Writes `.br` and `.gz` beside what compresses, so that no request has to wait for it. Fonts are compressed already. */
async function compress(folder) {
  for (const name of await readdir(folder)) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const content = await readFile(join(folder, name));
    await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(content));
    await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(content, { level: 9 }));
  }
}

async function isBuiltFrom(hash) {
  return (await readFile(noteFile, 'utf8').catch(() => '')) === hash;
}

async function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesOf(path))
      hash
        .update(relative(root, file))
        .update('\0')
        .update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Every file below, sorted; what builds and installations write is left out. */
async function filesOf(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  const kept = entries.filter(({ name }) => name !== 'dist' && name !== 'node_modules' && !name.startsWith('.'));
  const below = await Promise.all(kept.map(({ name }) => filesOf(join(path, name))));
  return below.flat().toSorted();
}
