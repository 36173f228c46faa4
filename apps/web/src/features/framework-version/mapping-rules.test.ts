// The rows of the mapping screen: filters, what is under way, keys.
import type { MappingDetail, MappingRowReply } from '@parindex/contract/framework-version';
import { describe, expect, it } from 'vitest';
import { actOfKey, mappingLines, rowKey, shownLines } from './mapping-rules.ts';

const item = (code: string, name: string) => ({
  code,
  name,
  above: [],
  list: 'tree' as const,
  maxPoints: '1',
  source: '',
  ruleText: '',
});

function row(code: string, more: Partial<MappingRowReply> = {}): MappingRowReply {
  const kind = more.kind ?? 'same';
  const before = more.before ?? [code];
  const open = { decision: 'open' as const, score: 1, candidates: [], revision: 0, savedBy: null, savedAt: null };
  return { side: 'after', code, before, kind, suggestion: { before, kind }, ...open, ...more };
}

const mapping = {
  items: [item('1', 'Ban hành kế hoạch'), item('2', 'Báo cáo')],
  earlierItems: [item('1', 'Kế hoạch năm'), item('9', 'Việc cũ')],
  rows: [
    row('1', { decision: 'confirmed' }),
    row('2', { kind: 'new', before: [] }),
    row('9', { side: 'before', kind: 'dropped' }),
  ],
} as unknown as MappingDetail;

describe('Rows of a mapping', () => {
  const lines = mappingLines(mapping, new Map());
  const codes = (filter: 'all' | 'open' | 'new' | 'dropped', search = '') =>
    shownLines(lines, filter, search).map(({ row: shown }) => shown.code);

  it('are filtered by what is left to do', () => {
    expect([codes('all'), codes('open'), codes('new'), codes('dropped')]).toEqual([
      ['1', '2', '9'],
      ['2', '9'],
      ['2'],
      ['9'],
    ]);
  });

  it('are found by the words of both years, without marks', () => {
    expect(codes('all', 'ke hoach nam')).toEqual(['1']);
    expect(codes('all', 'viec cu')).toEqual(['9']);
  });

  it('show a choice before the server has answered', () => {
    const key = rowKey({ side: 'after', code: '2' });
    const [, second] = mappingLines(mapping, new Map([[key, { before: ['9'], kind: 'reworded' }]]));
    expect(second?.earlier.map(({ name }) => name)).toEqual(['Việc cũ']);
  });

  it('are walked and decided by keys', () => {
    expect(actOfKey('ArrowDown', 2, 3)).toEqual({ go: 2 });
    expect(actOfKey('ArrowUp', 2, 3)).toEqual({ go: 1 });
    expect([actOfKey('Enter', 0, 3), actOfKey('m', 0, 3), actOfKey('C', 0, 3), actOfKey('x', 0, 3)]).toEqual([
      'confirm',
      'new',
      'choose',
      null,
    ]);
  });
});
