// What docs/framework-format.md says of every rule is what the engine does.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toText } from '@parindex/domain/decimal';
import { readFramework } from '@parindex/domain/framework/read-framework';
import { ruleKinds } from '@parindex/domain/framework/read-rule';
import { readScores } from '@parindex/domain/scoring/read-scores';
import { scoreRound } from '@parindex/domain/scoring/score-round';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const text = readFileSync(resolve(import.meta.dirname, '../../../../../docs/framework-format.md'), 'utf8');
const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
const examples = blocks.flatMap((block) =>
  [...block.matchAll(/^# (.*) → (.*)$/gm)].map(([, value = '', points = '']) => ({
    item: parse(block) as object,
    value,
    points,
  })),
);

function documentWith(item: object) {
  return {
    format: 'parindex-framework/1',
    id: 'thu',
    title: 'Thử',
    year: 2025,
    items: [{ owner: 'o', guidance: 'g', ...item }],
  };
}

describe('The description of the framework file', () => {
  it('shows every rule kind there is', () => {
    const shown = blocks.map((block) => (parse(block) as { rule: { kind: string } }).rule.kind);
    expect([...new Set(shown)].toSorted()).toEqual(ruleKinds.toSorted());
    expect(examples.length).toBeGreaterThanOrEqual(blocks.length);
  });

  it.each(examples)('$item.rule.kind: $value is $points', ({ item, value, points }) => {
    const { framework, findings } = readFramework(documentWith(item));
    expect(findings).toEqual(expect.not.arrayContaining([expect.objectContaining({ severity: 'error' })]));
    if (!framework) throw new Error('the example does not read');
    const row = { row: 2, agency: 'A', group: 'g', item: '1', points: '', value, status: '' };
    const { agencies } = readScores(framework, [row]);
    const [scored] = scoreRound(framework, agencies ?? []).groups[0]?.agencies ?? [];
    expect(scored && toText(scored.points)).toBe(points);
  });
});
