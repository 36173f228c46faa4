// The worked cases of the collection of rule kinds, where that collection stands beside the project; else it says so.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toText } from '../decimal.ts';
import { agency, framework, itemDocument } from '../testing.ts';
import { scoreRound } from './score-round.ts';

const file = resolve(import.meta.dirname, '../../../../../shared/data/rule-kinds.json');

type Worked = Record<string, unknown>;

const text = (value: unknown): string => String(value);
const percent = (share: unknown): string => text(Number((Number(share) * 100).toFixed(8)));

/** Index and points of one agency under a framework of these items. */
function result(items: readonly Record<string, unknown>[], values: Record<string, string>, more: object = {}) {
  const set = framework(items, more as Record<string, unknown>);
  const [scored] = scoreRound(set, [agency(set, values)]).groups[0]?.agencies ?? [];
  if (!scored) throw new Error('one agency was meant');
  return scored;
}

const pointsOf = (rule: object, max: unknown, value: string, more: object = {}): string => {
  const [item] = result([itemDocument('1', { max: text(max), rule, ...more })], { 1: value }).items;
  return item?.points === null || item === undefined ? 'missing' : toText(item.points);
};

/** How the collection writes a case of each kind, in the form of a framework and its figures. */
const runs: Record<string, (worked: Worked) => string> = {
  boolean: ({ max, answer }) => pointsOf({ kind: 'boolean' }, max, text(answer)),
  choice: ({ max, option }) => {
    const options = ['100', '75', '50'].map((share) => ({ label: `${share}%`, percent: share }));
    return pointsOf({ kind: 'choice', options }, max, text(option));
  },
  tiers: ({ tiers, input }) => {
    const steps = (tiers as [number, number][]).map(([from, points]) => ({
      from: percent(from),
      points: text(points),
    }));
    return pointsOf({ kind: 'tiers', input: 'ratio', tiers: steps }, 1, percent(input));
  },
  proportional: ({ max, b, a, floor }) => {
    const rule = { kind: 'proportional', ...(floor === undefined ? {} : { floor: percent(floor) }) };
    return pointsOf(rule, max, `b=${text(b)};a=${text(a)}`, { notApplicable: 'full' });
  },
  deductPerEvent: ({ max, perEvent, events }) =>
    pointsOf({ kind: 'deductPerEvent', each: text(perEvent) }, max, text(events)),
  perItem: ({ perItem, cap, items }) => pointsOf({ kind: 'perItem', each: text(perItem) }, cap, text(items)),
  checklist: ({ logic, items, met }) => {
    const points = items as number[];
    const parts = points.map((each, index) => ({ name: `y${index}`, label: `Ý ${index}`, points: text(each) }));
    const answers = (met as boolean[]).map((yes, index) => `y${index}=${yes ? 'yes' : 'no'}`).join(';');
    const total = points.reduce((sum, each) => sum + each, 0);
    return pointsOf({ kind: 'checklist', logic: logic === 'AND' ? 'all' : 'sum', parts }, total, answers);
  },
  yearOnYear: ({ previous, current, better }) =>
    pointsOf({ kind: 'yearOnYear', better }, 1, `now=${text(current)};before=${text(previous)}`) === '1'
      ? 'max'
      : 'less',
  survey: ({ max, weights, ballots }) => {
    const byOption = (values: unknown) =>
      Object.fromEntries((values as number[]).map((each, index) => [`o${index}`, text(each)]));
    const votes = Object.entries(byOption(ballots)).map(([option, count]) => `${option}=${count}`);
    return pointsOf({ kind: 'survey', weights: byOption(weights) }, max, votes.join(';'), { source: 'survey' });
  },
  satisfaction: ({ max, satisfied, asked }) =>
    pointsOf({ kind: 'satisfaction' }, max, `b=${text(satisfied)};a=${text(asked)}`),
  externalIndex: ({ max, value }) => pointsOf({ kind: 'externalIndex' }, max, text(value)),
  bonus: ({ base, bonus, cap }) => {
    const line = itemDocument('T1', { max: '10', rule: { kind: 'manual' } });
    const set = { bonus: [line], settings: { bonusCap: text(cap) } };
    const { points } = result(
      [itemDocument('1', { max: '100', rule: { kind: 'manual' } })],
      { 1: `=${text(base)}`, T1: `=${text(bonus)}` },
      set,
    );
    return toText(points);
  },
  penalty: ({ base, penalty }) => {
    const line = itemDocument('P1', { max: '10', rule: { kind: 'manual' } });
    const set = { penalty: [line], settings: { penaltyCap: '5' } };
    const { points } = result(
      [itemDocument('1', { max: '100', rule: { kind: 'manual' } })],
      { 1: `=${text(base)}`, P1: `=${text(penalty)}` },
      set,
    );
    return toText(points);
  },
  conditionalNA: ({ policy, max, excludedMax, surveyMax, points, appraised }) => {
    if (policy === 'fullPoints') return pointsOf({ kind: 'boolean' }, max, 'n/a', { notApplicable: 'full' });
    const out = surveyMax ?? excludedMax;
    const kept = itemDocument('1', { max: text(Number(max) - Number(out)), rule: { kind: 'manual' } });
    const left = itemDocument('2', { max: text(out), notApplicable: 'exclude', rule: { kind: 'manual' } });
    const { index } = result([kept, left], { 1: `=${text(appraised ?? points)}`, 2: 'n/a' });
    return index === null ? 'none' : toText(index);
  },
};

const wanted = (kind: string, worked: Worked): string => {
  if (kind === 'conditionalNA' && worked['index'] !== undefined) return text(worked['index']);
  if (kind === 'bonus' || kind === 'penalty') return text(worked['total']);
  // "By the policy, never a division": the policy of the test is the maximum.
  return text(worked['points']).startsWith('by naPolicy') ? text(worked['max']) : text(worked['points']);
};

if (existsSync(file)) compareAll();
else {
  it('is not there: its worked cases were not run', () => {
    process.stdout.write(`Bỏ qua ${file}: không có bên cạnh dự án.\n`);
    expect(existsSync(file)).toBe(false);
  });
}

function compareAll(): void {
  const { kinds } = JSON.parse(readFileSync(file, 'utf8')) as { kinds: { kind: string; worked: Worked[] }[] };
  const cases = kinds.flatMap(({ kind, worked }) => worked.map((each) => [kind, JSON.stringify(each), each] as const));

  describe('The collection of rule kinds', () => {
    it('has cases for every kind but those without arithmetic', () => {
      const without = kinds.filter(({ worked }) => worked.length === 0).map(({ kind }) => kind);
      expect(without).toEqual(['appraiserOnly', 'evidenceGate']);
      expect(cases.length).toBeGreaterThanOrEqual(25);
    });

    it.each(cases)('%s %s', (kind, _words, worked) => {
      expect(runs[kind]?.(worked)).toBe(wanted(kind, worked));
    });
  });
}
