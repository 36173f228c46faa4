// One name, four places: feature folders carry names of the list, and every refusal has its Vietnamese text.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problemStatus } from '@parindex/contract/problem';
import { describe, expect, it } from 'vitest';
import { problemTitles } from '../platform/problem.vi.ts';

const features = `
  agency account framework framework-draft framework-version framework-revision round assessment evidence appraisal council survey result publication
  remediation task inspection initiative commitment conference article head-evaluation external-index document notification`
  .trim()
  .split(/\s+/);

/** What stands beside the features: shared rules in the domain, the first screen in the web application. */
const besides: Record<string, readonly string[]> = {
  'apps/server/src/features': [],
  'apps/web/src/features': ['my-work'],
  'packages/domain/src': ['access', 'scoring'],
};

describe('names', () => {
  it.each(Object.entries(besides))('folders of %s are features of the list', (folder, others) => {
    const path = fileURLToPath(new URL(`../../../../${folder}/`, import.meta.url));
    const folders = existsSync(path)
      ? readdirSync(path, { withFileTypes: true }).filter((one) => one.isDirectory())
      : [];
    const unknown = folders
      .map(({ name }) => name)
      .filter((name) => !features.includes(name) && !others.includes(name));
    expect(unknown).toEqual([]);
  });

  it('every refusal has a Vietnamese sentence, each its own', () => {
    const titles = Object.values(problemTitles);
    expect(Object.keys(problemTitles).toSorted()).toEqual(Object.keys(problemStatus).toSorted());
    expect(titles.filter((title) => !/^\p{Lu}.*[\u0080-\uffff].*\.$/u.test(title))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(Object.keys(problemStatus))('%s is feature.reason', (code) => {
    const [subject = '', reason = ''] = code.split('.');
    expect([...features, 'request', 'access', 'record', 'file', 'server', 'explanation']).toContain(subject);
    expect(reason).toMatch(/^[a-z][a-zA-Z]+$/);
  });
});
