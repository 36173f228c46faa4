// What the score sheet makes of rows and of typed figures: tables.
import type { GridRow } from '@parindex/contract/assessment';
import { describe, expect, it } from 'vitest';
import { readCell } from '../../ui/grid/grid-rules.ts';
import { figureForm, filterRows, pointsText, readRatio, sheetRow, withFigures, withGround } from './sheet-rules.ts';

const empty = { figures: null, points: null, notApplicableGround: null, explanation: null, revision: 0 };

function row(code: string, more: Partial<GridRow> = {}): GridRow {
  return {
    code,
    parent: null,
    level: 1,
    isItem: true,
    list: 'tree',
    name: `Mục ${code}`,
    maxPoints: '1',
    source: 'self',
    ruleKind: 'boolean',
    ruleText: null,
    options: [],
    tierInput: null,
    step: null,
    inputs: [],
    guidance: null,
    evidenceWanted: null,
    notApplicablePolicy: 'exclude',
    entry: { ...empty, savedAt: null, savedBy: null },
    outcome: { outcome: 'missing', points: null, maxPoints: '1', why: '' },
    evidence: [],
    may: { fill: { allowed: true } },
    ...more,
  };
}

describe('readRatio', () => {
  it.each([
    ['18/20', 'b=18;a=20'],
    [' 1.234.567 / 2.000.000 ', 'b=1234567;a=2000000'],
    ['0,5/3', 'b=0.5;a=3'],
    ['95,5', '95.5'],
    ['95,5 %', '95.5'],
  ])('reads %s', (typed, value) => expect(readRatio(typed)).toEqual({ outcome: 'read', value }));

  it.each(['18/', '/20', '1/2/3', 'a/b', 'abc'])('refuses %s with what is expected', (typed) => {
    expect(readRatio(typed)).toMatchObject({ outcome: 'unreadable', reason: expect.stringContaining(typed) });
  });
});

describe('figureForm', () => {
  it.each<[string, Partial<GridRow>, string, string, string]>([
    ['an answer', { ruleKind: 'boolean' }, 'có', 'yes', 'Có'],
    ['an option', { ruleKind: 'choice', options: ['Tốt', 'Kém'] }, 'tot', 'Tốt', 'Tốt'],
    ['a day', { ruleKind: 'tiers', tierInput: 'date' }, '5/12/2025', '2025-12-05', '05/12/2025'],
    ['a ratio', { ruleKind: 'proportional' }, '1800/2000', 'b=1800;a=2000', '1.800/2.000'],
    ['a ratio of tiers', { ruleKind: 'tiers', tierInput: 'ratio' }, '90', '90', '90'],
  ])('reads and shows %s', (_name, more, typed, wire, shown) => {
    expect(readCell(figureForm(row('1', more), null), typed)).toEqual({ outcome: 'read', value: wire });
    expect(figureForm(row('1', more), wire).shown).toBe(shown);
  });

  it('opens a ratio without groups, so that it reads back as it is', () => {
    const form = figureForm(row('1', { ruleKind: 'proportional' }), 'b=1234.5;a=2000');
    expect(form.edited).toBe('1234,5/2000');
    expect(readCell(form, form.edited ?? '')).toEqual({ outcome: 'read', value: 'b=1234.5;a=2000' });
  });
});

describe('state of a row', () => {
  const proof = { evidenceId: 'e', name: '', documentNumber: null, mediaType: '', page: null, layer: 'self' as const };
  it.each<[string, string, Partial<GridRow>, Partial<typeof empty>]>([
    ['missing', 'nothing given', {}, {}],
    ['missing', 'only an explanation', {}, { explanation: 'x' as never }],
    ['noProof', 'figures without proof', {}, { figures: 'yes' as never }],
    ['done', 'figures with evidence', { evidence: [proof] }, { figures: 'yes' as never }],
    ['done', 'figures with an explanation', {}, { figures: 'yes' as never, explanation: 'x' as never }],
    ['done', 'a ground', {}, { notApplicableGround: 'x' as never }],
    [
      'exempt',
      'an item the framework takes off',
      { outcome: { outcome: 'notApplicable', points: null, maxPoints: '0', why: '' } },
      {},
    ],
    ['notMine', 'an item of the survey', { source: 'survey' }, {}],
    ['notMine', 'a heading', { isItem: false }, {}],
  ])('is %s with %s', (state, _name, more, typed) => {
    expect(sheetRow(row('1', more), { ...empty, ...typed }).state).toBe(state);
  });
});

describe('typing', () => {
  it('takes the ground away when figures come, and the figures when a ground comes', () => {
    const claimed = withGround({ ...empty, figures: 'yes', explanation: 'x' }, 'Không phát sinh');
    expect(claimed).toEqual({ ...empty, notApplicableGround: 'Không phát sinh', explanation: 'x' });
    expect(withFigures(row('1'), claimed, 'no')).toEqual({ ...empty, figures: 'no', explanation: 'x' });
    expect(withFigures(row('1', { ruleKind: 'manual' }), claimed, '0.5')).toMatchObject({
      figures: null,
      points: '0.5',
    });
    expect(withFigures(row('1'), claimed, null)).toEqual(claimed);
  });
});

describe('pointsText', () => {
  it.each([
    [{ outcome: 'missing', points: null }, 'chưa có'],
    [{ outcome: 'scored', points: '0' }, '0'],
    [{ outcome: 'scored', points: '1234.5' }, '1.234,5'],
    [{ outcome: 'scored', points: '1.891891891891891891891891891892' }, '1,8919…'],
    [{ outcome: 'notApplicable', points: null }, 'không áp dụng'],
    [{ outcome: 'notApplicable', points: '1' }, '1'],
  ] as const)('%j', (outcome, shown) =>
    expect(pointsText({ outcome: { ...outcome, maxPoints: '2', why: '' } })).toBe(shown),
  );
});

describe('filterRows', () => {
  const rows = [
    row('1', { isItem: false }),
    row('1.1', { isItem: false, parent: '1', level: 2 }),
    row('1.1.1', { parent: '1.1', level: 3, name: 'Đánh giá cán bộ' }),
    row('2', { isItem: false }),
    row('2.1', { parent: '2', level: 2 }),
    row('T1', { list: 'bonus' }),
  ].map((one) => sheetRow(one, one.code === '2.1' ? { ...empty, figures: 'yes' } : undefined));
  const codes = (filter: object) =>
    filterRows(rows, { pillar: '', state: 'all', search: '', ...filter })
      .map(({ code }) => code)
      .join(' ');
  it.each([
    [{}, '1 1.1 1.1.1 2 2.1 T1'],
    [{ pillar: '1' }, '1 1.1 1.1.1'],
    [{ pillar: 'bonus' }, 'T1'],
    [{ state: 'noProof' }, '2 2.1'],
    [{ search: 'danh gia' }, '1 1.1 1.1.1'],
    [{ search: 'không có' }, ''],
  ])('keeps the headings of what passes %j', (filter, expected) => expect(codes(filter)).toBe(expected));
});
