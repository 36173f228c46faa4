// A sound framework with every rule kind, broken in one way after the other: `parindex check` names each planted mistake.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { check } from './check.ts';

type Raw = Record<string, unknown>;

/** Rules under one pillar, each item worth 1: rebuilt for every test, because tests break it. */
function soundItems(): Raw[] {
  const rules: Raw[] = [
    { kind: 'boolean', no: '0' },
    {
      kind: 'choice',
      options: [
        { label: 'Tốt', points: '1' },
        { label: 'Khá', percent: '50' },
      ],
    },
    {
      kind: 'tiers',
      input: 'ratio',
      tiers: [
        { from: '100', points: '1' },
        { from: '80', points: '0.5' },
      ],
      below: '0',
    },
    { kind: 'proportional', floor: '50', cap: '100' },
    { kind: 'manual', step: '0.25' },
    { kind: 'perItem', each: '0.5', cap: '1' },
    { kind: 'deductPerEvent', events: [{ name: 'tre', label: 'lần trễ', each: '0.25' }] },
    {
      kind: 'checklist',
      logic: 'sum',
      parts: [
        { name: 'du', label: 'Đủ', points: '0.5' },
        { name: 'dung', label: 'Đúng', points: '0.5' },
      ],
    },
    { kind: 'yearOnYear', better: 'higher' },
    { kind: 'lowerLevel', take: 'share', atLeast: '80' },
    { kind: 'formula', formula: 'min(1, b / a) * maxPoints' },
    { kind: 'survey', weights: { A: '100', B: '0' } },
    { kind: 'satisfaction' },
    { kind: 'externalIndex', index: 'SIPAS', scale: '100' },
  ];
  return rules.map((rule, index) => {
    const inputs = rule['kind'] === 'formula' ? { inputs: ['b', 'a'].map((name) => ({ name, label: name })) } : {};
    const source = rule['kind'] === 'survey' ? { source: 'survey' } : {};
    return {
      code: `1.${index + 1}`,
      name: `Mục ${String(rule['kind'])}`,
      max: '1',
      guidance: 'Theo kế hoạch',
      ...source,
      ...inputs,
      rule,
    };
  });
}

function sound(): { root: Raw; settings: Raw; pillar: Raw; item: (kind: string) => Raw; rule: (kind: string) => Raw } {
  const items = soundItems();
  const pillar: Raw = { code: '1', name: 'Lĩnh vực', max: '14', owner: 'noi-vu', items };
  const settings: Raw = {
    bonusCap: '2',
    bands: [
      { label: 'Tốt', from: '80' },
      { label: 'Khá', from: '50', below: '80' },
      { label: 'Yếu', from: '0' },
    ],
  };
  const bonus = [
    { code: 'T1', name: 'Thưởng', max: '2', owner: 'noi-vu', guidance: 'g', rule: { kind: 'perItem', each: '0.5' } },
  ];
  const root: Raw = {
    format: 'parindex-framework/1',
    id: 'thu',
    title: 'Thử',
    year: 2025,
    settings,
    items: [pillar],
    bonus,
  };
  const item = (kind: string) => items.find(({ rule }) => (rule as Raw)['kind'] === kind) ?? {};
  return { root, settings, pillar, item, rule: (kind) => item(kind)['rule'] as Raw };
}

type Planted = readonly [name: string, plant: (framework: ReturnType<typeof sound>) => void, told: RegExp];

const put = (target: Raw, changes: Raw) => void Object.assign(target, changes);
const list = (value: unknown) => value as Raw[];

const mistakes: readonly Planted[] = [
  [
    'a pillar that misses its sum',
    ({ pillar }) => put(pillar, { max: '15' }),
    /điểm tối đa ghi 15 nhưng .* cộng lại là 14/,
  ],
  ['a total that misses its sum', ({ root }) => put(root, { max: '100' }), /tổng điểm ghi 100/],
  ['a code twice', ({ item }) => put(item('choice'), { code: '1.1' }), /mã “1\.1” đã dùng/],
  ['a comma in a decimal', ({ item }) => put(item('manual'), { max: '1,0' }), /cần “1\.0”/],
  ['a key that is not known', ({ item }) => put(item('manual'), { maximum: '1' }), /không có khóa “maximum”/],
  ['a rule that is not known', ({ rule }) => put(rule('boolean'), { kind: 'guess' }), /“kind” là “guess”/],
  ['points above the maximum', ({ rule }) => put(rule('boolean'), { yes: '2' }), /điểm 2 nằm ngoài khoảng/],
  [
    'an option twice',
    ({ rule }) => put(list(rule('choice')['options'])[1] ?? {}, { label: 'Tốt' }),
    /mức “Tốt” có hai lần/,
  ],
  ['tiers out of order', ({ rule }) => put(list(rule('tiers')['tiers'])[1] ?? {}, { from: '100' }), /không thấp hơn/],
  [
    'a tier both from and above',
    ({ rule }) => put(list(rule('tiers')['tiers'])[0] ?? {}, { above: '90' }),
    /from .* hoặc above/,
  ],
  ['a floor above the cap', ({ rule }) => put(rule('proportional'), { floor: '120' }), /ngưỡng dưới 120 cao hơn trần/],
  ['a step above the maximum', ({ rule }) => put(rule('manual'), { step: '3' }), /bước điểm 3/],
  ['points per thing of nothing', ({ rule }) => put(rule('perItem'), { each: '0' }), /“each” là 0/],
  [
    'a deduction that gives points',
    ({ rule }) => put(list(rule('deductPerEvent')['events'])[0] ?? {}, { each: '-1' }),
    /“each” là -1/,
  ],
  [
    'parts worth more than the whole',
    ({ rule }) => put(list(rule('checklist')['parts'])[0] ?? {}, { points: '0.75' }),
    /điểm 1\.25 nằm ngoài/,
  ],
  ['a part twice', ({ rule }) => put(list(rule('checklist')['parts'])[1] ?? {}, { name: 'du' }), /tên “du” có hai lần/],
  [
    'points of a worse year above the maximum',
    ({ rule }) => put(rule('yearOnYear'), { worse: '5' }),
    /điểm 5 nằm ngoài/,
  ],
  ['a share without its edge', ({ rule }) => delete rule('lowerLevel')['atLeast'], /thiếu “atLeast”/],
  [
    'a formula that breaks off',
    ({ rule }) => put(rule('formula'), { formula: 'b / ' }),
    /ký tự thứ 4: .*hết công thức/,
  ],
  [
    'a formula with an unknown input',
    ({ rule }) => put(rule('formula'), { formula: 'b / c' }),
    /ký tự thứ 5: không có số liệu “c”/,
  ],
  ['a weight above 100', ({ rule }) => put(rule('survey'), { weights: { A: '150', B: '0' } }), /tỷ lệ 150/],
  ['an index without a scale', ({ rule }) => put(rule('externalIndex'), { scale: '0' }), /“scale” là 0/],
  [
    'an exception without a policy',
    ({ item }) => put(item('manual'), { except: [{ kinds: ['commune'], ground: 'Không có' }] }),
    /“notApplicable” là forbidden/,
  ],
  [
    'an exception that waits for nothing',
    ({ item }) =>
      put(item('perItem'), { notApplicable: 'exclude', except: [{ when: { item: '9', is: 'no' }, ground: 'x' }] }),
    /mục “9” không có/,
  ],
  [
    'an input of nobody',
    ({ item }) => put(item('proportional'), { inputs: [{ name: 'c', label: 'C' }] }),
    /không đọc số liệu “c”/,
  ],
  [
    'an input of another that says no name',
    ({ item }) => put(item('satisfaction'), { inputs: [{ name: 'a', label: 'A', from: 'otherAgency' }] }),
    /cần nói rõ ở “by”/,
  ],
  [
    'a hole between bands',
    ({ settings }) => put(list(settings['bands'])[0] ?? {}, { from: undefined, above: '80' }),
    /đúng 80 không thuộc loại nào/,
  ],
  ['bands that overlap', ({ settings }) => put(list(settings['bands'])[1] ?? {}, { below: '85' }), /thuộc cả hai loại/],
  ['bonus lines without a cap', ({ settings }) => delete settings['bonusCap'], /chưa đặt trần “bonusCap”/],
  ['items nobody owns (a warning)', ({ pillar }) => delete pillar['owner'], /chưa có cơ quan phụ trách/],
  ['an item without guidance (a warning)', ({ item }) => delete item('manual')['guidance'], /chưa có hướng dẫn chấm/],
  [
    'a maximum nobody reaches (a warning)',
    ({ rule }) => put(rule('perItem'), { cap: '0.5' }),
    /không ai đạt được điểm tối đa/,
  ],
  [
    'a minimum beyond the cap (a warning)',
    ({ rule }) => put(rule('perItem'), { minimum: 9 }),
    /kiểm tra lại “minimum”/,
  ],
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broken-frameworks-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function checked(plant: (framework: ReturnType<typeof sound>) => void): Promise<{ exit: number; told: string }> {
  const framework = sound();
  plant(framework);
  const file = join(folder, 'framework.yaml');
  await writeFile(file, stringify(framework.root));
  let told = '';
  const io = { out: (text: string) => (told += `${text}\n`), err: (text: string) => (told += `${text}\n`) };
  return { exit: await check([file], io), told };
}

describe('parindex check', () => {
  it('has nothing to say of the framework before it is broken', async () => {
    const { exit, told } = await checked(() => undefined);
    expect(told).not.toMatch(/:\d+: /);
    expect(exit).toBe(0);
  });

  it.each(mistakes)('names %s, with its row', async (name, plant, told) => {
    const { exit, told: said } = await checked(plant);
    const lines = said.split('\n').filter((line) => told.test(line));
    expect(lines.length, said).toBeGreaterThan(0);
    expect(lines[0]).toMatch(/framework\.yaml:\d+: /);
    expect(exit).toBe(name.endsWith('(a warning)') ? 0 : 1);
  });

  it('names them all at once', async () => {
    // Those that take each other's place, or stop the reading of what another speaks of, are planted alone above.
    const alone =
      /unknown input|rule that is not known|option twice|comma|both from and above|code twice|index without|hole between|minimum beyond|maximum nobody|total that/;
    const together = mistakes.filter(([name]) => !alone.test(name));
    const { told } = await checked((framework) => {
      for (const [, plant] of together) plant(framework);
    });
    for (const [name, , words] of together) expect([name, words.test(told)]).toEqual([name, true]);
  });
});
