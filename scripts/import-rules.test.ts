// The import rules are only worth something if breaking one turns the build red: each is broken here once.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');
let folder = '';

/** A tree like ours with one file that breaks a rule and the file it reaches for. */
async function violations(importer: string, statement: string, imported?: string): Promise<string> {
  await rm(join(folder, 'apps'), { recursive: true, force: true });
  await rm(join(folder, 'packages'), { recursive: true, force: true });
  for (const [path, text] of [
    ['packages/domain/src/points.ts', 'export const points = 1;\n'],
    ['apps/server/src/app.ts', 'export const app = 1;\n'],
    ...(imported ? [[imported, 'export const thing = 1;\nexport type Thing = number;\n'] as const] : []),
    [importer, `${statement}\n`],
  ] as const) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(folder, '.dependency-cruiser.cjs');
  return run(process.execPath, [cruise, '--config', config, 'packages', 'apps'], { cwd: folder }).then(
    ({ stdout }) => stdout,
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-rules-'));
  await cp(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('import rules', () => {
  it('let through what is allowed', async () => {
    const output = await violations(
      'apps/server/src/features/round/round.service.ts',
      "import { thing } from '../framework/framework.service.ts';\nexport { thing };",
      'apps/server/src/features/framework/framework.service.ts',
    );
    expect(output).toContain('no dependency violations found');
  });

  const server = 'apps/server/src/features';
  it.each([
    ['domain-is-pure', 'packages/domain/src/bad.ts', "import 'node:fs';", undefined],
    [
      'domain-is-pure',
      'packages/domain/src/bad.tsx',
      "import type { Thing } from '../../../apps/server/src/thing.ts';",
      'apps/server/src/thing.ts',
    ],
    ['contract-knows-only-domain', 'packages/contract/src/bad.ts', "import 'fastify';", undefined],
    [
      'sql-only-in-repositories',
      `${server}/round/round.service.ts`,
      "import { eq } from 'drizzle-orm';\nexport { eq };",
      undefined,
    ],
    [
      'features-meet-at-services',
      `${server}/round/round.service.ts`,
      "import { thing } from '../framework/framework.repository.ts';\nexport { thing };",
      `${server}/framework/framework.repository.ts`,
    ],
    [
      'only-tables-for-joins',
      `${server}/round/board-report.repository.ts`,
      "import { thing } from '../framework/framework.service.ts';\nexport { thing };",
      `${server}/framework/framework.service.ts`,
    ],
    [
      'features-meet-at-services',
      `${server}/round/round.repository.ts`,
      "import { thing } from '../framework/framework.tables.ts';\nexport { thing };",
      `${server}/framework/framework.tables.ts`,
    ],
    [
      'screens-do-not-cross',
      'apps/web/src/features/round/round-screen.tsx',
      "import type { Thing } from '../agency/agency-table.tsx';\nexport type { Thing };",
      'apps/web/src/features/agency/agency-table.tsx',
    ],
    [
      'web-is-not-server',
      'apps/web/src/bad.tsx',
      "import type { Thing } from '../../server/src/thing.ts';\nexport type { Thing };",
      'apps/server/src/thing.ts',
    ],
    ['no-cycles', 'apps/server/src/a.ts', "import { points } from './a.ts';\nexport { points };", undefined],
  ])('%s', async (rule, importer, statement, imported) => {
    expect(await violations(importer, statement, imported)).toContain(rule);
  });
});
