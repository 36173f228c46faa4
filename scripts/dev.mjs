// npm run dev: the server starts anew at every change, the web comes from Vite's own server. For Node 18+.
import { join } from 'node:path';
import { accompany, root } from './run.mjs';
import { prepare } from './toolchain.mjs';

await prepare(import.meta.url);
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
// Whichever ends first ends the other, through the closed channel.
process.exit(
  await Promise.race([
    accompany(process.execPath, ['--watch', 'apps/server/src/main.ts', '--demonstration', ...process.argv.slice(2)]),
    accompany(process.execPath, [vite], { cwd: join(root, 'apps', 'web') }),
  ]),
);
