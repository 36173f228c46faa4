// Documents for the tests: frameworks with every rule kind, with texts that sheets like to change, and broken ones.
import type { Value } from '@parindex/domain/framework/draft/tree';
import type { Fields } from '@parindex/domain/framework/sheets/sheet-model';
import fc from 'fast-check';

const nasty = fc.constantFrom(
  'json:1',
  'more:1',
  ' thụt đầu',
  'dòng\nmới',
  'cuối dòng\n',
  'a\r\nb',
  'hợp'.normalize('NFD'),
  '_x0041_',
  '=1+1',
  "'chữ",
  '1,5',
  '10.50',
  '007',
  '1e5',
  '-0',
  'true',
  '2025-10-01',
  '{"a":1}',
  '\u0007',
  '\ud800',
  '',
  '|',
  'x'.repeat(40_000),
  'ệ_x0'.repeat(9_000),
  'a; b: c',
);
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Kế hoạch', 'Tỷ lệ hồ sơ', 'so-noi-vu', 'Đạt', 'Không đạt', 'có: một phần') },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 2, arbitrary: nasty },
);
const number = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('0', '0.25', '0.5', '1', '1.35', '2', '10', '50', '80', '100') },
  { weight: 1, arbitrary: nasty },
);
const anything: fc.Arbitrary<Value> = fc.jsonValue({ maxDepth: 3 }).map((value) => dropSigned(value) as Value);
const maybe = (fields: Record<string, fc.Arbitrary<Value>>, required: readonly string[] = []) =>
  fc.record(fields, { requiredKeys: [...required] }) as fc.Arbitrary<Fields>;
const listOf = (entry: fc.Arbitrary<Fields>): fc.Arbitrary<Value> => fc.array(entry, { maxLength: 4 });
const kind = (name: string) => fc.constant(name);

const tier = fc.oneof(
  maybe({ from: number, points: number }, ['from', 'points']),
  maybe({ above: number, points: number }, ['above', 'points']),
  maybe({ from: number, above: number, points: number }),
);
const part = maybe({ name: word, label: word, points: number });
const input = maybe({ name: word, label: word, unit: word, from: fc.constantFrom('agency', 'lastYear') });

export const anyRule: fc.Arbitrary<Value> = fc.oneof(
  maybe({ kind: kind('boolean'), yes: number, no: number }, ['kind']),
  maybe({ kind: kind('choice'), options: listOf(maybe({ label: word, points: number, percent: number }, ['label'])) }, [
    'kind',
  ]),
  maybe({ kind: kind('tiers'), input: fc.constantFrom('ratio', 'count', 'date'), tiers: listOf(tier), below: number }, [
    'kind',
  ]),
  maybe({ kind: kind('proportional'), floor: number, cap: number }, ['kind']),
  maybe({ kind: kind('manual'), step: number }, ['kind']),
  maybe({ kind: kind('externalIndex'), index: word, scale: number }, ['kind']),
  maybe(
    { kind: kind('survey'), weights: fc.dictionary(word, fc.oneof(number, fc.constant(null))), minAnswers: fc.nat() },
    ['kind'],
  ),
  maybe({ kind: kind('satisfaction') }, ['kind']),
  maybe({ kind: kind('perItem'), each: number, cap: number, minimum: fc.nat() }, ['kind']),
  maybe(
    {
      kind: kind('deductPerEvent'),
      start: number,
      floor: number,
      each: number,
      events: listOf(maybe({ name: word, label: word, each: number, step: number })),
    },
    ['kind'],
  ),
  maybe(
    {
      kind: kind('checklist'),
      logic: fc.constantFrom('all', 'any', 'sum', 'count'),
      parts: listOf(part),
      tiers: listOf(tier),
      below: number,
    },
    ['kind'],
  ),
  maybe({ kind: kind('yearOnYear'), better: fc.constantFrom('higher', 'lower'), improved: number, worse: number }, [
    'kind',
  ]),
  maybe({ kind: kind('lowerLevel'), take: fc.constantFrom('mean', 'share'), atLeast: number }, ['kind']),
  maybe({ kind: kind('formula'), formula: fc.oneof(fc.constant('min(1, b / a) * maxPoints'), word) }, ['kind']),
  maybe({ kind: word, other: anything }),
  anything,
);

const exception = maybe({
  kinds: fc.array(word, { maxLength: 3 }),
  groups: fc.array(word, { maxLength: 2 }),
  agencies: fc.array(word, { maxLength: 2 }),
  when: maybe({ item: word, is: word }),
  ground: word,
});
const node = (below: fc.Arbitrary<Value> | null): fc.Arbitrary<Fields> =>
  maybe({
    code: fc.oneof(word, fc.constantFrom('1', '1.10', 'I.1.a')),
    name: word,
    max: fc.oneof(number, fc.double({ noNaN: true, noDefaultInfinity: true }).map(dropSigned)),
    source: fc.constantFrom('self', 'survey', 'leader'),
    rule: anyRule,
    inputs: fc.oneof(listOf(input), anything),
    guidance: word,
    evidence: fc.oneof(word, anything),
    owner: word,
    notApplicable: word,
    except: fc.oneof(listOf(exception), anything),
    legalSource: word,
    maxNote: word,
    unknown: anything,
    ...(below ? { items: below } : {}),
  });
const leaf = node(fc.oneof(anything, fc.constant([])));
const tree = node(fc.array(node(fc.array(leaf, { maxLength: 3 })), { maxLength: 3 }));
const band = maybe({ label: word, from: number, above: number, below: number, to: number });

export const anyDocument: fc.Arbitrary<{ document: Fields; cases: Fields[] }> = fc.record({
  document: maybe({
    format: fc.constant('parindex-framework/1'),
    id: word,
    title: word,
    year: fc.oneof(fc.constant(2025), anything),
    max: number,
    maxNote: word,
    basis: fc.oneof(maybe({ number: word, date: word, issuer: word, illustrative: fc.boolean(), x: word }), anything),
    settings: fc.oneof(
      maybe({
        rounding: maybe({ decimals: fc.nat(4), mode: word, at: word, more: anything }),
        bonusCap: number,
        ranking: maybe({ ties: word, keys: fc.array(word), on: word }),
        missing: word,
        surveyAbsent: word,
        bands: fc.oneof(listOf(band), anything),
        groupBands: fc.dictionary(fc.constantFrom('A', 'B'), listOf(band)),
      }),
      anything,
    ),
    items: fc.oneof({ weight: 9, arbitrary: fc.array(tree, { maxLength: 3 }) }, { weight: 1, arbitrary: anything }),
    bonus: listOf(leaf),
    penalty: listOf(leaf),
    strange: anything,
  }),
  cases: fc.array(
    maybe({ name: word, item: word, value: fc.oneof(word, fc.constant(null)), points: word, note: anything }),
    {
      maxLength: 4,
    },
  ),
});

/** JSON has no -0; neither has YAML as frameworks use it. */
function dropSigned<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
