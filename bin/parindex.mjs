#!/usr/bin/env node
// npx parindex COMMAND: makes the machine ready, then runs the command under the right Node.js. For Node 18+.
import { join } from 'node:path';
import { accompany, root, serverFlags } from '../scripts/run.mjs';
import { prepare } from '../scripts/toolchain.mjs';

await prepare(import.meta.url);
const command = join(root, 'apps', 'server', 'src', 'commands', 'parindex.ts');
// The caller's folder stays: FRAMEWORK and SCORES are named from there. Its stdin too, for pipes.
const flags = process.argv[2] === 'serve' ? serverFlags : [];
process.exitCode = await accompany(process.execPath, [...flags, command, ...process.argv.slice(2)], {
  cwd: process.cwd(),
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
