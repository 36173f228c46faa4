// Every rule kind on, just below and just above every edge, with halves and with nothing declared.
import { describe, expect, it } from 'vitest';
import { decimal, hundred, toText, zero } from '../decimal.ts';
import { readFigures } from './read-figures.ts';
import type { ScoringRule, TierInput } from './rule.ts';
import { pointsProblem, scoreItem } from './score-item.ts';

/** What an item gives for a text in a scores file: points, the reason why there are none, or the refusal. */
function scoreText(rule: ScoringRule, max: string, text: string | null): string {
  const reading = text === null ? null : readFigures(rule, text);
  if (reading && !reading.ok) return 'refused';
  const outcome = scoreItem(rule, decimal(max), reading?.figures ?? null);
  if (outcome.outcome === 'scored') return toText(outcome.points);
  return outcome.outcome === 'missing' ? outcome.reason : outcome.outcome;
}

const from = (at: string) => ({ at: decimal(at), inclusive: true });
const above = (at: string) => ({ at: decimal(at), inclusive: false });
const tiers = (input: TierInput, steps: [ReturnType<typeof from>, string][], below = '0'): ScoringRule => ({
  kind: 'tiers',
  input,
  tiers: steps.map(([edge, points]) => ({ edge, points: decimal(points) })),
  below: decimal(below),
});

describe('boolean', () => {
  const rule: ScoringRule = { kind: 'boolean', yes: null, no: zero };
  it.each([
    ['yes', '0.5'],
    ['có', '0.5'],
    ['Có', '0.5'],
    ['no', '0'],
    ['không', '0'],
    ['co\u0301', '0.5'],
    ['maybe', 'refused'],
    [null, 'noFigures'],
  ])('%j gives %s of 0.5', (text, expected) => {
    expect(scoreText(rule, '0.5', text)).toBe(expected);
  });
  it('gives the points named for yes and no', () => {
    const named: ScoringRule = { kind: 'boolean', yes: decimal('0.4'), no: decimal('0.1') };
    expect([scoreText(named, '0.5', 'yes'), scoreText(named, '0.5', 'no')]).toEqual(['0.4', '0.1']);
  });
});

describe('choice', () => {
  const rule: ScoringRule = {
    kind: 'choice',
    options: [
      { label: 'Xuất sắc', points: null, percent: hundred },
      { label: 'Tốt', points: null, percent: decimal('75') },
      { label: 'Hoàn thành', points: decimal('1'), percent: null },
    ],
  };
  it.each([
    ['Xuất sắc', '2'],
    ['tốt', '1.5'],
    ['Hoàn thành', '1'],
    ['Kém', 'refused'],
    [null, 'noFigures'],
  ])('%j gives %s of 2', (text, expected) => {
    expect(scoreText(rule, '2', text)).toBe(expected);
  });
});

describe('tiers', () => {
  const ratio = tiers('ratio', [
    [from('100'), '1'],
    [from('80'), '0.5'],
  ]);
  it.each([
    ['100', '1'],
    ['100.01', '1'],
    ['99.99', '0.5'],
    ['80', '0.5'],
    ['80.0000000001', '0.5'],
    ['79.99', '0'],
    ['0', '0'],
    ['b=80;a=100', '0.5'],
    ['b=7999;a=10000', '0'],
    ['b=2;a=2', '1'],
    ['b=0;a=0', 'zeroDenominator'],
    ['-1', 'refused'],
    [null, 'noFigures'],
  ])('ratio %j gives %s', (text, expected) => {
    expect(scoreText(ratio, '1', text)).toBe(expected);
  });

  const exclusive = tiers(
    'ratio',
    [
      [above('95'), '2'],
      [from('95'), '1'],
      [above('85'), '0.5'],
    ],
    '0.25',
  );
  it.each([
    ['95.01', '2'],
    ['95', '1'],
    ['94.99', '0.5'],
    ['85.0001', '0.5'],
    ['85', '0.25'],
  ])('with exclusive edges %s gives %s', (text, expected) => {
    expect(scoreText(exclusive, '2', text)).toBe(expected);
  });

  it('holds a third at its own edge', () => {
    const third = tiers('ratio', [[from('33.33333333333333333333'), '1']]);
    expect(scoreText(third, '1', 'b=1;a=3')).toBe('1');
  });

  const count = tiers('count', [
    [from('3'), '2'],
    [from('1'), '1'],
  ]);
  it.each([
    ['3', '2'],
    ['2', '1'],
    ['1', '1'],
    ['0', '0'],
    ['-1', 'refused'],
  ])('count %s gives %s', (text, expected) => {
    expect(scoreText(count, '2', text)).toBe(expected);
  });

  const delta = tiers('delta', [
    [from('5'), '1'],
    [from('0'), '0.5'],
  ]);
  it.each([
    ['5', '1'],
    ['4.99', '0.5'],
    ['0', '0.5'],
    ['-0.01', '0'],
  ])('delta %s gives %s', (text, expected) => {
    expect(scoreText(delta, '1', text)).toBe(expected);
  });

  const date: ScoringRule = {
    kind: 'tiers',
    input: 'date',
    tiers: [
      { edge: { at: decimal('20453'), inclusive: false }, points: zero }, // after 31/12/2025
      { edge: { at: decimal('20437'), inclusive: false }, points: decimal('0.5') }, // after 15/12/2025
    ],
    below: decimal('1'),
  };
  it.each([
    ['2025-12-15', '1'],
    ['2025-12-16', '0.5'],
    ['2025-12-31', '0.5'],
    ['2026-01-01', '0'],
    ['2025-02-30', 'refused'],
    ['15/12/2025', 'refused'],
  ])('date %s gives %s', (text, expected) => {
    expect(scoreText(date, '1', text)).toBe(expected);
  });
});

describe('proportional', () => {
  const rule: ScoringRule = { kind: 'proportional', floor: decimal('80'), cap: hundred };
  it.each([
    ['b=18;a=20', '1.35'],
    ['b=15;a=20', '0'],
    ['b=80;a=100', '1.2'],
    ['b=7999;a=10000', '0'],
    ['b=8001;a=10000', '1.20015'],
    ['90', '1.35'],
    ['100', '1.5'],
    ['120', '1.5'],
    ['b=25;a=20', '1.5'],
    ['b=0;a=0', 'zeroDenominator'],
    ['b=5;a=0', 'zeroDenominator'],
    ['b=5', 'refused'],
    ['b=5;a=6;c=7', 'refused'],
    ['b=-1;a=6', 'refused'],
    ['b=1,5;a=6', 'refused'],
    [null, 'noFigures'],
  ])('%j gives %s of 1.5', (text, expected) => {
    expect(scoreText(rule, '1.5', text)).toBe(expected);
  });
  it('counts a ratio up to a cap below 100 and no further', () => {
    const low: ScoringRule = { kind: 'proportional', floor: null, cap: decimal('90') };
    expect(['89', '90', '91'].map((text) => scoreText(low, '10', text))).toEqual(['8.9', '9', '9']);
  });
  it('never passes the maximum, even under a cap above 100', () => {
    const high: ScoringRule = { kind: 'proportional', floor: null, cap: decimal('120') };
    expect(['100', '110'].map((text) => scoreText(high, '10', text))).toEqual(['10', '10']);
  });
});

describe('perItem', () => {
  const rule: ScoringRule = { kind: 'perItem', each: decimal('0.5'), cap: decimal('2'), minimum: null };
  it.each([
    ['3', '1.5'],
    ['4', '2'],
    ['7', '2'],
    ['0', '0'],
    ['2.5', 'refused'],
    [null, 'noFigures'],
  ])('%j gives %s', (text, expected) => {
    expect(scoreText(rule, '3', text)).toBe(expected);
  });
  it('stops at the maximum when no cap is named', () => {
    expect(scoreText({ kind: 'perItem', each: decimal('0.5'), cap: null, minimum: null }, '1', '7')).toBe('1');
  });
});

describe('externalIndex', () => {
  const rule: ScoringRule = { kind: 'externalIndex', index: 'SIPAS', scale: hundred };
  it.each([
    ['84.5', '8.45'],
    ['100', '10'],
    ['100.01', 'refused'],
    ['0', '0'],
    ['-1', 'refused'],
    [null, 'noFigures'],
  ])('%j gives %s of 10', (text, expected) => {
    expect(scoreText(rule, '10', text)).toBe(expected);
  });
});

describe('satisfaction', () => {
  const rule: ScoringRule = { kind: 'satisfaction' };
  it.each([
    ['b=190;a=200', '3.8'],
    ['b=200;a=200', '4'],
    ['b=201;a=200', 'refused'],
    ['95', '3.8'],
    ['100.1', 'refused'],
    ['b=0;a=0', 'zeroDenominator'],
    [null, 'noFigures'],
  ])('%j gives %s of 4', (text, expected) => {
    expect(scoreText(rule, '4', text)).toBe(expected);
  });
});

describe('survey', () => {
  const rule: ScoringRule = {
    kind: 'survey',
    weights: { A: hundred, B: decimal('60'), C: decimal('20'), D: zero, E: null },
    minAnswers: 5,
  };
  it.each([
    ['A=10;B=5;C=3;D=2', '1.36'],
    ['A=10;B=5;C=3;D=2;E=40', '1.36'],
    ['A=5', '2'],
    ['A=4', 'tooFewAnswers'],
    ['E=9', 'zeroDenominator'],
    ['F=9', 'refused'],
    ['A=1.5', 'refused'],
    ['A=1;A=2', 'refused'],
    ['68', '1.36'],
    ['101', 'refused'],
    [null, 'noFigures'],
  ])('%j gives %s of 2', (text, expected) => {
    expect(scoreText(rule, '2', text)).toBe(expected);
  });
});

describe('points given by a person', () => {
  it.each([
    ['0', null],
    ['2', null],
    ['2.01', 'range'],
    ['-0.01', 'range'],
    ['0.25', null],
    ['0.3', 'step'],
    ['1.75', null],
  ])('%s of 2 in steps of 0.25: %s', (points, expected) => {
    expect(pointsProblem(decimal(points), decimal('2'), decimal('0.25'))).toBe(expected);
  });
});
