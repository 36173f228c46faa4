// npm run kills [count]: kills the server in a stream of saves and looks for what it had acknowledged. For Node 18+.
import { run } from './run.mjs';
import { prepare } from './toolchain.mjs';

await prepare(import.meta.url);
process.exitCode = await run(process.execPath, ['apps/server/src/testing/kills.ts', ...process.argv.slice(2)]);
