// The documents tell the truth about the tree: every path they name exists, every screen and test of the coverage is real.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'frameworks/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const topFolders = ['packages/', 'apps/', 'e2e/', 'frameworks/', 'docs/', 'scripts/', 'bin/', '.ci/'];

/** Paths in backticks or links that begin with one of our folders; patterns with <…>, … or * are descriptions. */
function pathsNamed(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`|\]\(([^)#\s]+)\)/g)].map((match) => match[1] ?? match[2] ?? '');
  return quoted.filter((path) => topFolders.some((folder) => path.startsWith(folder)) && !/[<>*…{}]/.test(path));
}

describe('documents', () => {
  it.each(documents)('%s names only files that exist', (document) => {
    const missing = pathsNamed(readFileSync(join(root, document), 'utf8')).filter(
      (path) => !existsSync(join(root, path)),
    );
    expect(missing).toEqual([]);
  });
});

describe('docs/coverage.md', () => {
  const text = readFileSync(join(root, 'docs/coverage.md'), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => /^\| S\d-\d+ \|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, id = '', , shown = '']) => ({ id, shown }));

  it('has every demand once: 32, 16, 33, 33 and 51 of the five documents', () => {
    const counts = [32, 16, 33, 33, 51];
    const expected = counts.flatMap((count, set) =>
      Array.from({ length: count }, (_, place) => `S${set}-${place + 1}`),
    );
    expect(rows.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))).toEqual(expected);
  });

  it('says of each what shows it, or which stage it waits for', () => {
    const vague = rows.filter(
      ({ shown }) => !/waits: [A-H]/.test(shown) && !/screen `\/|`[^`]+\.test\.ts`/.test(shown),
    );
    expect(vague).toEqual([]);
    const stageA = rows.filter(({ shown }) => /(^|[^a-z])A:|waits: A/.test(shown));
    expect(stageA).toEqual([]);
  });

  it('names screens that the router knows and tests that exist', () => {
    const router = readFileSync(join(root, 'apps/web/src/app/router.tsx'), 'utf8');
    const publicPages = readFileSync(join(root, 'apps/server/src/features/publication/public-pages.routes.ts'), 'utf8');
    const screens = rows.flatMap(({ shown }) => [...shown.matchAll(/`(\/[^`]*)`/g)].map((match) => match[1] ?? ''));
    const unknown = screens.filter(
      (screen) => !router.includes(`'${screen}'`) && !publicPages.includes(`'${screen}'`) && screen !== '/',
    );
    expect([...new Set(unknown)]).toEqual([]);
    const tests = rows.flatMap(({ shown }) =>
      [...shown.matchAll(/`([^`]+\.test\.tsx?)`/g)].map((match) => match[1] ?? ''),
    );
    expect([...new Set(tests)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
