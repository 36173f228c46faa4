// What an appraiser may enter for one item, each refusal with its sentence.
import { describe, expect, it } from 'vitest';
import { prepareFramework } from '../scoring/score-agency.ts';
import { agency, framework, itemDocument } from '../testing.ts';
import { passState } from './pass-state.ts';
import { describeDecision, type ProposedDecision, readDecision } from './read-decision.ts';

const set = framework([
  itemDocument('ratio', { max: '2', rule: { kind: 'proportional' }, notApplicable: 'exclude' }),
  itemDocument('strict', { max: '2', rule: { kind: 'proportional' }, notApplicable: 'forbidden' }),
  itemDocument('manual', { max: '2', source: 'appraiser', rule: { kind: 'manual', step: '0.5' } }),
  itemDocument('byHand', { max: '2', notApplicable: 'manual' }),
  itemDocument('exempt', { notApplicable: 'exclude', except: [{ groups: ['so'], ground: 'Không có cấp dưới' }] }),
  itemDocument('survey', { source: 'survey', rule: { kind: 'survey', weights: { Tốt: '100' } } }),
]);

function read(code: string, proposed: Partial<ProposedDecision>, self: Record<string, string> = { ratio: 'b=9;a=10' }) {
  const declared = agency(set, self);
  const layers = { self: declared.entries, pass1: new Map(), pass2: new Map(), imported: new Map() };
  const rest = { pass: 1, asked: new Set<string>(), explanations: new Map() } as const;
  const at = passState({ prepared: prepareFramework(set), agency: declared, layers, ...rest }).items.get(code)!;
  const empty = { decision: 'accepted', figures: null, points: null, reason: null, asksExplanation: false } as const;
  const reading = readDecision(at, { ...empty, ...proposed });
  return reading.ok ? reading.stored : reading.findings.map(({ path, message }) => `${path}: ${message}`);
}

const reason = 'Theo báo cáo';

describe('readDecision', () => {
  it.each<[string, string, Partial<ProposedDecision>, object]>([
    ['accepts what was declared, without a reason', 'ratio', {}, { decision: 'accepted' }],
    [
      'writes points in their shortest form',
      'ratio',
      { decision: 'points', points: '1.50', reason },
      { points: '1.5' },
    ],
    ['takes both ends of the range', 'ratio', { decision: 'points', points: '0', reason }, { points: '0' }],
    ['takes the maximum', 'ratio', { decision: 'points', points: '2', reason }, { points: '2' }],
    [
      'writes figures as they are stored',
      'ratio',
      { decision: 'figures', figures: ' b=8; a=10 ', reason },
      { figures: 'b=8;a=10' },
    ],
    [
      'lets a zero denominator be settled by the policy',
      'ratio',
      { decision: 'figures', figures: 'b=0;a=0', reason },
      { figures: 'b=0;a=0' },
    ],
    [
      'grants “không áp dụng” where the policy allows it',
      'ratio',
      { decision: 'notApplicable', reason },
      { points: null },
    ],
    [
      'wants its points where the policy says by hand',
      'byHand',
      { decision: 'notApplicable', points: '1', reason },
      { points: '1' },
    ],
    ['trims the reason', 'ratio', { decision: 'points', points: '1', reason: ' rõ ' }, { reason: 'rõ' }],
  ])('%s', (_name, code, proposed, stored) => {
    expect(read(code, proposed)).toMatchObject(stored);
  });

  it.each<[string, string, Partial<ProposedDecision>, string[]]>([
    [
      'accepting what was never declared',
      'strict',
      {},
      ['decision: Chưa có gì để chấp nhận: cho điểm hoặc ghi không áp dụng'],
    ],
    [
      'accepting an item of the appraisers',
      'manual',
      {},
      ['decision: Chưa có gì để chấp nhận: cho điểm hoặc ghi không áp dụng'],
    ],
    [
      'a survey item',
      'survey',
      { decision: 'points', points: '1', reason },
      ['decision: Không thẩm định mục này: điểm lấy từ điều tra xã hội học'],
    ],
    [
      'an item the framework exempts',
      'exempt',
      { decision: 'points', points: '1', reason },
      ['decision: Bộ tiêu chí miễn mục này cho đơn vị (Không có cấp dưới): không cần thẩm định'],
    ],
    [
      'points above the maximum',
      'ratio',
      { decision: 'points', points: '2.01', reason },
      ['points: Điểm phải từ 0 đến 2'],
    ],
    ['points below zero', 'ratio', { decision: 'points', points: '-0.1', reason }, ['points: Điểm phải từ 0 đến 2']],
    [
      'points off the step',
      'manual',
      { decision: 'points', points: '0.75', reason },
      ['points: Điểm phải theo bước 0,5'],
    ],
    [
      'more places than anybody types',
      'ratio',
      { decision: 'points', points: `0.${'1'.repeat(21)}`, reason },
      ['points: Điểm phải là số có nhiều nhất 20 chữ số sau dấu thập phân'],
    ],
    [
      'figures the rule cannot read',
      'ratio',
      { decision: 'figures', figures: 'nhiều', reason },
      [expect.stringContaining('figures: “nhiều” không phải số')],
    ],
    [
      'figures for points given by hand',
      'manual',
      { decision: 'figures', figures: '99', reason },
      ['figures: Mục này do người thẩm định cho điểm trực tiếp: ghi điểm, không ghi số liệu'],
    ],
    [
      'figures that give nothing',
      'strict',
      { decision: 'figures', figures: 'b=0;a=0', reason },
      ['figures: Số liệu này chưa cho ra điểm: cho điểm trực tiếp hoặc ghi không áp dụng'],
    ],
    [
      '“không áp dụng” where it is forbidden',
      'strict',
      { decision: 'notApplicable', reason },
      ['decision: Bộ tiêu chí không cho phép “không áp dụng” ở mục này'],
    ],
    [
      'what does not belong to the decision',
      'ratio',
      { figures: '90', points: '1' },
      [
        'figures: Quyết định này không kèm số liệu: bỏ trống ô số liệu',
        'points: Quyết định này không kèm điểm: bỏ trống ô điểm',
      ],
    ],
    [
      'a question without its reason',
      'ratio',
      { asksExplanation: true, reason: '  ' },
      ['reason: Nêu lý do khi quyết định khác với kê khai, hoặc khi yêu cầu giải trình'],
    ],
    [
      'everything at once',
      'strict',
      { decision: 'notApplicable', points: '9' },
      [
        'decision: Bộ tiêu chí không cho phép “không áp dụng” ở mục này',
        'points: Quyết định này không kèm điểm: bỏ trống ô điểm',
        'reason: Nêu lý do khi quyết định khác với kê khai, hoặc khi yêu cầu giải trình',
      ],
    ],
  ])('refuses %s', (_name, code, proposed, findings) => {
    expect(read(code, proposed)).toEqual(findings);
  });
});

describe('describeDecision', () => {
  const item = set.items[0] as Parameters<typeof describeDecision>[0];
  it.each<[Partial<ProposedDecision>, string]>([
    [{}, 'Chấp nhận'],
    [{ asksExplanation: true }, 'Chấp nhận; yêu cầu giải trình'],
    [{ decision: 'points', points: '1.5' }, 'Cho 1,5 điểm'],
    [{ decision: 'figures', figures: 'b=8;a=10' }, 'Sửa số liệu: 8/10'],
    [{ decision: 'notApplicable' }, 'Không áp dụng'],
    [{ decision: 'notApplicable', points: '1.5' }, 'Không áp dụng, cho 1,5 điểm'],
  ])('says %o as “%s”', (decision, words) => {
    const empty = { decision: 'accepted', figures: null, points: null, reason: null, asksExplanation: false } as const;
    expect(describeDecision(item, { ...empty, ...decision })).toBe(words);
  });
});
