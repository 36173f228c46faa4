// Worked cases beside the frameworks: what an expert has signed must be what the engine gives.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toText } from '@parindex/domain/decimal';
import type { Framework } from '@parindex/domain/framework/framework';
import { readScores } from '@parindex/domain/scoring/read-scores';
import { scoreRound } from '@parindex/domain/scoring/score-round';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFrameworkFile } from './framework-file.ts';

interface Case {
  readonly name: string;
  readonly item: string;
  /** As in a scores file; null = nothing declared. */
  readonly value: string | null;
  /** Points, `missing`, or `notApplicable` where the item leaves the sum. */
  readonly points: string;
}

const folder = resolve(import.meta.dirname, '../../../../../frameworks');
const sets = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'cases.yaml')));

function outcomeOf(framework: Framework, { item, value }: Case): string {
  const row = { row: 2, agency: 'A', group: 'g', item, points: '', value: value ?? '', status: '' };
  const { agencies, findings } = readScores(framework, [row]);
  if (!agencies) return findings.map(({ message }) => message).join('; ');
  const [result] = scoreRound(framework, agencies).groups[0]?.agencies ?? [];
  const scores = [...(result?.items ?? []), ...(result?.bonusItems ?? []), ...(result?.penaltyItems ?? [])];
  const score = scores.find((candidate) => candidate.item.code === item);
  if (!score) return `no item ${item}`;
  return score.points === null ? score.outcome.outcome : toText(score.points);
}

describe.each(sets)('frameworks/%s', (name) => {
  const { framework, findings } = readFrameworkFile(name, readFileSync(join(folder, name, 'framework.yaml')));
  const { signedBy, cases } = parse(readFileSync(join(folder, name, 'cases.yaml'), 'utf8')) as {
    signedBy: string;
    cases: Case[];
  };

  it('is sound, and its cases are signed', () => {
    expect(findings).toEqual([]);
    expect(signedBy).not.toBe('');
    expect(cases.length).toBeGreaterThan(10);
  });

  it.each(cases)('$name', (signed) => {
    if (!framework) throw new Error('the framework is not sound');
    expect(outcomeOf(framework, signed)).toBe(signed.points);
  });
});
