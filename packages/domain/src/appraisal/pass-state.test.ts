// What must be decided in which pass, what may be accepted in one go, and who owns which item.
import { describe, expect, it } from 'vitest';
import { decimal } from '../decimal.ts';
import { prepareFramework } from '../scoring/score-agency.ts';
import { agency, framework, itemDocument } from '../testing.ts';
import type { Pass } from './access.ts';
import type { AppraisalDecision } from './final-entries.ts';
import { acceptableItems, type Explanation, passState, pillarsOf, undecidedItems } from './pass-state.ts';

const set = framework(
  [
    {
      code: '1',
      name: 'Lĩnh vực 1',
      max: '4',
      items: [
        itemDocument('1.1'),
        itemDocument('1.2', { source: 'appraiser', rule: { kind: 'manual', step: '0.5' } }),
        itemDocument('1.3', { notApplicable: 'exclude', except: [{ groups: ['so'], ground: 'Không có cấp dưới' }] }),
        itemDocument('1.4', { source: 'survey', rule: { kind: 'survey', weights: { Tốt: '100' } } }),
      ],
    },
    {
      code: '2',
      name: 'Lĩnh vực 2',
      max: '1',
      items: [{ code: '2.1', name: 'Tiêu chí', max: '1', items: [itemDocument('2.1.1')] }],
    },
    itemDocument('3', { rule: { kind: 'proportional' } }),
  ],
  {
    settings: { bonusCap: '2', penaltyCap: '2' },
    bonus: [
      itemDocument('T1', { source: 'self' }),
      itemDocument('T2', { source: 'appraiser', rule: { kind: 'manual' } }),
    ],
    penalty: [itemDocument('P1', { source: 'self' })],
  },
);

const accepted: AppraisalDecision = { decision: 'accepted' };

function state(given: {
  pass?: Pass;
  self?: Record<string, string>;
  pass1?: Record<string, AppraisalDecision>;
  pass2?: Record<string, AppraisalDecision>;
  asked?: string[];
  explanations?: Record<string, Explanation>;
}) {
  const declared = agency(set, given.self ?? {});
  return passState({
    prepared: prepareFramework(set),
    agency: declared,
    layers: {
      self: declared.entries,
      pass1: new Map(Object.entries(given.pass1 ?? {})),
      pass2: new Map(Object.entries(given.pass2 ?? {})),
      imported: new Map(),
    },
    pass: given.pass ?? 1,
    asked: new Set(given.asked),
    explanations: new Map(Object.entries(given.explanations ?? {})),
  });
}

const codes = (items: ReturnType<typeof undecidedItems>) => items.map(({ item }) => item.code);
const half: AppraisalDecision = { decision: 'points', points: decimal('0.5') };
const firstPass = { '1.1': half, '1.2': half, '2.1.1': half, '3': accepted };
const declaredAll = { '1.1': 'yes', '2.1.1': 'yes', '3': '100' };

describe('pillarsOf', () => {
  it('gives every leaf its top branch, a leaf at the top itself, and lines the star', () => {
    expect(Object.fromEntries(pillarsOf(set))).toEqual({
      '1.1': '1',
      '1.2': '1',
      '1.3': '1',
      '1.4': '1',
      '2.1.1': '2',
      '3': '3',
      T1: '*',
      T2: '*',
      P1: '*',
    });
  });
});

describe('undecidedItems', () => {
  it.each<[string, Parameters<typeof state>[0], string[]]>([
    ['everything of the agency and of the appraisers, declared or not', {}, ['1.1', '1.2', '2.1.1', '3']],
    ['a line only when it is claimed', { self: { T1: 'yes', P1: 'no' } }, ['1.1', '1.2', '2.1.1', '3', 'T1', 'P1']],
    ['not what is decided', { pass1: firstPass }, []],
    ['in pass 2 nothing of itself', { pass: 2, self: declaredAll, pass1: firstPass }, []],
    [
      'in pass 2 what the agency disputes',
      {
        pass: 2,
        self: declaredAll,
        pass1: firstPass,
        explanations: { '1.1': { stance: 'dispute', text: 'Đã đủ' }, '2.1.1': { stance: 'agree', text: null } },
      },
      ['1.1'],
    ],
    [
      'in pass 2 what was asked and answered, not what was asked and left',
      {
        pass: 2,
        self: declaredAll,
        pass1: firstPass,
        asked: ['1.1', '3', '2.1.1'],
        explanations: { '1.1': { stance: 'agree', text: 'Đã bổ sung' }, '3': { stance: 'agree', text: ' ' } },
      },
      ['1.1'],
    ],
    ['in pass 2 what pass 1 left open', { pass: 2, self: declaredAll, pass1: { '1.1': half } }, ['1.2', '2.1.1', '3']],
    [
      'in pass 2 not a dispute already decided',
      {
        pass: 2,
        self: declaredAll,
        pass1: firstPass,
        pass2: { '1.1': accepted },
        explanations: { '1.1': { stance: 'dispute', text: 'Đã đủ' } },
      },
      [],
    ],
  ])('wants %s', (_name, given, wanted) => {
    expect(codes(undecidedItems(state(given)))).toEqual(wanted);
  });
});

describe('acceptableItems', () => {
  it('are the declared ones: nothing is accepted that was never given', () => {
    expect(codes(acceptableItems(state({ self: { '1.1': 'yes', '3': '0' } })))).toEqual(['1.1', '3']);
  });

  it('leave out figures that came to nothing', () => {
    expect(codes(acceptableItems(state({ self: { '3': 'b=0;a=0' } })))).toEqual([]);
  });

  it('leave out disputes, which are answered one by one', () => {
    const explanations = {
      '1.1': { stance: 'dispute', text: 'Đã đủ' },
      '3': { stance: 'agree', text: 'Đã bổ sung' },
    } as const;
    const second = state({ pass: 2, self: declaredAll, pass1: firstPass, asked: ['3'], explanations });
    expect(codes(acceptableItems(second))).toEqual(['3']);
  });
});

describe('passState', () => {
  it('starts pass 2 from what pass 1 came to', () => {
    const second = state({ pass: 2, self: declaredAll, pass1: firstPass });
    expect(second.items.get('1.1')).toMatchObject({
      self: { points: decimal('1') },
      before: { points: decimal('0.5') },
      appraised: { points: decimal('0.5') },
    });
  });
});
