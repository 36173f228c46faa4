// npm run bench: every benchmark of the design, one JSON line each. For Node 18+.
import { run } from './run.mjs';
import { prepare } from './toolchain.mjs';

await prepare(import.meta.url);
process.exitCode = await run(process.execPath, ['apps/server/bench/run.ts', ...process.argv.slice(2)]);
