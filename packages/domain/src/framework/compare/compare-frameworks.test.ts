// The difference of two frameworks: each kind of change by itself, and what must hold of any two.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, framework, itemDocument } from '../../testing.ts';
import type { Framework } from '../framework.ts';
import { compareFrameworks } from './compare-frameworks.ts';
import { textChanges } from './text-changes.ts';

const plan = { name: 'Ban hành kế hoạch cải cách hành chính' };
const report = { name: 'Chế độ báo cáo định kỳ' };
const digital = { name: 'Tỷ lệ hồ sơ trực tuyến' };

interface Items {
  readonly first?: readonly Document[];
  readonly second?: readonly Document[];
  readonly more?: Document;
  readonly pillar?: Document;
}

function set({ first, second, more, pillar }: Items = {}): Framework {
  const one = first ?? [itemDocument('1.1', plan), itemDocument('1.2', report)];
  const two = second ?? [itemDocument('2.1', digital)];
  const maxOf = (items: readonly Document[]) => String(items.reduce((total, { max }) => total + Number(max), 0));
  return framework(
    [
      { code: '1', name: 'Công tác chỉ đạo', max: maxOf(one), items: one, ...pillar },
      { code: '2', name: 'Chính quyền số', max: maxOf(two), items: two },
    ],
    more,
  );
}

/** `code: status (structure) field field`, of the nodes that are not the same. */
function told(before: Framework, after: Framework): string[] {
  return compareFrameworks(before, after).nodes.flatMap((node) => {
    if (node.status === 'same') return [];
    const changed = node.fields.filter(({ effect }) => effect === 'text' || effect === 'points');
    const code = node.after?.node.code ?? node.before?.node.code ?? '';
    const fields = node.before && node.after ? changed.map(({ field }) => field) : [];
    return [[`${code}:`, node.structure ?? node.status, ...fields].join(' ')];
  });
}

const first = (...changes: Document[]) =>
  set({ first: [itemDocument('1.1', { ...plan, ...changes[0] }), itemDocument('1.2', { ...report, ...changes[1] })] });

describe('The difference of two frameworks', () => {
  it.each<[string, Framework, string[]]>([
    ['nothing', set(), []],
    ['a name', first({ name: 'Ban hành kế hoạch cải cách hành chính năm' }), ['1.1: text name']],
    ['guidance', first({ guidance: 'Theo hướng dẫn mới' }), ['1.1: text guidance']],
    ['who appraises', first({ owner: 'so-tu-phap' }), ['1.1: text owner']],
    ['a maximum', first({ max: '2' }), ['1: points max', '1.1: points max rule']],
    ['a rule', first({ rule: { kind: 'boolean', no: '0.5' } }), ['1.1: points rule']],
    ['where points come from', first({ source: 'appraiser' }), ['1.1: points source']],
    ['applicability', first({ notApplicable: 'exclude' }), ['1.1: points notApplicable']],
    [
      'an exception',
      first({ notApplicable: 'exclude', except: [{ kinds: ['commune'], ground: 'Không có' }] }),
      ['1.1: points notApplicable except'],
    ],
    [
      'a dropped item, behind the one it followed',
      set({ first: [itemDocument('1.1', plan)] }),
      ['1: points max', '1.2: dropped'],
    ],
    [
      'a new item',
      set({ second: [itemDocument('2.1', digital), itemDocument('2.2', { name: 'Chữ ký số' })] }),
      ['2: points max', '2.2: new'],
    ],
    ['a new number', set({ first: [itemDocument('1.1', plan), itemDocument('1.3', report)] }), ['1.3: moved']],
    [
      'another place among its neighbours',
      set({ first: [itemDocument('1.2', report), itemDocument('1.1', plan)] }),
      ['1.1: moved'],
    ],
    [
      'another parent',
      set({ first: [itemDocument('1.1', plan)], second: [itemDocument('2.1', digital), itemDocument('2.2', report)] }),
      ['1: points max', '2: points max', '2.2: moved'],
    ],
    [
      'another parent under the same number',
      set({ first: [itemDocument('1.1', plan)], second: [itemDocument('1.2', report), itemDocument('2.1', digital)] }),
      ['1: points max', '2: points max', '1.2: moved'],
    ],
    [
      'an item put in before the others: those behind it are known by their words',
      set({
        first: [
          itemDocument('1.1', { name: 'Lãnh đạo trực tiếp phụ trách' }),
          itemDocument('1.2', plan),
          itemDocument('1.3', report),
        ],
      }),
      ['1: points max', '1.1: new', '1.2: moved', '1.3: moved'],
    ],
    [
      'what a pillar passes down is told at the pillar alone',
      set({ pillar: { guidance: 'Theo quyết định mới' } }),
      ['1: text guidance'],
    ],
  ])('tells %s', (_, after, expected) => {
    expect(told(set(), after)).toEqual(expected);
  });

  it('shows the old and the new words of a rule as sentences', () => {
    const { nodes } = compareFrameworks(set(), first({ rule: { kind: 'boolean', no: '0.5' } }));
    const node = nodes.find(({ after }) => after?.node.code === '1.1');
    expect(node?.fields.find(({ field }) => field === 'rule')).toEqual({
      field: 'rule',
      effect: 'points',
      before: 'Có: 1 điểm; không: 0 điểm',
      after: 'Có: 1 điểm; không: 0,5 điểm',
    });
  });

  it('shows the values where two rules differ and read alike', () => {
    const survey = (minAnswers: number) =>
      first({ source: 'survey', rule: { kind: 'survey', weights: { A: '100' }, minAnswers } });
    const { nodes } = compareFrameworks(survey(1), survey(30));
    const rule = nodes[1]?.fields.find(({ field }) => field === 'rule');
    expect(rule?.effect).toBe('points');
    expect(rule?.before).not.toBe(rule?.after);
  });

  it('tells the class of the whole, settings and decision included', () => {
    const classOf = (after: Framework) => compareFrameworks(set(), after).summary.amendment;
    expect(classOf(set())).toBe('same');
    expect(classOf(set({ more: { title: 'Bộ thử nghiệm (sửa đổi)' } }))).toBe('text');
    expect(classOf(set({ more: { settings: { missing: 'zero' } } }))).toBe('points');
    expect(classOf(set({ first: [itemDocument('1.1', plan)], more: { title: 'Khác' } }))).toBe('structure');
  });

  it('follows a reviewed mapping against the codes, and puts parts beside their whole', () => {
    const before = set({ first: [itemDocument('1.1', { ...plan, max: '2' })], second: [itemDocument('2.1', digital)] });
    const after = set();
    const mapping = [
      { after: '1.1', before: ['1.1'], kind: 'split' },
      { after: '1.2', before: ['1.1'], kind: 'split' },
      { after: '2.1', before: [], kind: 'new' },
      { after: null, before: ['2.1'], kind: 'dropped' },
    ] as const;
    const { nodes, summary } = compareFrameworks(before, after, { mapping });
    const line = nodes.map(
      (node) => `${node.before?.node.code ?? '-'} ${node.after?.node.code ?? '-'} ${node.structure ?? ''}`,
    );
    expect(line).toEqual(['1 1 ', '1.1 1.1 split', '1.1 1.2 split', '2 2 ', '2.1 - dropped', '- 2.1 new']);
    expect(summary.structures).toEqual({ moved: 0, new: 1, dropped: 1, split: 2, merged: 0 });
  });
});

const leaves = fc.uniqueArray(
  fc.record({
    code: fc.integer({ min: 1, max: 40 }),
    name: fc.string({ minLength: 1 }),
    max: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: ({ code }) => code, minLength: 1, maxLength: 12 },
);

function made(items: readonly { code: number; name: string; max: number }[]): Framework {
  const documents = items.map(({ code, name, max }) =>
    itemDocument(`1.${code}`, { name: `m ${name}`, max: String(max) }),
  );
  return set({ first: documents });
}

describe('Any two frameworks', () => {
  it('differ in nothing when they are one', () => {
    fc.assert(
      fc.property(leaves, (items) => {
        const { nodes, summary } = compareFrameworks(made(items), made(items));
        expect(summary.amendment).toBe('same');
        expect(nodes.every(({ status }) => status === 'same')).toBe(true);
      }),
    );
  });

  it('have every node of both exactly once', () => {
    fc.assert(
      fc.property(leaves, leaves, (left, right) => {
        const [before, after] = [made(left), made(right)];
        const { nodes, summary } = compareFrameworks(before, after);
        const codes = (side: 'before' | 'after') => nodes.flatMap((node) => node[side]?.node.code ?? []).toSorted();
        const of = (set_: readonly { code: number }[]) =>
          ['1', '2', '2.1', ...set_.map(({ code }) => `1.${code}`)].toSorted();
        expect(codes('before')).toEqual(of(left));
        expect(codes('after')).toEqual(of(right));
        expect(Object.values(summary.nodes).reduce((total, count) => total + count, 0)).toBe(nodes.length);
      }),
    );
  });
});

describe('The words that changed', () => {
  it('are told one by one', () => {
    expect(textChanges('Ban hành kế hoạch đúng hạn', 'Ban hành kế hoạch năm đúng hạn')).toEqual([
      { kind: 'same', text: 'Ban hành kế hoạch ' },
      { kind: 'added', text: 'năm ' },
      { kind: 'same', text: 'đúng hạn' },
    ]);
  });

  it('give back both texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a ', 'b ', 'c\n', ' ', 'd')),
        fc.array(fc.constantFrom('a ', 'b ', 'e')),
        (left, right) => {
          const [before, after] = [left.join(''), right.join('')];
          const found = textChanges(before, after);
          const side = (other: 'added' | 'removed') =>
            found
              .filter(({ kind }) => kind !== other)
              .map(({ text }) => text)
              .join('');
          expect(side('added')).toBe(before);
          expect(side('removed')).toBe(after);
        },
      ),
    );
  });
});
