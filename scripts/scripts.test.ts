// The start scripts as a newcomer runs them: as processes, from a copy of the project's own files.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const scripts = fileURLToPath(new URL('.', import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scripts-'));
  await cp(scripts, join(folder, 'scripts'), { recursive: true });
  await cp(join(scripts, '..', 'bin'), join(folder, 'bin'), { recursive: true });
  return () => rm(folder, { recursive: true, force: true });
});

/** Writes a program into the copy and runs it; `rc` is its exit code. */
async function runModule(text: string): Promise<{ stdout: string; stderr: string; rc: number }> {
  await writeFile(join(folder, 'scripts', 'program.mjs'), text);
  return runNode([join(folder, 'scripts', 'program.mjs')]);
}

async function runNode(options: string[], cwd = folder): Promise<{ stdout: string; stderr: string; rc: number }> {
  return run(process.execPath, options, { cwd }).then(
    ({ stdout, stderr }) => ({ stdout, stderr, rc: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => ({ ...error, rc: error.code }),
  );
}

/** A copy in which everything counts as installed already. */
async function pretendInstalled(): Promise<void> {
  await writeFile(join(folder, 'package-lock.json'), '{}');
  await mkdir(join(folder, 'node_modules'));
  // SHA-256 of "{}".
  const hash = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
  await writeFile(join(folder, 'node_modules', '.parindex-lock'), `${hash} ${process.platform}-${process.arch}\n`);
}

const tally = async (report: object | null, code: number) => {
  const { stdout } = await runModule(
    `import { tally } from './tally.mjs'; console.log(JSON.stringify(tally(${JSON.stringify(report)}, ${code})));`,
  );
  return JSON.parse(stdout) as object;
};

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

const command = (text: string) => writeFile(join(folder, 'apps/server/src/commands/parindex.ts'), text);

// Stands where Vite would be: writes down that it ran.
const builder = `import { appendFileSync, mkdirSync } from 'node:fs';
  mkdirSync('dist/assets', { recursive: true }); appendFileSync('dist/runs', 'x'); process.exit(Number(process.env.RC ?? 0));`;
const build = async (rc = 0) =>
  runModule(
    `process.env.RC = '${rc}'; import('./web.mjs').then(({ buildWeb }) => buildWeb()).then((code) => process.exit(code));`,
  );

const runs = async () => (await readFile(join(folder, 'apps/web/dist/runs'), 'utf8')).length;

describe('the count of a test run', () => {
  it('adds up the tests of all files, and leaves out those that did not run', async () => {
    const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed', 'pending')] };
    expect(await tally(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that cannot be loaded as failed', async () => {
    expect(await tally({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a run that fails without a failed test, or without a report, as failed', async () => {
    expect(await tally({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
    expect(await tally(null, 127)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the lock of an installation', () => {
  const worker = `import { appendFile } from 'node:fs/promises';
    import { alone } from './lock.mjs';
    await alone(process.argv[2], async () => {
      await appendFile(process.argv[2] + '.log', 'in ');
      await new Promise((done) => setTimeout(done, 150));
      await appendFile(process.argv[2] + '.log', 'out ');
    });`;

  it('lets one in at a time, and passes over the lock of a dead process', async () => {
    const lock = join(folder, 'lock');
    await writeFile(lock, '999999999');
    await writeFile(join(folder, 'scripts', 'worker.mjs'), worker);
    const all = await Promise.all([1, 2, 3].map(() => runNode([join(folder, 'scripts', 'worker.mjs'), lock])));
    expect(all.map(({ rc }) => rc)).toEqual([0, 0, 0]);
    expect(await readFile(`${lock}.log`, 'utf8')).toBe('in out in out in out ');
    await expect(readFile(lock)).rejects.toThrow('ENOENT');
  });
});

describe('npx parindex', () => {
  beforeEach(async () => {
    await pretendInstalled();
    await mkdir(join(folder, 'apps/server/src/commands'), { recursive: true });
  });

  it('passes on arguments, folder, output and exit code, and adds nothing to the output', async () => {
    await command(`console.log(process.argv.slice(2).join('|'), process.cwd()); process.exitCode = 3;`);
    const { stdout, stderr, rc } = await runNode([join(folder, 'bin/parindex.mjs'), 'check', 'a b'], tmpdir());
    expect({ stdout, stderr, rc }).toEqual({ stdout: `check|a b ${tmpdir()}\n`, stderr: '', rc: 3 });
  });

  const waiting = `process.on('SIGTERM', () => { console.log('asked to stop'); process.exit(5); });
    setInterval(() => undefined, 1000); console.log('ready');`;

  it.each([
    ['passes on the request to stop', 'SIGTERM', 5],
    ['stops its program when it is killed itself', 'SIGKILL', null],
  ] as const)('%s', async (_, signal, rc) => {
    await command(waiting);
    const launcher = spawn(process.execPath, [join(folder, 'bin/parindex.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    launcher.stdout.on('data', (text) => (said += String(text)));
    await expect.poll(() => said, { timeout: 10_000 }).toContain('ready');
    const ended = once(launcher, 'exit');
    launcher.kill(signal);
    expect((await ended)[0]).toBe(rc);
    await expect.poll(() => said).toContain('asked to stop');
  });
});

describe('the build of the web', () => {
  it('runs only when a source, the domain, the contract or the lockfile has changed', async () => {
    await pretendInstalled();
    await mkdir(join(folder, 'node_modules/vite/bin'), { recursive: true });
    await writeFile(join(folder, 'node_modules/vite/package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'node_modules/vite/bin/vite.js'), builder);
    for (const path of ['apps/web/src', 'packages/domain/src', 'packages/contract/src']) {
      await mkdir(join(folder, path), { recursive: true });
    }
    expect((await build()).rc).toBe(0);
    expect((await build()).rc).toBe(0);
    expect(await runs()).toBe(1);
    const changes = [
      'apps/web/src/main.tsx',
      'packages/domain/src/a.ts',
      'packages/contract/src/b.ts',
      'package-lock.json',
    ];
    for (const [index, path] of changes.entries()) {
      await writeFile(join(folder, path), 'changed');
      await build();
      expect(await runs()).toBe(index + 2);
    }
    // A failed build is no build: the next start tries again.
    await writeFile(join(folder, 'apps/web/src/main.tsx'), 'wrong');
    expect((await build(4)).rc).toBe(4);
    expect((await build()).rc).toBe(0);
    expect(await runs()).toBe(7);
  });
});

describe('the scripts', () => {
  it('that run before the machine is ready use nothing that must be installed', async () => {
    for (const name of ['run', 'lock', 'toolchain', 'browser', 'tally', 'web']) {
      await import(pathToFileURL(join(folder, 'scripts', `${name}.mjs`)).href);
    }
  });
});
