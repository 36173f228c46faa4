// History words, entry checks and visibility of layers: tables.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { type Framework, itemsOf } from '../framework/framework.ts';
import type { RoundStatus } from '../round/round.ts';
import { framework, itemDocument } from '../testing.ts';
import { changeInWords, visibleLayers } from './item-history.ts';
import { type GivenEntry, readEntry } from './read-entry.ts';

const set: Framework = framework([
  itemDocument('1', { rule: { kind: 'proportional', floor: '30' }, max: '2', notApplicable: 'exclude' }),
  itemDocument('2'),
  itemDocument('3', { rule: { kind: 'manual', step: '0.25' }, max: '1.5' }),
]);
const item = (code: string) => itemsOf(set).find((candidate) => candidate.code === code)!;
const blank: GivenEntry = { figures: null, points: null, notApplicableGround: null, explanation: null };

describe('changeInWords', () => {
  it.each<[string, string, Partial<GivenEntry>, Partial<GivenEntry>, [string | null, string | null] | null]>([
    ['a first figure', '1', {}, { figures: 'b=1800;a=2000' }, [null, '1.800/2.000']],
    ['a corrected figure', '1', { figures: 'b=1;a=2' }, { figures: '95.5' }, ['1/2', '95,5']],
    ['an answer cleared', '2', { figures: 'yes' }, {}, ['Có', null]],
    ['points given', '3', {}, { points: '0.75' }, [null, '0,75 điểm']],
    [
      'a claim of not applicable',
      '1',
      { figures: '90' },
      { notApplicableGround: 'Không có thủ tục' },
      ['90', 'Không áp dụng: Không có thủ tục'],
    ],
    [
      'only the explanation',
      '1',
      { figures: '90' },
      { figures: '90', explanation: 'Theo báo cáo 12' },
      [null, 'Thuyết minh: “Theo báo cáo 12”'],
    ],
    [
      'both at once',
      '2',
      { figures: 'no', explanation: 'cũ' },
      { figures: 'yes' },
      ['Không; Thuyết minh: “cũ”', 'Có; Không có thuyết minh'],
    ],
    ['nothing', '2', { figures: 'no' }, { figures: 'no' }, null],
  ])('says %s', (_name, code, before, after, expected) => {
    const words = changeInWords(item(code), { ...blank, ...before }, { ...blank, ...after });
    expect(words && [words.from, words.to]).toEqual(expected);
  });
});

describe('readEntry', () => {
  it.each<[string, string, Partial<GivenEntry>, Partial<GivenEntry> | RegExp]>([
    ['brings figures to one form', '1', { figures: ' b=18 ; a=20.0 ' }, { figures: 'b=18;a=20' }],
    ['brings an answer to one form', '2', { figures: 'Có' }, { figures: 'yes' }],
    ['brings points to one form', '3', { points: '0.50' }, { points: '0.5' }],
    ['takes blank text as nothing', '2', { figures: ' ', explanation: ' ' }, {}],
    [
      'refuses figures the rule cannot read',
      '1',
      { figures: '18/20' },
      /figures: “18\/20” không đọc được|không phải số/,
    ],
    ['refuses points where points are computed', '1', { points: '1' }, /points: Mục này tính điểm từ số liệu/],
    ['refuses figures where points are given', '3', { figures: '1' }, /figures: Mục này tự chấm bằng điểm/],
    ['refuses points above the maximum', '3', { points: '1.75' }, /points: Điểm của mục này từ 0 đến 1,5/],
    ['refuses points between steps', '3', { points: '0.3' }, /points: Mục này chấm theo bước 0,25 điểm/],
    ['refuses negative points', '3', { points: '-0.25' }, /points: Điểm của mục này từ 0/],
    ['allows a ground where the policy does', '1', { notApplicableGround: 'x' }, { notApplicableGround: 'x' }],
    [
      'refuses a ground where the policy forbids',
      '2',
      { notApplicableGround: 'x' },
      /notApplicableGround: Bộ tiêu chí/,
    ],
    ['refuses two kinds at once', '1', { figures: '90', notApplicableGround: 'x' }, /figures: Chỉ khai một trong ba/],
  ])('%s', (_name, code, given, expected) => {
    const reading = readEntry(item(code), { ...blank, ...given });
    if (expected instanceof RegExp) {
      expect(reading.ok).toBe(false);
      expect(reading.ok ? '' : reading.problems.map(({ path, message }) => `${path}: ${message}`).join('\n')).toMatch(
        expected,
      );
    } else expect(reading).toEqual({ ok: true, entry: { ...blank, ...expected } });
  });
});

describe('visibleLayers', () => {
  const person = (agencyId: string, role: 'reporter' | 'appraiser'): Actor => ({
    accountId: 'x',
    name: 'x',
    grants: [{ role, agencyId, authorityId: role === 'appraiser' ? 'P' : null, pillar: null }],
  });
  const round = (status: RoundStatus) => ({ id: 'r', authorityId: 'P', status, steps: [] });
  it.each<[string, Actor, RoundStatus, string]>([
    ['hides appraisal from the agency', person('A', 'reporter'), 'appraisal1', 'self explanation import'],
    ['shows pass 1 from the explanation on', person('A', 'reporter'), 'explanation', 'self pass1 explanation import'],
    ['hides pass 2 until publication', person('A', 'reporter'), 'approved', 'self pass1 explanation import'],
    ['shows all once published', person('A', 'reporter'), 'published', 'self pass1 explanation pass2 import'],
    ['shows all to the appraiser', person('B', 'appraiser'), 'appraisal1', 'self pass1 explanation pass2 import'],
    [
      'takes an appraiser of the agency as the agency',
      person('A', 'appraiser'),
      'appraisal1',
      'self explanation import',
    ],
  ])('%s', (_name, actor, status, layers) => {
    expect(visibleLayers(actor, round(status), 'A').join(' ')).toBe(layers);
  });
});
