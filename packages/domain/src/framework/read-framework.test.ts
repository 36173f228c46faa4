// What a framework file may get wrong, and that all of it is told at once, at its place.
import { describe, expect, it } from 'vitest';
import { findingsOf, frameworkDocument, itemDocument } from '../testing.ts';
import { readFramework } from './read-framework.ts';

const branch = (code: string, max: string, items: object[], more: object = {}) => ({
  code,
  name: `Nhánh ${code}`,
  max,
  owner: 'noi-vu',
  items,
  ...more,
});
const bands = (...list: object[]) => frameworkDocument([itemDocument('1')], { settings: { bands: list } });

describe('a sound framework', () => {
  it('has no findings', () => {
    const document = frameworkDocument([
      branch('1', '3', [itemDocument('1.1', { max: '2' }), itemDocument('1.2')]),
      itemDocument('2', { max: '7' }),
    ]);
    expect(findingsOf(document)).toEqual([]);
  });

  it('takes numbers for decimals, as YAML gives them', () => {
    expect(findingsOf(frameworkDocument([itemDocument('1', { max: 10.05 })]))).toEqual([]);
  });

  it('passes owner, policy and exceptions down, and lets a node below say otherwise', () => {
    const { framework } = readFramework(
      frameworkDocument([
        branch('1', '2', [itemDocument('1.1', { owner: undefined }), itemDocument('1.2', { owner: 'tai-chinh' })], {
          notApplicable: 'exclude',
          except: [{ kinds: ['commune'], ground: 'Không có' }],
        }),
      ]),
    );
    const [pillar] = framework?.items ?? [];
    const items = pillar?.kind === 'branch' ? pillar.items : [];
    expect(items.map(({ owner, notApplicable, except }) => [owner, notApplicable, except.length])).toEqual([
      ['noi-vu', 'exclude', 1],
      ['tai-chinh', 'exclude', 1],
    ]);
  });
});

describe('form', () => {
  it('tells everything at once', () => {
    const findings = findingsOf({
      format: 'parindex-framework/2',
      id: 'Có dấu',
      year: 'hai nghìn',
      items: [{ code: '1', owner: 'x', guidance: 'y', max: '0,5', rule: { kind: 'magic' }, colour: 'red' }],
      settings: { rounding: { mode: 'up' }, bonusCap: 'năm' },
    });
    expect(findings.map((finding) => finding.split(':')[0] ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
      'format',
      'id',
      'items.0.colour',
      'items.0.max',
      'items.0.name',
      'items.0.rule.kind',
      'settings.bonusCap',
      'settings.rounding.mode',
      'title',
      'year',
    ]);
  });

  it('says how a decimal with a comma should be written, and does not blame the sum for it', () => {
    const findings = findingsOf(
      frameworkDocument([branch('1', '1.5', [itemDocument('1.1', { max: '0,5' }), itemDocument('1.2')])]),
    );
    expect(findings).toEqual(['items.0.items.0.max: “max” là “0,5”: số thập phân viết bằng dấu chấm, cần “0.5”']);
  });

  it.each([
    ['a list instead of a mapping', []],
    ['nothing', null],
    ['text', 'parindex-framework/1'],
  ])('refuses %s', (_, document) => {
    expect(readFramework(document).framework).toBeNull();
  });

  it('refuses an empty branch and a framework without items', () => {
    expect(findingsOf(frameworkDocument([]))[0]).toMatch(/^items: bộ tiêu chí chưa có/);
    expect(findingsOf(frameworkDocument([branch('1', '1', [])]))[0]).toMatch(/^items.0.items: “items” trống/);
  });

  it('refuses a misspelt key of a rule', () => {
    const rule = { kind: 'proportional', flor: '80' };
    expect(findingsOf(frameworkDocument([itemDocument('1', { rule })]))[0]).toMatch(
      /^items.0.rule.flor: không có khóa/,
    );
  });
});

describe('sums and codes', () => {
  it('refuses a maximum that is not the sum below it (the printed 99.55 under a 100)', () => {
    const document = frameworkDocument([branch('1', '10.05', [itemDocument('1.1', { max: '10.5' })])]);
    expect(findingsOf(document)).toEqual([
      'items.0.max: điểm tối đa ghi 10.05 nhưng các mục bên dưới cộng lại là 10.5; sửa một trong hai, hoặc nêu lý do ở “maxNote”',
    ]);
  });

  it('lets a reason stand for it, as a warning', () => {
    const document = frameworkDocument([
      branch('1', '10.05', [itemDocument('1.1', { max: '10.5' })], { maxNote: 'In sai trong quyết định' }),
    ]);
    const { framework, findings } = readFramework(document);
    expect(framework).not.toBeNull();
    expect(findings).toMatchObject([{ severity: 'warning', path: ['items', 0, 'max'] }]);
  });

  it('checks the stated total', () => {
    const document = frameworkDocument([itemDocument('1', { max: '99.55' })], { max: '100' });
    expect(findingsOf(document)[0]).toMatch(/^max: tổng điểm ghi 100 nhưng các lĩnh vực cộng lại là 99.55/);
  });

  it('finds a code used twice, across pillars and in the bonus list', () => {
    const document = frameworkDocument([branch('1', '1', [itemDocument('3.1')]), itemDocument('3.1')], {
      settings: { bonusCap: '1' },
      bonus: [itemDocument('3.1')],
    });
    expect(findingsOf(document).map((finding) => finding.split(':')[0])).toEqual(['items.1.code', 'bonus.0.code']);
  });

  it('refuses a maximum of zero or less', () => {
    expect(findingsOf(frameworkDocument([itemDocument('1', { max: '0' })]))[0]).toMatch(/cần lớn hơn 0/);
    expect(findingsOf(frameworkDocument([itemDocument('1', { max: '-1' })]))[0]).toMatch(/cần lớn hơn 0/);
  });
});

describe('rules against the maximum', () => {
  const ruleFindings = (rule: object, more: object = {}) =>
    findingsOf(frameworkDocument([itemDocument('1', { rule, ...more })]));

  it.each([
    [
      'tiers above the maximum',
      { kind: 'tiers', tiers: [{ from: '100', points: '1.5' }] },
      /points: điểm 1.5 nằm ngoài/,
    ],
    [
      'tiers out of order',
      {
        kind: 'tiers',
        tiers: [
          { from: '80', points: '0.5' },
          { from: '100', points: '1' },
        ],
      },
      /tiers.1: mốc 100 đứng sau mốc 80/,
    ],
    [
      'tiers with the same edge twice',
      {
        kind: 'tiers',
        tiers: [
          { from: '80', points: '1' },
          { from: '80', points: '0.5' },
        ],
      },
      /tiers.1: mốc 80 đứng sau mốc 80/,
    ],
    ['tiers without tiers', { kind: 'tiers' }, /tiers: thiếu “tiers”/],
    ['a tier with both edges', { kind: 'tiers', tiers: [{ from: '1', above: '1', points: '1' }] }, /from \(từ/],
    ['a choice of one', { kind: 'choice', options: [{ label: 'a', percent: '100' }] }, /ít nhất hai mức/],
    [
      'an option with points and percent',
      {
        kind: 'choice',
        options: [
          { label: 'a', percent: '100', points: '1' },
          { label: 'b', points: '0' },
        ],
      },
      /đúng một trong hai: points/,
    ],
    [
      'the same option twice',
      {
        kind: 'choice',
        options: [
          { label: 'Tốt', percent: '100' },
          { label: 'tốt', points: '0' },
        ],
      },
      /có hai lần/,
    ],
    [
      'an option above 100 percent',
      {
        kind: 'choice',
        options: [
          { label: 'a', percent: '101' },
          { label: 'b', points: '0' },
        ],
      },
      /ngoài khoảng từ 0 đến 100/,
    ],
    ['a floor above the cap', { kind: 'proportional', floor: '101', cap: '100' }, /cao hơn trần/],
    ['a step of zero', { kind: 'manual', step: '0' }, /bước điểm 0/],
    ['a step above the maximum', { kind: 'manual', step: '2' }, /bước điểm 2/],
    ['a scale of zero', { kind: 'externalIndex', scale: '0' }, /“scale” là 0/],
    ['weights above 100', { kind: 'survey', weights: { A: '120' } }, /ngoài khoảng từ 0 đến 100/],
    ['no weight at all', { kind: 'survey', weights: { A: null } }, /không mức trả lời nào có trọng số/],
    ['survey without weights', { kind: 'survey' }, /thiếu “weights”/],
    ['perItem without each', { kind: 'perItem' }, /thiếu “each”/],
    ['no kind', {}, /thiếu “kind”/],
  ])('finds %s', (_, rule, expected) => {
    expect(ruleFindings(rule).join('\n')).toMatch(expected);
  });

  it('warns of a maximum that nobody can reach', () => {
    const { framework, findings } = readFramework(
      frameworkDocument([itemDocument('1', { rule: { kind: 'tiers', tiers: [{ from: '80', points: '0.5' }] } })]),
    );
    expect(framework).not.toBeNull();
    expect(findings).toMatchObject([{ severity: 'warning', message: expect.stringContaining('cao nhất chỉ đạt 0.5') }]);
  });

  it('accepts an exclusive edge right above an inclusive one at the same value', () => {
    const tiers = [
      { above: '80', points: '1' },
      { from: '80', points: '0.5' },
    ];
    expect(ruleFindings({ kind: 'tiers', tiers })).toEqual([]);
  });

  it('wants a policy where there are exceptions, and known items behind “when”', () => {
    const except = [{ when: { item: '9', is: 'no' }, ground: 'x' }];
    const findings = ruleFindings({ kind: 'boolean' }, { except });
    expect(findings.join('\n')).toMatch(/notApplicable: mục có ngoại lệ/);
    expect(findings.join('\n')).toMatch(/nhắc mục “9” không có/);
  });
});

describe('bonus and penalty', () => {
  it('need a cap, and a cap needs lines', () => {
    expect(findingsOf(frameworkDocument([itemDocument('1')], { bonus: [itemDocument('T1')] }))[0]).toMatch(
      /^bonus: có mục bonus nhưng chưa đặt trần “bonusCap”/,
    );
    expect(findingsOf(frameworkDocument([itemDocument('1')], { settings: { penaltyCap: '5' } }))[0]).toMatch(
      /^settings.penaltyCap: đã đặt trần/,
    );
  });
});

describe('bands', () => {
  it('refuses the hole at exactly 90 that the printed decision leaves', () => {
    const findings = findingsOf(
      bands(
        { label: 'Tốt', above: '90' },
        { label: 'Khá', from: '80', below: '90' },
        { label: 'Yếu', from: '0', below: '80' },
      ),
    );
    expect(findings).toEqual([
      'settings.bands.1: đúng 90 không thuộc loại nào, giữa “Khá” và “Tốt”; nối liền hai loại, ví dụ dùng from thay cho above',
    ]);
  });

  it.each([
    [
      'an overlap at one value',
      [
        { label: 'A', from: '90' },
        { label: 'B', from: '0', to: '90' },
      ],
      /đúng 90 thuộc cả hai/,
    ],
    [
      'an overlap of a range',
      [
        { label: 'A', from: '90' },
        { label: 'B', from: '0', below: '95' },
      ],
      /từ 90 đến 95 thuộc cả hai/,
    ],
    [
      'a hole of a range',
      [
        { label: 'A', from: '90' },
        { label: 'B', from: '0', below: '85' },
      ],
      /từ 85 đến 90 không thuộc/,
    ],
    [
      'the wrong order',
      [
        { label: 'B', from: '80' },
        { label: 'A', from: '90' },
      ],
      /xếp từ cao xuống thấp/,
    ],
    [
      'a label twice',
      [
        { label: 'A', from: '80' },
        { label: 'A', from: '0' },
      ],
      /có hai lần/,
    ],
    ['no lowest band', [{ label: 'A', from: '80' }], /cần một loại từ 0/],
    ['an edge that is missing', [{ label: 'A' }], /from \(từ/],
  ])('tells of %s', (_, list, expected) => {
    expect(findingsOf(bands(...list)).join('\n')).toMatch(expected);
  });

  it('accepts bands that meet once, with or without their upper edges', () => {
    expect(findingsOf(bands({ label: 'A', from: '90' }, { label: 'B', from: '0', below: '90' }))).toEqual([]);
    expect(findingsOf(bands({ label: 'A', above: '90' }, { label: 'B', from: '0', to: '90' }))).toEqual([]);
    expect(findingsOf(bands({ label: 'A', above: '90' }, { label: 'B', from: '0' }))).toEqual([]);
  });
});
