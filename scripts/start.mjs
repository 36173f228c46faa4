// npm start: installs what is missing, builds the web, starts a demonstration province. For Node 18+.
import { accompany, say, serverFlags } from './run.mjs';
import { prepare } from './toolchain.mjs';
import { buildWeb } from './web.mjs';

await prepare(import.meta.url);
const built = await buildWeb();
if (built !== 0) {
  say('Không dựng được giao diện web; xem lỗi ở trên.');
  process.exit(built);
}
process.exitCode = await accompany(process.execPath, [
  ...serverFlags,
  'apps/server/src/main.ts',
  '--demonstration',
  ...process.argv.slice(2),
]);
