// Starts the server from the environment: `node apps/server/src/main.ts [--demonstration]`.
import { runServer } from './commands/run-server.ts';

const io = { out: (text: string) => console.log(text), err: (text: string) => console.error(text) };

process.exitCode = await runServer({ demonstration: process.argv.includes('--demonstration') }, io);
