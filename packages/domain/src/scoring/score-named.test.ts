// The rules with named figures: on, just below and just above every edge, and the sentence behind the points.
import { describe, expect, it } from 'vitest';
import { decimal, toText } from '../decimal.ts';
import type { Item } from '../framework/framework.ts';
import { defaultSettings } from '../framework/read-settings.ts';
import { framework, itemDocument } from '../testing.ts';
import { writeFigures } from './figures.ts';
import { readFigures } from './read-figures.ts';
import { ruleText } from './rule-text.vi.ts';
import { scoreItem } from './score-item.ts';
import { figuresInWords, whyItem } from './why.vi.ts';

function itemWith(rule: object, more: object = {}): Item {
  const [item] = framework([itemDocument('1', { rule, ...more })]).items;
  if (item?.kind !== 'item') throw new Error('one item was meant');
  return item;
}

/** Points; or `refused` with what was expected, or why there are none. */
function score(item: Item, text: string): string {
  const reading = readFigures(item.rule, text);
  if (!reading.ok) return `refused: ${reading.message}`;
  const outcome = scoreItem(item.rule, item.max, reading.figures);
  return outcome.outcome === 'scored' ? toText(outcome.points) : outcome.outcome === 'missing' ? outcome.reason : '';
}

function why(item: Item, text: string): string {
  const reading = readFigures(item.rule, text);
  if (!reading.ok) return reading.message;
  const outcome = scoreItem(item.rule, item.max, reading.figures);
  const points = outcome.outcome === 'scored' ? outcome.points : null;
  return whyItem({ item, outcome, points, maxPoints: item.max }, defaultSettings);
}

describe('deductPerEvent', () => {
  const late = itemWith({ kind: 'deductPerEvent', each: '0.25' });
  it.each([
    ['0', '1'],
    ['1', '0.75'],
    ['2', '0.5'],
    ['4', '0'],
    ['6', '0'],
    ['events=2', '0.5'],
  ])('takes 0.25 off for each of %s', (text, points) => {
    expect(score(late, text)).toBe(points);
  });
  it.each(['1.5', '-1', 'x', 'late=1', 'events=0.5', ''])('refuses “%s”', (text) => {
    expect(score(late, text)).toMatch(/^refused: /);
  });
  const several = itemWith(
    {
      kind: 'deductPerEvent',
      start: '2',
      floor: '0.5',
      events: [
        { name: 'tre', label: 'báo cáo trễ', each: '0.25' },
        { name: 'mucDo', label: 'vi phạm theo mức độ', step: '0.25' },
      ],
    },
    { max: '2' },
  );
  it.each([
    ['tre=0;mucDo=0', '2'],
    ['tre=2;mucDo=0.5', '1'],
    ['mucDo=0.5;tre=2', '1'],
    ['tre=5;mucDo=0.25', '0.5'],
    ['tre=4;mucDo=0.5', '0.5'],
    ['tre=3;mucDo=0.5', '0.75'],
  ])('counts several kinds of event and a justified deduction: %s', (text, points) => {
    expect(score(several, text)).toBe(points);
  });
  it('refuses a deduction off its step, half an event, and a name that is missing, each with what was expected', () => {
    expect(score(several, 'tre=0;mucDo=0.3')).toMatch(/bội của bước 0.25/);
    expect(score(several, 'tre=0.5;mucDo=0')).toMatch(/số nguyên từ 0/);
    expect(score(several, 'tre=1')).toMatch(/tre=10;mucDo=10/);
    expect(score(several, 'tre=1;mucDo=-1')).toMatch(/số âm/);
  });
  it('says what was taken off, and that the floor held', () => {
    expect(why(several, 'tre=2;mucDo=0.5')).toBe('2 − 1 = 1 điểm.');
    expect(why(several, 'tre=9;mucDo=0')).toBe('2 − 2,25, không thấp hơn mức sàn = 0,5 điểm.');
    expect(ruleText(several)).toBe(
      'Từ 2 điểm, mỗi báo cáo trễ trừ 0,25 điểm; vi phạm theo mức độ: trừ theo mức độ, có nêu lý do, bước 0,25; thấp nhất 0,5 điểm',
    );
  });
});

describe('perItem with a minimum', () => {
  const item = itemWith({ kind: 'perItem', each: '0.5', minimum: 3 }, { max: '2' });
  it.each([
    ['2', '0'],
    ['3', '1.5'],
    ['4', '2'],
    ['5', '2'],
  ])('%s things earn %s', (text, points) => {
    expect(score(item, text)).toBe(points);
  });
  it('says that there are too few', () => {
    expect(why(item, '2')).toBe('2 đầu việc, chưa đủ 3 = 0 điểm.');
    expect(ruleText(item)).toContain('dưới 3 đầu việc: 0 điểm');
  });
});

describe('checklist', () => {
  const parts = [
    { name: 'du', label: 'Đủ số lượng', points: '0.25' },
    { name: 'dung', label: 'Đúng hạn', points: '0.5' },
    { name: 'noiDung', label: 'Đủ nội dung', points: '0.25' },
  ];
  const answers = (du: string, dung: string, noiDung: string) => `du=${du};dung=${dung};noiDung=${noiDung}`;
  it.each([
    ['all', answers('yes', 'yes', 'yes'), '1'],
    ['all', answers('yes', 'no', 'yes'), '0'],
    ['any', answers('yes', 'yes', 'no'), '0.5'],
    ['any', answers('yes', 'no', 'no'), '0.25'],
    ['any', answers('no', 'no', 'no'), '0'],
    ['sum', answers('yes', 'no', 'yes'), '0.5'],
    ['sum', answers('no', 'no', 'no'), '0'],
    ['sum', answers('có', 'không', 'x'), '0.5'],
  ])('%s of %s is %s', (logic, text, points) => {
    expect(score(itemWith({ kind: 'checklist', logic, parts }), text)).toBe(points);
  });
  const counting = itemWith({
    kind: 'checklist',
    logic: 'count',
    parts: parts.map(({ name, label }) => ({ name, label })),
    tiers: [
      { from: '3', points: '1' },
      { above: '1', points: '0.5' },
    ],
    below: '0.1',
  });
  it.each([
    [answers('yes', 'yes', 'yes'), '1'],
    [answers('yes', 'yes', 'no'), '0.5'],
    [answers('yes', 'no', 'no'), '0.1'],
  ])('counts the parts met: %s is %s', (text, points) => {
    expect(score(counting, text)).toBe(points);
  });
  it('gives the maximum for the whole where the parts carry no points', () => {
    const item = itemWith({
      kind: 'checklist',
      logic: 'all',
      parts: parts.map(({ name, label }) => ({ name, label })),
    });
    expect(score(item, answers('yes', 'yes', 'yes'))).toBe('1');
  });
  it.each([
    'du=yes',
    'du=yes;dung=maybe;noiDung=no',
    'du=yes;du=yes;dung=no',
    'yes',
    `${answers('yes', 'no', 'no')};x=yes`,
  ])('refuses %s and says how every part is answered', (text) => {
    expect(score(counting, text)).toMatch(/du=yes;dung=yes;noiDung=yes/);
  });
  it('says how many were met', () => {
    expect(why(counting, answers('yes', 'yes', 'no'))).toBe('Đạt 2/3 ý, trên 1 ý = 0,5 điểm.');
    expect(ruleText(counting)).toMatch(
      /Theo số ý đạt được trong 3 ý .*từ 3 ý: 1 điểm; trên 1 ý: 0,5 điểm; còn lại: 0,1 điểm/,
    );
  });
});

describe('yearOnYear', () => {
  const higher = itemWith({ kind: 'yearOnYear', better: 'higher', equal: '0.5' });
  const lower = itemWith({ kind: 'yearOnYear', better: 'lower', improved: '0.75', worse: '0.25' });
  it.each([
    [higher, 'now=105;before=100', '1'],
    [higher, 'now=100.0001;before=100', '1'],
    [higher, 'now=100;before=100', '0.5'],
    [higher, 'now=99.9999;before=100', '0'],
    [lower, 'now=99.9999;before=100', '0.75'],
    [lower, 'now=100;before=100', '0'],
    [lower, 'now=100.0001;before=100', '0.25'],
    [higher, 'now=-1;before=-2', '1'],
    [higher, 'now=1;before=0', '1'],
  ])('%# %s', (item, text, points) => {
    expect(score(item, text)).toBe(points);
  });
  it('compares values with values, and says so', () => {
    expect(why(higher, 'now=105;before=100')).toBe('105 so với 100, tốt hơn năm trước = 1 điểm.');
    expect(ruleText(lower)).toBe('Thấp hơn năm trước: 0,75 điểm; bằng: 0 điểm; cao hơn: 0,25 điểm');
    expect(score(higher, '105')).toMatch(/now=10;before=10/);
  });
  it('waits for last year’s value when that comes from elsewhere', () => {
    const reading = readFigures(higher.rule, 'now=105', new Set(['before']));
    expect(reading.ok && scoreItem(higher.rule, higher.max, reading.figures)).toEqual({
      outcome: 'missing',
      reason: 'inputsAwaited',
    });
  });
});

describe('lowerLevel', () => {
  const mean = itemWith({ kind: 'lowerLevel', take: 'mean' }, { max: '2' });
  const share = itemWith({ kind: 'lowerLevel', take: 'share', atLeast: '80' }, { max: '2' });
  it.each([
    [mean, '85.5', '1.71'],
    [mean, 'x1=80;x2=90', '1.7'],
    [mean, 'x1=80;x2=90;x3=100', '1.8'],
    [share, 'x1=80;x2=79.99', '1'],
    [share, 'x1=80;x2=80.01', '2'],
    [share, '50', '1'],
  ])('%# %s', (item, text, points) => {
    expect(score(item, text)).toBe(points);
  });
  it.each(['101', 'x1=101', 'x1=-1', 'x1=80;x1=90', 'tốt'])('refuses %s', (text) => {
    expect(score(mean, text)).toMatch(/^refused/);
  });
  it('is exact for thirds, and says whose results they are', () => {
    expect(score(mean, 'a=50;b=50;c=0')).toBe('0.666666666666666666666666666667');
    expect(why(mean, 'x1=80;x2=90')).toBe('Bình quân 2 cơ quan cấp dưới, 85 % × 2 = 1,7 điểm.');
    expect(why(share, 'x1=80;x2=79.99')).toBe('1/2 cơ quan cấp dưới đạt, 50 % × 2 = 1 điểm.');
  });
});

describe('formula', () => {
  const inputs = [
    { name: 'b', label: 'Hồ sơ đúng hạn', unit: 'hồ sơ' },
    { name: 'a', label: 'Tổng hồ sơ', unit: 'hồ sơ', from: 'otherAgency', by: 'van-phong' },
  ];
  const item = itemWith({ kind: 'formula', formula: 'b / a * maxPoints' }, { max: '1.5', inputs });
  it.each([
    ['b=18;a=20', '1.35'],
    ['b=30;a=20', '1.5'],
    ['b=-3;a=20', '0'],
    ['b=1;a=3', '0.5'],
    ['b=1;a=0', 'zeroDenominator'],
  ])('%s is %s', (text, points) => {
    expect(score(item, text)).toBe(points);
  });
  it('shows the figures with their units, the formula and the limit that held', () => {
    expect(why(item, 'b=18;a=20')).toBe('Với b = 18 hồ sơ, a = 20 hồ sơ: b / a * maxPoints = 1,35 = 1,35 điểm.');
    expect(why(item, 'b=30;a=20')).toMatch(/= 2,25, tính đến điểm tối đa = 1,5 điểm\.$/);
    expect(why(item, 'b=-3;a=20')).toMatch(/, không thấp hơn 0 = 0 điểm\.$/);
  });
  it('takes a single input without its name', () => {
    const one = itemWith(
      { kind: 'formula', formula: 'if(x >= 3, maxPoints, 0)' },
      { inputs: [{ name: 'x', label: 'Số cuộc' }] },
    );
    expect(score(one, '3')).toBe('1');
    expect(score(one, '2')).toBe('0');
  });
});

describe('A ratio whose total somebody else gives', () => {
  it.each(['proportional', 'satisfaction'])('%s waits for it instead of failing', (kind) => {
    const item = itemWith({ kind });
    const reading = readFigures(item.rule, 'b=18', new Set(['a']));
    expect(reading.ok && scoreItem(item.rule, item.max, reading.figures)).toMatchObject({ reason: 'inputsAwaited' });
    expect(score(item, 'b=18')).toMatch(/^refused/);
    const whole = readFigures(item.rule, 'b=18;a=20', new Set(['a']));
    expect(whole.ok && whole.figures.kind).toBe('ratio');
  });
});

it('writes named figures as they are read, and in words', () => {
  const item = itemWith({ kind: 'yearOnYear' });
  const reading = readFigures(item.rule, 'before=100; now=105.50');
  expect(reading.ok && [writeFigures(reading.figures), figuresInWords(reading.figures)]).toEqual([
    'now=105.5;before=100',
    'now: 105,5, before: 100',
  ]);
});

describe('What somebody else has yet to give', () => {
  const outcomeOf = (item: Item, values: Record<string, string>) => {
    const figures = {
      kind: 'named' as const,
      values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, decimal(value)])),
    };
    return scoreItem(item.rule, item.max, figures);
  };
  const awaited = { outcome: 'missing', reason: 'inputsAwaited' };
  const events = ['x', 'y'].map((name) => ({ name, label: name, each: '0.25' }));
  const inputs = ['x', 'y'].map((name) => ({ name, label: name }));

  it.each([
    [itemWith({ kind: 'deductPerEvent', events }), { x: '1' }],
    [itemWith({ kind: 'deductPerEvent', events }), { y: '0' }],
    [itemWith({ kind: 'formula', formula: 'x + y' }, { inputs }), { x: '1' }],
    [itemWith({ kind: 'formula', formula: 'x + y' }, { inputs }), { y: '1' }],
    [itemWith({ kind: 'yearOnYear' }), { before: '1' }],
    [itemWith({ kind: 'yearOnYear' }), { now: '1' }],
  ])('%# leaves the item waiting', (item, values) => {
    expect(outcomeOf(item, values)).toEqual(awaited);
  });

  it('is no agency below at all: the policy decides', () => {
    expect(outcomeOf(itemWith({ kind: 'lowerLevel' }), {})).toEqual({ outcome: 'missing', reason: 'zeroDenominator' });
  });
});

describe('Figures read for another rule', () => {
  const answer = { kind: 'answer' as const, yes: true };
  it.each([
    [itemWith({ kind: 'deductPerEvent', each: '0.25' }), /kind answer where named numbers were read/],
    [
      itemWith({ kind: 'checklist', logic: 'all', parts: ['x', 'y'].map((name) => ({ name, label: name })) }),
      /kind answer where parts were read/,
    ],
  ])('%# are a bug, told by name', (item, message) => {
    expect(() => scoreItem(item.rule, item.max, answer)).toThrow(message);
  });
});

describe('The sentences', () => {
  it.each([
    [itemWith({ kind: 'deductPerEvent', start: '1', floor: '0.5', each: '0.25' }), '2', '1 − 0,5 = 0,5 điểm.'],
    [itemWith({ kind: 'yearOnYear', equal: '0.5' }), 'now=5;before=5', '5 so với 5, bằng năm trước = 0,5 điểm.'],
    [itemWith({ kind: 'yearOnYear' }), 'now=4;before=5', '4 so với 5, kém hơn năm trước = 0 điểm.'],
    [itemWith({ kind: 'lowerLevel' }, { max: '2' }), '85', '85 % × 2 = 1,7 điểm.'],
    [
      itemWith({ kind: 'lowerLevel', take: 'share', atLeast: '80' }),
      'x=80;y=90',
      '2/2 cơ quan cấp dưới đạt, 100 % × 1 = 1 điểm.',
    ],
  ])('%# say what happened', (item, text, sentence) => {
    expect(why(item, text)).toBe(sentence);
  });
});
