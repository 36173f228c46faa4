// npm test: everything, browser included; ends with the line "N passed, N failed". For Node 18+, no dependencies.
// Arguments go to vitest (npm test -- domain); then only its tests run, without the checks and the second database.
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { root, run, runNpm, say } from './run.mjs';
import { sum, tally } from './tally.mjs';
import { prepare } from './toolchain.mjs';
import { buildWeb } from './web.mjs';

await prepare(import.meta.url);
const chosen = process.argv.slice(2);
const output = join(root, 'test-output');
await mkdir(output, { recursive: true });

const browser = await findBrowser();
const env = browser === null ? process.env : { ...process.env, CHROMIUM: browser };
const results = [await step('build web', buildWeb)];
if (chosen.length === 0) {
  for (const check of ['format', 'types', 'lint', 'imports']) {
    results.push(await step(`check ${check}`, () => runNpm(['run', '--silent', `check:${check}`])));
  }
}
results.push(await vitest('vitest', chosen, env));
if (chosen.length === 0 && hasDebianPostgres()) {
  say('The server tests once more, on the PostgreSQL that Debian installed');
  // Without the tests that bring their own server, or need none.
  const stories = ['--project', 'server', 'apps/server', '--exclude', '**/embedded-postgres.test.ts'];
  results.push(await vitest('vitest-debian', stories, { ...env, PARINDEX_TEST_POSTGRES: 'debian' }));
}

const total = sum(results);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A check that passes or fails as a whole counts as one test. */
async function step(name, work) {
  const started = Date.now();
  const code = await work();
  say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(name, options, environment) {
  const file = join(output, `${name}.json`);
  await rm(file, { force: true });
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(process.execPath, [program, 'run', ...reporters, ...options], { env: environment });
  const report = await readFile(file, 'utf8').then(JSON.parse, () => null);
  return tally(report, code);
}

function hasDebianPostgres() {
  const folder = '/usr/lib/postgresql';
  return (
    existsSync(folder) && readdirSync(folder).some((version) => existsSync(join(folder, version, 'bin', 'initdb')))
  );
}
