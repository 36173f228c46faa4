// Mapping of items between years: what is suggested, what may be saved, what stands against a review, what compares.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, toText, zero } from '../../decimal.ts';
import { type Document, framework, itemDocument } from '../../testing.ts';
import type { Framework } from '../framework.ts';
import { comparableShare } from './comparable-share.ts';
import { listItems } from './listed-node.ts';
import { byCode, droppedItems, type MappingRow, reviewBlockers, rowProblems } from './mapping.ts';
import { similarityOver } from './similarity.ts';
import { suggestMapping } from './suggest-mapping.ts';

const names = {
  plan: 'Ban hành kế hoạch cải cách hành chính năm',
  report: 'Thực hiện chế độ báo cáo định kỳ',
  survey: 'Điều tra xã hội học về tiếp cận dịch vụ',
  online: 'Tỷ lệ hồ sơ nộp trực tuyến mức độ 3, mức độ 4',
  late: 'Tỷ lệ hồ sơ giải quyết trễ hạn',
};

function year(items: Readonly<Record<string, string | Document>>): Framework {
  const documents = Object.entries(items).map(([code, item]) =>
    itemDocument(code, typeof item === 'string' ? { name: item } : item),
  );
  const max = String(documents.reduce((total, item) => total + Number(item['max']), 0));
  return framework([{ code: 'I', name: 'Cải cách', max, items: documents }]);
}

const suggested = (before: Framework, after: Framework) =>
  Object.fromEntries(suggestMapping(before, after).map((row) => [row.after, [row.kind, ...row.before].join(' ')]));

describe('A suggestion', () => {
  const before = year({ '1': names.plan, '2': names.report, '3': names.online, '4': names.late });

  it('finds what goes on under another number, and is never made from the number alone', () => {
    const after = year({ '1': names.survey, '2': names.plan, '3': names.report });
    expect(suggested(before, after)).toEqual({ '1': 'new', '2': 'same 1', '3': 'same 2' });
  });

  it('tells words, points and rule apart', () => {
    const after = year({
      '1': { name: names.plan, guidance: 'Trước ngày 31/01' },
      '2': { name: names.report, max: '2' },
      '3': 'Tỷ lệ hồ sơ nộp trực tuyến',
      '4': { name: names.late, rule: { kind: 'boolean', no: '0.5' } },
    });
    expect(suggested(before, after)).toEqual({
      '1': 'reworded 1',
      '2': 'reweighted 2',
      '3': 'reworded 3',
      '4': 'reweighted 4',
    });
  });

  it('tells a split and a merger where the names are alike and the points add up', () => {
    const whole = year({ '1': { name: 'Công khai và báo cáo thủ tục hành chính', max: '3' }, '2': names.plan });
    const parts = year({
      '1': { name: 'Công khai thủ tục hành chính', max: '2' },
      '2': 'Báo cáo thủ tục hành chính',
      '3': names.plan,
    });
    expect(suggested(whole, parts)).toEqual({ '1': 'split 1', '2': 'split 1', '3': 'same 2' });
    const merged = suggestMapping(parts, whole).find(({ after }) => after === '1');
    expect([merged?.kind, merged?.before.toSorted()]).toEqual(['merged', ['1', '2']]);
    const lighter = year({
      '1': { name: 'Công khai thủ tục hành chính', max: '2' },
      '2': { name: 'Báo cáo thủ tục hành chính', max: '2' },
      '3': names.plan,
    });
    expect(Object.values(suggested(whole, lighter))).toEqual(['new', 'reweighted 1', 'same 2']);
  });

  it('carries its score and what else is alike', () => {
    const [plan] = suggestMapping(before, year({ '9': names.plan }));
    expect(plan?.score).toBeGreaterThan(0.9);
    expect(plan?.candidates[0]).toEqual({ code: '1', score: plan?.score });
  });
});

describe('Likeness of names', () => {
  const { between } = similarityOver(Object.values(names));
  it('is 1 for the same words, marks and case aside, 0 for none in common, and symmetric', () => {
    expect(between(names.plan, 'BAN HANH ke hoach cai cach hanh chinh nam')).toBe(1);
    expect(between(names.plan, 'Xyz')).toBe(0);
    expect(between(names.online, names.late)).toBe(between(names.late, names.online));
    expect(between(names.online, names.late)).toBeLessThan(between(names.online, 'Tỷ lệ hồ sơ nộp trực tuyến'));
  });
});

const word = fc.constantFrom(
  'kế',
  'hoạch',
  'báo',
  'cáo',
  'tỷ',
  'lệ',
  'hồ',
  'sơ',
  'trực',
  'tuyến',
  'dân',
  'số',
  'thể',
  'chế',
);
const lists = fc.uniqueArray(
  fc.record({ words: fc.array(word, { minLength: 1, maxLength: 8 }), max: fc.integer({ min: 1, max: 5 }) }),
  { selector: ({ words }) => words.join(' '), minLength: 1, maxLength: 20 },
);

function numbered(items: readonly { words: readonly string[]; max: number }[], from: number): Framework {
  const entries = items.map(({ words, max }, index) => [
    `${from + index}`,
    { name: words.join(' '), max: String(max) },
  ]);
  return year(Object.fromEntries(entries) as Record<string, Document>);
}

describe('Of any year', () => {
  it('a renumbered copy is found whole', () => {
    fc.assert(
      fc.property(lists, (items) => {
        const rows = suggestMapping(numbered(items, 1), numbered(items, 7));
        expect(rows.map(({ before, kind }) => [before, kind])).toEqual(
          items.map((_, index) => [[`${index + 1}`], 'same']),
        );
      }),
    );
  });

  it('a share lies between 0 and 1, and all of both years compares where all is the same', () => {
    fc.assert(
      fc.property(lists, lists, (left, right) => {
        const [before, after] = [numbered(left, 1), numbered(right, 1)];
        const share = comparableShare(before, after, suggestMapping(before, after));
        for (const { share: part, comparable, direct, total } of [share.before, share.after]) {
          expect(compare(part, zero)).toBeGreaterThanOrEqual(0);
          expect(compare(comparable, total)).toBeLessThanOrEqual(0);
          expect(compare(direct, comparable)).toBeLessThanOrEqual(0);
        }
        const same = comparableShare(before, before, suggestMapping(before, before));
        expect([toText(same.before.share), toText(same.after.share)]).toEqual(['1', '1']);
        expect(same.before).toEqual(same.after);
      }),
    );
  });
});

describe('A mapping', () => {
  const before = year({ '1': { name: names.plan, max: '2' }, '2': names.report, '3': names.late });
  const after = year({ '1': names.plan, '2': names.report, '3': names.survey });
  const earlier = byCode(listItems(before));
  const row = (code: string, kind: MappingRow['kind'], ...codes: string[]): MappingRow => ({
    after: code,
    before: codes,
    kind,
  });

  it.each<[string, MappingRow, number]>([
    ['one earlier item', row('1', 'reworded', '1'), 0],
    ['none for a new item', row('1', 'new'), 0],
    ['two for a merger', row('1', 'merged', '1', '2'), 0],
    ['a merger of one', row('1', 'merged', '1'), 1],
    ['a new item with a past', row('1', 'new', '1'), 1],
    ['an item that does not exist', row('1', 'same', '9'), 1],
    ['the same item twice', row('1', 'merged', '1', '1'), 1],
    ['dropped, which only an earlier item can be', row('1', 'dropped'), 1],
  ])('is asked for %s', (_, given, problems) => {
    expect(rowProblems(given, earlier)).toHaveLength(problems);
  });

  it('names the earlier items that nothing continues', () => {
    const rows = [row('1', 'same', '1'), row('2', 'new'), { after: null, before: ['2'], kind: 'dropped' } as const];
    expect(droppedItems(rows, listItems(before)).map(({ node }) => node.code)).toEqual(['2', '3']);
  });

  it('counts comparable points in both years, direct ones apart', () => {
    const share = comparableShare(before, after, [row('1', 'reweighted', '1'), row('2', 'same', '2'), row('3', 'new')]);
    const shown = ({ comparable, direct, total }: typeof share.before) => [comparable, direct, total].map(toText);
    expect(shown(share.before)).toEqual(['3', '1', '4']);
    expect(shown(share.after)).toEqual(['2', '1', '3']);
  });

  it('is not reviewed while a row is undecided or two rows contradict each other', () => {
    const rows = [
      { ...row('1', 'split', '1'), decided: true },
      { ...row('2', 'same', '2'), decided: false },
      { ...row('3', 'same', '2'), decided: true },
      { after: null, before: ['3'], kind: 'dropped', decided: false } as const,
    ];
    expect(reviewBlockers(rows).map(({ code }) => code)).toEqual(['1', '2', '2', '3', '3']);
    const sound = [
      { ...row('1', 'split', '1'), decided: true },
      { ...row('2', 'split', '1'), decided: true },
    ];
    expect(reviewBlockers(sound)).toEqual([]);
  });
});
