// Random frameworks with every rule kind, and random figures that fit them: for the comparison of the two engines.
import * as fc from 'fast-check';
import { formulas, type NaiveAgency, type NaiveRow, type Raw } from './naive-engine.ts';

export const kinds = ['department', 'commune'] as const;

const quarter = (steps: number): string => String(steps / 4);
const quarters = (least: number, greatest: number) => fc.integer({ min: least, max: greatest }).map(quarter);
const count = fc.integer({ min: 0, max: 30 });
const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => String(tenths / 10));

/** Falling edges, each with points within the maximum. */
const tiers = (maxSteps: number, edges: fc.Arbitrary<number>) =>
  fc.uniqueArray(edges, { minLength: 1, maxLength: 4 }).chain((found) =>
    fc.tuple(
      ...found
        .toSorted((a, b) => b - a)
        .map((edge) =>
          fc
            .record({ key: fc.constantFrom('from', 'above'), points: fc.integer({ min: 0, max: maxSteps }) })
            .map(({ key, points }) => ({
              [key]: String(edge),
              points: quarter(points),
            })),
        ),
    ),
  );

/** Two wholes, now and then nothing at all below the line. */
const ratio = fc.tuple(count, fc.integer({ min: 0, max: 30 })).map(([b, a]) => `b=${Math.min(a, b)};a=${a}`);
const shareText = fc.oneof(ratio, percent);
const names = ['x', 'y', 'z'] as const;
const yesNo = fc.constantFrom('yes', 'no');
const answers = (some: readonly string[]) =>
  fc.tuple(...some.map(() => yesNo)).map((words) => some.map((name, index) => `${name}=${words[index]}`).join(';'));
const counts = (some: readonly string[]) =>
  fc.tuple(...some.map(() => count)).map((found) => some.map((name, index) => `${name}=${found[index]}`).join(';'));

interface Drawn {
  readonly rule: Raw;
  readonly value: fc.Arbitrary<string>;
  readonly source?: string;
  readonly inputs?: readonly Raw[];
}

/** A rule of each kind, with the figures that fit it. */
function rules(maxSteps: number): fc.Arbitrary<Drawn> {
  const within = fc.integer({ min: 0, max: maxSteps }).map(quarter);
  const some = quarters(1, 8);
  return fc.oneof(
    fc.record({ yes: within, no: within }).map((more) => ({ rule: { kind: 'boolean', ...more }, value: yesNo })),
    fc.tuple(within, percent).map(([points, part]) => ({
      rule: {
        kind: 'choice',
        options: [
          { label: 'Tốt', points },
          { label: 'Khá', percent: part },
        ],
      },
      value: fc.constantFrom('Tốt', 'Khá'),
    })),
    tiers(maxSteps, fc.integer({ min: 0, max: 100 })).map((steps) => ({
      rule: { kind: 'tiers', input: 'ratio', tiers: steps },
      value: shareText,
    })),
    fc.tuple(tiers(maxSteps, fc.integer({ min: 0, max: 20 })), within).map(([steps, below]) => ({
      rule: { kind: 'tiers', input: 'count', tiers: steps, below },
      value: count.map(String),
    })),
    tiers(maxSteps, fc.integer({ min: -10, max: 10 })).map((steps) => ({
      rule: { kind: 'tiers', input: 'delta', tiers: steps },
      value: fc.integer({ min: -15, max: 15 }).map(String),
    })),
    fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 90, max: 120 })).map(([floor, cap]) => ({
      rule: { kind: 'proportional', floor: String(floor), cap: String(cap) },
      value: fc.oneof(shareText, fc.constant('b=25;a=20')),
    })),
    fc.constant({ rule: { kind: 'proportional' }, value: shareText }),
    fc.constant({ rule: { kind: 'satisfaction' }, value: shareText }),
    fc.constant({
      rule: { kind: 'externalIndex', scale: '10' },
      value: fc.integer({ min: 0, max: 100 }).map((tenths) => String(tenths / 10)),
    }),
    fc.tuple(some, within, fc.integer({ min: 1, max: 4 })).map(([each, cap, minimum]) => ({
      rule: { kind: 'perItem', each, cap, minimum },
      value: count.map(String),
    })),
    fc.tuple(percent, percent).map(([good, fair]) => ({
      rule: { kind: 'survey', weights: { x: good, y: fair, z: null } },
      value: fc.oneof(counts(names), percent),
      source: 'survey',
    })),
    fc.tuple(some, within, fc.integer({ min: 0, max: maxSteps })).map(([each, start, floor]) => ({
      rule: { kind: 'deductPerEvent', each, start, floor: quarter(Math.min(floor, Number(start) * 4)) },
      value: count.map(String),
    })),
    some.map((each) => ({
      rule: {
        kind: 'deductPerEvent',
        events: [
          { name: 'x', label: 'X', each },
          { name: 'y', label: 'Y', step: '0.25' },
        ],
      },
      value: fc.tuple(count, quarters(0, 8)).map(([x, y]) => `x=${x};y=${y}`),
    })),
    fc.constantFrom('all', 'any', 'sum').chain((logic) =>
      fc.tuple(...names.map(() => fc.integer({ min: 0, max: Math.floor(maxSteps / 3) }))).map((points) => ({
        rule: {
          kind: 'checklist',
          logic,
          parts: names.map((name, index) => ({ name, label: name, points: quarter(points[index] ?? 0) })),
        },
        value: answers(names),
      })),
    ),
    tiers(maxSteps, fc.integer({ min: 0, max: 2 })).map((steps) => ({
      rule: { kind: 'checklist', logic: 'count', parts: names.map((name) => ({ name, label: name })), tiers: steps },
      value: answers(names),
    })),
    fc
      .record({ better: fc.constantFrom('higher', 'lower'), improved: within, equal: within, worse: within })
      .map((more) => ({
        rule: { kind: 'yearOnYear', ...more },
        value: fc
          .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }))
          .map(([now, before]) => `now=${now};before=${before}`),
      })),
    fc.constantFrom(...Object.keys(formulas)).map((formula) => ({
      rule: { kind: 'formula', formula },
      inputs: ['x', 'y'].map((name) => ({ name, label: name })),
      value: counts(['x', 'y']),
    })),
    fc.constantFrom('mean', 'share').map((take) => ({
      rule: { kind: 'lowerLevel', take, ...(take === 'share' ? { atLeast: '80' } : {}) },
      value: fc.oneof(
        fc.tuple(percent, percent, percent).map(([x, y, z]) => `x=${x};y=${y};z=${z}`),
        percent,
      ),
    })),
  );
}

interface DrawnItem {
  readonly item: Raw;
  readonly value: fc.Arbitrary<string>;
  readonly maxSteps: number;
}

const policy = fc.constantFrom('exclude', 'full', 'zero', 'manual', 'forbidden');

function itemOf(code: string): fc.Arbitrary<DrawnItem> {
  return fc.tuple(fc.integer({ min: 1, max: 24 }), policy, fc.boolean()).chain(([maxSteps, notApplicable, excepts]) =>
    rules(maxSteps).map(({ rule, value, source = 'self', inputs = [] }) => {
      const except =
        excepts && notApplicable !== 'forbidden' ? { except: [{ kinds: ['commune'], ground: 'Không có' }] } : {};
      const base = {
        code,
        name: `Mục ${code}`,
        max: quarter(maxSteps),
        owner: 'o',
        guidance: 'g',
        source,
        notApplicable,
      };
      return { item: { ...base, ...except, inputs, rule }, value, maxSteps };
    }),
  );
}

const settings = fc.record({
  missing: fc.constantFrom('unranked', 'zero'),
  surveyAbsent: fc.constantFrom('provisional', 'rescale'),
  ranking: fc.record({ ties: fc.constantFrom('shared', 'dense') }),
  bonusCap: quarters(1, 12),
  penaltyCap: quarters(1, 12),
  indexCap: fc.constantFrom('100', '95'),
  bands: fc.constant([
    { label: 'Tốt', from: '80' },
    { label: 'Khá', above: '50' },
    { label: 'Yếu', from: '0' },
  ]),
});

/** A framework of two or three pillars, one of them two levels deep, with a bonus and a penalty line, and its agencies. */
export const randomRound: fc.Arbitrary<{ document: Raw; agencies: NaiveAgency[] }> = fc
  .tuple(
    fc.tuple(
      itemOf('1.1'),
      itemOf('1.2'),
      itemOf('2.1.1'),
      itemOf('2.1.2'),
      itemOf('2.2'),
      itemOf('3'),
      itemOf('T1'),
      itemOf('P1'),
    ),
    settings,
  )
  .chain(([drawn, set]) => {
    const [a, b, c, d, e, f, bonus, penalty] = drawn;
    const sum = (some: readonly DrawnItem[]) => quarter(some.reduce((steps, { maxSteps }) => steps + maxSteps, 0));
    const branch = (code: string, below: readonly DrawnItem[], items: readonly Raw[]) => ({
      code,
      name: code,
      max: sum(below),
      items,
    });
    const document = {
      format: 'parindex-framework/1',
      id: 'ngau-nhien',
      title: 'Ngẫu nhiên',
      year: 2025,
      settings: set,
      items: [
        branch('1', [a, b], [a.item, b.item]),
        branch('2', [c, d, e], [branch('2.1', [c, d], [c.item, d.item]), e.item]),
        f.item,
      ],
      bonus: [bonus.item],
      penalty: [penalty.item],
    };
    const agency = (name: string) =>
      fc
        .tuple(fc.constantFrom(...kinds), fc.constantFrom('so', 'xa'), fc.tuple(...drawn.map(rowOf)))
        .map(([kind, group, rows]) => ({ agency: name, group, kind, rows: rows.filter((row) => row !== null) }));
    return fc.tuple(agency('A'), agency('B'), agency('C')).map((agencies) => ({ document, agencies }));
  });

/** Mostly figures; now and then points, a claim, or nothing. */
function rowOf({ item, value, maxSteps }: DrawnItem): fc.Arbitrary<NaiveRow | null> {
  const code = String(item['code']);
  const points = fc.integer({ min: 0, max: maxSteps }).map(quarter);
  return fc.oneof(
    { weight: 12, arbitrary: value.map((text) => ({ item: code, value: text })) },
    { weight: 2, arbitrary: points.map((given) => ({ item: code, points: given })) },
    {
      weight: item['notApplicable'] === 'forbidden' ? 0 : 2,
      arbitrary: fc.constant({ item: code, notApplicable: true }),
    },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}
