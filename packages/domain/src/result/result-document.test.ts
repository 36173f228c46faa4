// The result document: the same bytes for the same entries, the year before beside it, sentences that add up.
import { describe, expect, it } from 'vitest';
import { decimal, dividedBy, toText, whole, zero } from '../decimal.ts';
import { agency, framework, itemDocument } from '../testing.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { summarySentences } from './result.vi.ts';
import { buildResult, type GroupInput, type RoundInput } from './result-document.ts';
import { jointStatistics } from './statistics-of-result.ts';
import { storedDecimal } from './stored-decimal.ts';

const set = framework([
  {
    code: '1',
    name: 'Chỉ đạo',
    max: '3',
    owner: 'x',
    items: [itemDocument('1.1', { max: '3', rule: { kind: 'manual' }, notApplicable: 'exclude' })],
  },
  itemDocument('2', { max: '4', rule: { kind: 'manual' }, source: 'survey' }),
]);

function group(code: string, points: Record<string, Record<string, string>>): GroupInput {
  return {
    code,
    name: `Khối ${code}`,
    framework: set,
    frameworkRecordId: 'f',
    frameworkHash: 'hash',
    agencies: Object.entries(points).map(([name, values]) => ({
      assessmentId: `id of ${name}`,
      name: `Sở ${name}`,
      entries: agency(set, values, { name, group: code }),
      origins: {},
    })),
  };
}

function round(more: Partial<RoundInput> = {}): RoundInput {
  const groups = [
    group('so', { A: { '1.1': '=3', '2': '=2' }, B: { '1.1': '=1', '2': '=2' } }),
    group('xa', { C: { '1.1': 'n/a', '2': '=3' }, D: { '2': '=4' } }),
  ];
  return { inputs: 'i', previousEdition: null, previous: new Map(), groups, ...more };
}

const previous = (rank: number, more: object = {}) => ({
  group: 'so',
  rank,
  index: '80',
  rankedWith: ['so', 'xa'],
  rankTogether: rank,
  ...more,
});

describe('buildResult', () => {
  it('gives the same text whatever the order of agencies and entries', () => {
    const swapped = round();
    const groups = swapped.groups.map((one) => ({ ...one, agencies: one.agencies.toReversed() }));
    const text = (input: RoundInput) => canonicalJson(buildResult(input) as unknown as Json);
    expect(text({ ...swapped, groups })).toBe(text(round()));
  });

  it('ranks groups of one framework apart and together', () => {
    const ranks = buildResult(round()).groups.map(({ agencies }) =>
      agencies.map((one) => [one.agency, one.rank, one.rankTogether]),
    );
    expect(ranks).toEqual([
      [
        ['A', 1, 2],
        ['B', 2, 3],
      ],
      [
        ['C', 1, 1],
        ['D', null, null],
      ],
    ]);
  });

  it('compares only in the same group, and joint ranks only over the same groups', () => {
    const before = new Map([
      ['A', previous(2)],
      ['B', previous(1, { rankedWith: ['so'] })],
      ['C', previous(1)],
    ]);
    const [so, xa] = buildResult(round({ previous: before })).groups;
    expect(so?.agencies.map((one) => [one.previousRank, one.previousIndex, one.previousRankTogether])).toEqual([
      [2, '80', 2],
      [1, '80', null],
    ]);
    expect(xa?.agencies[0]).toMatchObject({ previousRank: null, previousIndex: null, previousRankTogether: null });
  });

  it('counts the union of groups once, unranked ones apart', () => {
    const [joint] = jointStatistics(buildResult(round()).groups);
    expect(joint).toMatchObject({ groups: ['Khối so', 'Khối xa'], statistics: { ranked: 3, unranked: 1 } });
  });
});

describe('summarySentences', () => {
  it('tells parts, maximum, index and rank', () => {
    const result = buildResult(round({ previous: new Map([['A', previous(3)]]) }));
    const [so, xa] = result.groups;
    const [a] = so?.agencies ?? [];
    const [c, d] = xa?.agencies ?? [];
    if (!so || !xa || !a || !c || !d) throw new Error('agencies are missing');
    expect(summarySentences(a, so)).toEqual([
      'Lĩnh vực 1, Chỉ đạo: 3/3 điểm.',
      'Lĩnh vực 2, Mục 2: 2/4 điểm.',
      'Phần thẩm định 3/3 điểm, phần điều tra xã hội học 2/4 điểm.',
      'Tổng điểm đạt: 5 điểm; điểm tối đa của đơn vị là 7.',
      'Chỉ số: 5 ÷ 7 × 100, in là 71,43 %.',
      'Xếp thứ 1/2 trong khối Khối so, theo chỉ số chính xác chưa làm tròn. Chỉ số bằng nhau xếp cùng hạng, hạng sau bỏ cách (1, 2, 2, 4).',
      'Năm trước: chỉ số 80 %, thứ 3; tăng 2 bậc.',
    ]);
    expect(summarySentences(c, xa)[3]).toBe(
      'Tổng điểm đạt: 3 điểm; điểm tối đa của đơn vị là 4, vì 1 mục không áp dụng đã bỏ ra.',
    );
    expect(summarySentences(d, xa).slice(-2)).toEqual([
      'Chưa xếp hạng: còn thiếu 1 mục, chỉ số chỉ là tạm tính.',
      'Năm trước: không so sánh.',
    ]);
  });
});

describe('stored decimals', () => {
  it.each([
    dividedBy(whole(1), whole(3)),
    dividedBy(whole(-2), whole(3)),
    dividedBy(whole(500), whole(7)),
    zero,
    decimal('73'),
  ])('come back without loss: %s', (value) => expect(storedDecimal(toText(value))).toBe(value));
});

describe('canonicalJson', () => {
  it('sorts keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'ữ' }, null], a: true })).toBe('{"a":true,"b":[{"c":"ữ","d":1},null]}');
  });

  it('refuses binary fractions', () => {
    expect(() => canonicalJson({ a: 0.1 })).toThrow(RangeError);
  });
});
