// Worked cases beside the frameworks: what an expert has signed must be what the engine gives.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCases, runCases } from '@parindex/domain/framework/cases';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFrameworkFile } from './framework-file.ts';

const folder = resolve(import.meta.dirname, '../../../../../frameworks');
const sets = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'cases.yaml')));

describe.each(sets)('frameworks/%s', (name) => {
  const { framework, findings } = readFrameworkFile(name, readFileSync(join(folder, name, 'framework.yaml')));
  const reading = readCases(parse(readFileSync(join(folder, name, 'cases.yaml'), 'utf8')));
  const cases = reading.cases.filter((one) => one !== null);

  it('is sound, and its cases are signed', () => {
    expect([...findings, ...reading.findings]).toEqual([]);
    expect(cases.filter(({ signedBy, signedOn }) => signedBy === null || signedOn === null)).toEqual([]);
    expect(cases.length).toBeGreaterThan(10);
  });

  it.each(cases)('$name', (signed) => {
    if (!framework) throw new Error('the framework is not sound');
    const [outcome] = runCases(framework, [signed]);
    expect(outcome?.passed, outcome?.sentence).toBe(true);
  });
});
