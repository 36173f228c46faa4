// Makes the machine ready: the right Node.js, a good npm, the packages. For Node 18+, no dependencies.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { alone } from './lock.mjs';
import { accompany, npmThatStartedUs, root, runNpm, say } from './run.mjs';

/** The versions used where the machine's own are too old. */
const nodeVersion = '24.21.0';
const npmVersion = '11.19.1';
const oldestNode = [22, 18];
const oldestNpm = 11;

const toolchain = join(root, '.toolchain');
const lock = join(toolchain, 'lock');

/**
 * Makes sure that we run under a Node.js that is new enough, and that the packages are installed.
 * Where it is too old, runs the script again under a private one and ends with its exit code: then this never returns.
 *
 * @param {string} script URL of the script that called (import.meta.url)
 */
export async function prepare(script) {
  try {
    if (!isNewEnough(process.versions.node)) await runAgain(script);
    await installPackages();
  } catch (error) {
    if (!(error instanceof NotPrepared)) throw error;
    say(error.message);
    process.exit(1);
  }
}

/** The machine cannot be made ready; the message says what to do. */
class NotPrepared extends Error {}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

async function runAgain(script) {
  const node = await privateNode();
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const options = [...process.execArgv, fileURLToPath(script), ...process.argv.slice(2)];
  const settings = { cwd: process.cwd(), stdio: ['inherit', 'inherit', 'inherit', 'ipc'] };
  process.exit(await accompany(node, options, { ...settings, env: { ...process.env, PATH: path } }));
}

/** @returns {Promise<string>} the private node, installed if it is missing */
async function privateNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(toolchain, `node-${nodeVersion}`);
  const node = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(node)) return node;
  await alone(lock, async () => {
    if (existsSync(node)) return;
    say(`Node.js ${process.versions.node} của máy quá cũ; tải Node.js ${nodeVersion} vào .toolchain…`);
    await installInto(folder, `${name}@${nodeVersion}`);
  });
  if (!existsSync(node)) fail(`Không có Node.js ${nodeVersion} cho máy này (${name}). Hãy cài Node.js 22.18 trở lên.`);
  return node;
}

/** Installs one package into a folder of its own, which appears only when complete. */
async function installInto(folder, wanted) {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await runNpm(['install', '--prefix', draft, ...quiet, wanted], { cwd: draft, stdio: ['ignore', 2, 2] });
  if (code !== 0) fail(`Không tải được ${wanted} từ kho npm. Hãy kiểm tra kết nối mạng rồi chạy lại.`);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

async function installPackages() {
  if (await isInstalled()) return;
  await alone(lock, async () => {
    if (await isInstalled()) return;
    const npmFile = await goodNpm();
    say('Cài các gói còn thiếu (npm ci)…');
    const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      npmFile,
      stdio: ['ignore', 2, 2],
    });
    if (code !== 0) fail('Không cài được các gói (npm ci). Hãy kiểm tra kết nối mạng rồi chạy lại.');
    await writeFile(noteFile, await wantedNote());
  });
}

// npm ci begins by emptying node_modules, so an installation broken off leaves no note.
const noteFile = join(root, 'node_modules', '.parindex-lock');

async function isInstalled() {
  const note = await readFile(noteFile, 'utf8').catch(() => null);
  return note !== null && note === (await wantedNote());
}

/** Packages differ by machine too: a folder copied from another system is installed anew. */
async function wantedNote() {
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** @returns {Promise<string | null>} file of an npm that is new enough; null = the one on the PATH is */
async function goodNpm() {
  const own = npmThatStartedUs();
  if ((await majorOf(own)) >= oldestNpm) return own;
  const folder = join(toolchain, `npm-${npmVersion}`);
  const file = join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (!existsSync(file)) {
    say(`npm của máy quá cũ; tải npm ${npmVersion} vào .toolchain…`);
    await installInto(folder, `npm@${npmVersion}`);
  }
  return file;
}

async function majorOf(npmFile) {
  const [program, ...options] = npmFile ? [process.execPath, npmFile, '--version'] : ['npm', '--version'];
  const shell = !npmFile && process.platform === 'win32';
  return promisify(execFile)(program, options, { cwd: root, shell }).then(
    ({ stdout }) => Number.parseInt(stdout, 10),
    () => 0,
  );
}

function fail(message) {
  throw new NotPrepared(message);
}
