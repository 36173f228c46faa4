// Running other programs from the start scripts. Plain ES2022 for Node 18+, no dependencies.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A line of progress, on stderr: stdout belongs to the command that is being set up. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {string[]} options
 * @param {import('node:child_process').SpawnOptions} settings stdio is inherited where nothing is said
 * @returns {Promise<number>} its exit code; 128 + number of the signal that ended it; 127 where it could not start
 */
export function run(program, options, settings = {}) {
  return finished(spawn(program, options, { cwd: root, stdio: 'inherit', ...settings }));
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGTERM: 15 };

/** @returns {Promise<number>} the exit code of a child, as in `run` */
export function finished(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(error.message);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signalNumbers[signal] ?? 0)));
  });
}

/**
 * Runs a program that lives as long as we do: every signal reaches it once, and it ends when we are killed.
 *
 * A terminal sends Ctrl-C to it as well as to us, so there we keep it to ourselves. Elsewhere it gets a group of its
 * own and only what we pass on. The open channel is what tells it that we are gone: see stop-with-parent.mjs.
 *
 * @returns {Promise<number>} its exit code
 */
export function accompany(program, options, settings = {}) {
  const terminal = process.stdin.isTTY;
  const child = spawn(program, ['--import', stopWithParent, '--import', quickImports, ...options], {
    cwd: root,
    env: { NODE_COMPILE_CACHE: join(root, '.toolchain', 'compile-cache'), ...process.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: !terminal && process.platform !== 'win32',
    ...settings,
  });
  for (const name of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(name, () => {
      if (!terminal || name !== 'SIGINT') child.kill(name);
    });
  }
  return finished(child);
}

const stopWithParent = new URL('stop-with-parent.mjs', import.meta.url).href;
const quickImports = new URL('quick-imports.mjs', import.meta.url).href;

/** For a server: loading a thousand modules leaves 150 MB of garbage standing where young objects may spread that far. */
export const serverFlags = ['--max-semi-space-size=8'];

/**
 * Runs npm: the one that started us, or the one on the PATH, by the Node.js given.
 *
 * @param {string[]} options
 * @param {object} settings of spawn; also `node`, the Node.js to run it by, and `npmFile`, npm-cli.js or null for the PATH's
 */
export function runNpm(options, { node = process.execPath, npmFile = npmThatStartedUs(), ...settings } = {}) {
  const env = npmEnvironment(settings.env ?? process.env);
  if (npmFile) return run(node, [npmFile, ...options], { ...settings, env });
  return run('npm', options, { ...settings, env, shell: process.platform === 'win32' });
}

/** npx names itself here; npm stands beside it. Other package managers are passed over. */
export function npmThatStartedUs() {
  const file = process.env.npm_execpath ?? '';
  if (/npm-cli\.[cm]?js$/.test(file)) return file;
  return /npx-cli\.[cm]?js$/.test(file) ? join(dirname(file), 'npm-cli.js') : null;
}

/** Settings stay (cache, registry); what npm says of the folder and script it runs now would mislead another npm. */
function npmEnvironment(env) {
  const misleading = /^npm_(package_|lifecycle_|command$|config_(local_prefix|global_prefix|prefix)$)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !misleading.test(name)));
}
