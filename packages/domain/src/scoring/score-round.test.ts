// From entries to index, rank and band: roll-up, own maximum, bonus and penalty, missing items, ties.
import { describe, expect, it } from 'vitest';
import { toText } from '../decimal.ts';
import { shownIndex } from '../result/report.ts';
import { agency, type Document, framework, itemDocument } from '../testing.ts';
import type { AgencyEntries } from './entry.ts';
import { prepareFramework } from './score-agency.ts';
import { rescoreAgency, scoreRound } from './score-round.ts';

const manual = { kind: 'manual' };
const points = (code: string, max: string, more: Document = {}) => itemDocument(code, { max, rule: manual, ...more });
const points2 = points('1', '2');
const branch = (code: string, max: string, items: object[]) => ({ code, name: code, max, owner: 'x', items });

/** The one agency of a round, as text. */
function scored(framework_: ReturnType<typeof framework>, entries: AgencyEntries) {
  const [result] = scoreRound(framework_, [entries]).groups[0]?.agencies ?? [];
  if (!result) throw new Error('no result');
  return {
    points: toText(result.points),
    maxPoints: toText(result.maxPoints),
    index: result.index === null ? null : toText(result.index),
    shown: shownIndex(result.index, framework_.settings),
    provisional: result.provisional,
    rank: result.rank,
    band: result.band?.label ?? null,
    whole: result,
  };
}

describe('roll-up', () => {
  const tree = framework([
    branch('1', '6', [branch('1.1', '3', [points('1.1.1', '1'), points('1.1.2', '2')]), points('1.2', '3')]),
    points('2', '4', { source: 'survey' }),
  ]);

  it('adds leaves up to every branch, whatever its depth, and never counts a branch itself', () => {
    const result = scored(tree, agency(tree, { '1.1.1': '=0.5', '1.1.2': '=2', '1.2': '=1.25', '2': '=4' }));
    expect(result).toMatchObject({ points: '7.75', maxPoints: '10', index: '77.5', rank: 1 });
    expect(result.whole.branches.map((node) => [node.code, toText(node.points), toText(node.maxPoints)])).toEqual([
      ['1', '3.75', '6'],
      ['1.1', '2.5', '3'],
    ]);
  });

  it('shows the assessed and the surveyed part beside the total', () => {
    const { parts } = scored(tree, agency(tree, { '1.1.1': '=1', '1.1.2': '=2', '1.2': '=3', '2': '=2.5' })).whole;
    expect([toText(parts.appraised.points), toText(parts.appraised.maxPoints)]).toEqual(['6', '6']);
    expect([toText(parts.survey.points), toText(parts.survey.maxPoints)]).toEqual(['2.5', '4']);
  });
});

describe('points given directly', () => {
  it('win over points computed from the figures beside them', () => {
    const set = framework([itemDocument('1', { max: '2', rule: { kind: 'proportional' } })]);
    const computed = agency(set, { '1': 'b=1;a=2' });
    const entry = computed.entries.get('1');
    const given = agency(framework([points2]), { '1': '=1.75' }).entries.get('1')?.points ?? null;
    expect(scored(set, computed)).toMatchObject({ points: '1' });
    const figures = entry?.status === 'given' ? entry.figures : null;
    const corrected = { ...computed, entries: new Map([['1', { status: 'given', figures, points: given } as const]]) };
    expect(scored(set, corrected)).toMatchObject({ points: '1.75' });
  });
});

describe('missing', () => {
  const two = [points('1', '60'), points('2', '40')];
  it('makes the index provisional over the full maximum, and unranked', () => {
    const strict = framework(two, { settings: { bands: [{ label: 'Tất cả', from: '0' }] } });
    expect(scored(strict, agency(strict, { '1': '=60' }))).toMatchObject({
      points: '60',
      maxPoints: '100',
      index: '60',
      provisional: true,
      rank: null,
      band: null,
    });
  });

  it('counts as zero, and is ranked, only where the framework says so', () => {
    const lenient = framework(two, { settings: { missing: 'zero' } });
    expect(scored(lenient, agency(lenient, { '1': '=60' }))).toMatchObject({
      index: '60',
      provisional: false,
      rank: 1,
    });
  });

  it('is not the same as zero points', () => {
    const strict = framework(two);
    expect(scored(strict, agency(strict, { '1': '=60', '2': '=0' }))).toMatchObject({ provisional: false, rank: 1 });
  });
});

describe('not applicable', () => {
  const withPolicy = (notApplicable: string) =>
    framework([points('1', '96'), itemDocument('2', { max: '4', notApplicable, rule: { kind: 'proportional' } })]);

  it.each([
    ['exclude', '72', '96', '75'],
    ['full', '76', '100', '76'],
    ['zero', '72', '100', '72'],
  ])('under “%s” gives %s of %s, index %s', (policy, expectedPoints, maxPoints, index) => {
    const set = withPolicy(policy);
    const expected = { points: expectedPoints, maxPoints, index, provisional: false };
    expect(scored(set, agency(set, { '1': '=72', '2': 'n/a' }))).toMatchObject(expected);
    // A zero denominator goes the same way, never to a division.
    expect(scored(set, agency(set, { '1': '=72', '2': 'b=0;a=0' }))).toMatchObject(expected);
  });

  it('under “manual” waits for points', () => {
    const set = withPolicy('manual');
    expect(scored(set, agency(set, { '1': '=72', '2': 'n/a' }))).toMatchObject({ provisional: true });
    const given = agency(set, { '1': '=72', '2': 'n/a' });
    const entries = new Map(given.entries).set('2', {
      status: 'notApplicable',
      ground: 'x',
      points: given.entries.get('1')?.points ?? null,
    });
    expect(scored(set, { ...given, entries })).toMatchObject({ points: '144', provisional: false });
  });

  it('under “forbidden” a zero denominator is missing, with that reason', () => {
    const set = withPolicy('forbidden');
    const result = scored(set, agency(set, { '1': '=72', '2': 'b=0;a=0' }));
    expect(result.provisional).toBe(true);
    expect(result.whole.items[1]?.outcome).toEqual({ outcome: 'missing', reason: 'zeroDenominator' });
  });

  it('is granted by kind, group, agency or another answer, on its ground', () => {
    const set = framework([
      itemDocument('1'),
      points('2', '1', { notApplicable: 'exclude', except: [{ kinds: ['commune'], ground: 'kind' }] }),
      points('3', '1', { notApplicable: 'exclude', except: [{ groups: ['xa'], ground: 'group' }] }),
      points('4', '1', { notApplicable: 'exclude', except: [{ agencies: ['A'], ground: 'agency' }] }),
      points('5', '1', { notApplicable: 'exclude', except: [{ when: { item: '1', is: 'không' }, ground: 'answer' }] }),
    ]);
    const grounds = (entries: AgencyEntries) =>
      scored(set, entries).whole.items.flatMap(({ outcome }) =>
        outcome.outcome === 'notApplicable' && outcome.ground.by === 'framework' ? [outcome.ground.text] : [],
      );
    expect(grounds(agency(set, { '1': 'yes' }, { name: 'B' }))).toEqual([]);
    expect(grounds(agency(set, { '1': 'yes' }, { name: 'B', kind: 'commune' }))).toEqual(['kind']);
    expect(grounds(agency(set, { '1': 'yes' }, { name: 'B', group: 'xa' }))).toEqual(['group']);
    expect(grounds(agency(set, { '1': 'no' }))).toEqual(['agency', 'answer']);
  });

  it('leaves an agency to which nothing applies without index and rank', () => {
    const set = framework([points('1', '1', { notApplicable: 'exclude' })]);
    expect(scored(set, agency(set, { '1': 'n/a' }))).toMatchObject({ maxPoints: '0', index: null, rank: null });
  });

  it('drops the survey and rescales to 100: 63 of 70 is 90', () => {
    const set = framework([points('1', '70'), points('2', '30', { source: 'survey', notApplicable: 'exclude' })]);
    expect(scored(set, agency(set, { '1': '=63', '2': 'n/a' }))).toMatchObject({ index: '90' });
  });
});

describe('bonus and penalty', () => {
  const set = framework([points('1', '100')], {
    settings: { bonusCap: '5', penaltyCap: '3', indexCap: '100' },
    bonus: [points('T1', '4'), itemDocument('T2', { max: '3', rule: { kind: 'perItem', each: '0.5' } })],
    penalty: [points('P1', '4')],
  });

  it.each([
    [{ '1': '=88', T1: '=4', T2: '6' }, '93'],
    [{ '1': '=88', T1: '=1' }, '89'],
    [{ '1': '=88', P1: '=2.5' }, '85.5'],
    [{ '1': '=88', P1: '=4' }, '85'],
    [{ '1': '=99', T1: '=4' }, '100'],
    [{ '1': '=88' }, '88'],
  ])('%j comes to %s', (values, index) => {
    const result = scored(set, agency(set, values));
    expect(result).toMatchObject({ index, maxPoints: '100', provisional: false });
  });

  it('may pass 100 where no cap of the index is set', () => {
    const open = framework([points('1', '100')], { settings: { bonusCap: '5' }, bonus: [points('T1', '5')] });
    expect(scored(open, agency(open, { '1': '=98', T1: '=5' }))).toMatchObject({ index: '103' });
  });
});

describe('rounding', () => {
  const thirds = (rounding: object) =>
    framework([itemDocument('1', { max: '1', rule: { kind: 'proportional' } }), points('2', '2')], {
      settings: { rounding },
    });

  it.each([
    ['half-up', '88.89'],
    ['truncate', '88.88'],
    ['half-even', '88.89'],
  ])('%s shows %s', (mode, shown) => {
    const set = thirds({ decimals: 2, mode });
    expect(scored(set, agency(set, { '1': 'b=2;a=3', '2': '=2' }))).toMatchObject({ shown });
  });

  it('at the item rounds each item before the sum', () => {
    const set = thirds({ decimals: 1, mode: 'half-up', at: 'item' });
    expect(scored(set, agency(set, { '1': 'b=2;a=3', '2': '=2' }))).toMatchObject({ points: '2.7', index: '90' });
  });
});

describe('ranks', () => {
  const rank = (ranking: object, indexes: string[], more: Document = {}) => {
    const set = framework([points('1', '60'), points('2', '40', { source: 'survey' })], {
      settings: { ranking, ...more },
    });
    const entries = indexes.map((text, position) => {
      const [appraised = '', survey] = text.split('+');
      return agency(set, { '1': `=${appraised}`, ...(survey ? { '2': `=${survey}` } : {}) }, { name: `A${position}` });
    });
    const [group] = scoreRound(set, entries).groups;
    return indexes.map((_, position) => group?.agencies.find((result) => result.agency === `A${position}`)?.rank);
  };

  it('share 1, 2, 2, 4', () => {
    expect(rank({ ties: 'shared' }, ['10+0', '50+40', '40+20', '30+30'])).toEqual([4, 1, 2, 2]);
  });
  it('are dense 1, 2, 2, 3', () => {
    expect(rank({ ties: 'dense' }, ['10+0', '50+40', '40+20', '30+30'])).toEqual([3, 1, 2, 2]);
  });
  it('are consecutive by the stated keys, and shared where the keys are equal too', () => {
    expect(rank({ ties: 'consecutive', keys: ['appraised'] }, ['30+30', '40+20', '40+20', '10+0'])).toEqual([
      3, 1, 1, 4,
    ]);
    expect(rank({ ties: 'consecutive', keys: ['survey'] }, ['30+30', '40+20'])).toEqual([1, 2]);
  });
  it('go by the stated keys under that rule alone', () => {
    const keys = ['appraised'];
    expect(rank({ ties: 'shared', keys }, ['30+30', '40+20'])).toEqual([1, 1]);
    expect(rank({ ties: 'dense', keys }, ['30+30', '40+20'])).toEqual([1, 1]);
  });
  it('may go by the number of items with full marks', () => {
    const keys = ['fullItems'];
    expect(rank({ ties: 'consecutive', keys }, ['30+30', '20+40'])).toEqual([2, 1]);
    expect(rank({ ties: 'consecutive', keys }, ['30+30', '35+25'])).toEqual([1, 1]);
  });
  it('take a part that is left out of the sum for none of it', () => {
    const set = framework([points('1', '60'), points('2', '40', { source: 'survey', notApplicable: 'exclude' })], {
      settings: { ranking: { ties: 'consecutive', keys: ['survey'] } },
    });
    const without = agency(set, { '1': '=30', '2': 'n/a' }, { name: 'without' });
    const asked = agency(set, { '1': '=30', '2': '=20' }, { name: 'asked' });
    const [group] = scoreRound(set, [without, asked]).groups;
    expect(group?.agencies.map((result) => [result.agency, result.rank])).toEqual([
      ['asked', 1],
      ['without', 2],
    ]);
  });
  it('leave the unranked out of the denominator', () => {
    expect(rank({}, ['50', '40+20', '30+30'])).toEqual([null, 1, 1]);
  });
  it('take a third three times for one', () => {
    const set = framework(['1', '2', '3'].map((code) => itemDocument(code, { rule: { kind: 'proportional' } })));
    const thirds = agency(set, { '1': 'b=1;a=3', '2': 'b=1;a=3', '3': 'b=1;a=3' }, { name: 'A' });
    const one = agency(set, { '1': '100', '2': '0', '3': '0' }, { name: 'B' });
    expect(scoreRound(set, [thirds, one]).groups[0]?.agencies.map((result) => result.rank)).toEqual([1, 1]);
  });
  it('tell apart what only the printed places hide, unless told to rank on what is shown', () => {
    expect(rank({}, ['50.001+0', '50.002+0'])).toEqual([2, 1]);
    expect(rank({ on: 'shown' }, ['50.001+0', '50.002+0'])).toEqual([1, 1]);
  });
  it('go by the percentage of the own maximum, never by raw points', () => {
    const set = framework([points('1', '60'), points('2', '40', { notApplicable: 'exclude' })]);
    const small = agency(set, { '1': '=57', '2': 'n/a' }, { name: 'small' });
    const large = agency(set, { '1': '=57', '2': '=30' }, { name: 'large' });
    expect(scoreRound(set, [large, small]).groups[0]?.agencies.map(({ agency: name }) => name)).toEqual([
      'small',
      'large',
    ]);
  });
  it('are given inside each group', () => {
    const set = framework([points('1', '100')]);
    const { groups } = scoreRound(set, [
      agency(set, { '1': '=90' }, { name: 'A', group: 'so' }),
      agency(set, { '1': '=80' }, { name: 'B', group: 'xa' }),
    ]);
    expect(groups.map(({ group, ranked, agencies }) => [group, ranked, agencies[0]?.rank])).toEqual([
      ['so', 1, 1],
      ['xa', 1, 1],
    ]);
  });
});

describe('bands', () => {
  const settings = {
    bands: [
      { label: 'Tốt', above: '90' },
      { label: 'Khá', from: '80' },
      { label: 'Yếu', from: '0' },
    ],
    groupBands: {
      huyen: [
        { label: 'I', from: '80' },
        { label: 'II', from: '0' },
      ],
    },
  };
  const set = framework([points('1', '100')], { settings });
  it.each([
    ['90.01', 'Tốt'],
    ['90.00000000000000000001', 'Tốt'],
    ['90', 'Khá'],
    ['80', 'Khá'],
    ['79.99', 'Yếu'],
    ['0', 'Yếu'],
  ])('%s is “%s”', (index, band) => {
    expect(scored(set, agency(set, { '1': `=${index}` })).band).toBe(band);
  });
  it('test the exact index, not the one that is printed', () => {
    expect(scored(set, agency(set, { '1': '=79.999' }))).toMatchObject({ shown: '80.00', band: 'Yếu' });
  });
  it('may differ by group', () => {
    expect(scored(set, agency(set, { '1': '=80' }, { group: 'huyen' })).band).toBe('I');
  });
});

describe('one figure changed', () => {
  it('gives what computing everything anew gives', () => {
    const set = framework([points('1', '50'), points('2', '50')]);
    const entries = ['30', '40', '20'].map((first, index) =>
      agency(set, { '1': `=${first}`, '2': '=10' }, { name: `A${index}` }),
    );
    const changed = agency(set, { '1': '=45', '2': '=10' }, { name: 'A2' });
    const rescored = rescoreAgency(prepareFramework(set), scoreRound(set, entries), changed);
    expect(rescored).toEqual(scoreRound(set, [...entries.slice(0, 2), changed]));
  });
});
