// A process of its own that opens an embedded PostgreSQL and holds it, so that tests can kill it.
// node hold-embedded-postgres.ts '{"folder":"…"}' prints {"url"} when open, or {"refused"} and ends.
import { type EmbeddedOptions, openEmbeddedPostgres } from '../platform/db/embedded-postgres.ts';

const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);
const log = { info: (text: string) => say({ info: text }), error: (text: string) => say({ error: text }) };

try {
  const options = JSON.parse(process.argv[2] ?? '{}') as EmbeddedOptions;
  const { url } = await openEmbeddedPostgres({ ...options, log });
  say({ url });
  // Stands for the HTTP server: something that keeps the process going. "exit" leaves without stopping anything.
  process.stdin.on('data', (text) => {
    if (String(text).trim() === 'exit') process.exit(0);
  });
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) });
}
