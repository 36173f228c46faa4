// Finds a Chromium for the browser tests, or installs Debian's where we may. For Node 18+, no dependencies.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {Promise<string | null>} the program; null, after saying what to install, where there is none */
export async function findBrowser() {
  const found = installed();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Cài trình duyệt Chromium để thử giao diện (apt-get install chromium)…');
    const settings = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    if ((await run('apt-get', ['update', '-q'], settings)) === 0) {
      await run('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium'], settings);
    }
  }
  const now = installed();
  if (now === null)
    say('Thiếu trình duyệt cho các phép thử giao diện: hãy cài Chromium, hoặc đặt CHROMIUM là đường dẫn tới nó.');
  return now;
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin');
  const places = folders.filter(Boolean).flatMap((folder) => names.map((name) => join(folder, name)));
  const wanted = process.env.CHROMIUM ? [process.env.CHROMIUM] : places;
  return wanted.find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
