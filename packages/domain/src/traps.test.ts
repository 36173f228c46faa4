// The traps that real criteria sets have set for earlier systems, one by one, under the numbers of their collection.
import { describe, expect, it } from 'vitest';
import type { Actor } from './access/actor.ts';
import { canFillItem } from './assessment/access.ts';
import { submissionBlockers } from './assessment/assessment.ts';
import { readEntry } from './assessment/read-entry.ts';
import { decimal, toText } from './decimal.ts';
import { compareFrameworks } from './framework/compare/compare-frameworks.ts';
import { suggestMapping } from './framework/compare/suggest-mapping.ts';
import { itemsOf } from './framework/framework.ts';
import { ownMaximum } from './framework/own-maximum.ts';
import { neededItems } from './round/progress.ts';
import { prepareFramework, scoreAgency } from './scoring/score-agency.ts';
import { scoreRound } from './scoring/score-round.ts';
import { readResults } from './survey/read-results.ts';
import { withSupplied } from './survey/supplied.ts';
import { agency, type Document, findingsOf, framework, frameworkDocument, itemDocument } from './testing.ts';

const manual = (code: string, max: string, more: Document = {}) =>
  itemDocument(code, { max, rule: { kind: 'manual' }, ...more });
const branch = (code: string, max: string, items: object[], more: object = {}) => ({
  code,
  name: code,
  max,
  owner: 'x',
  items,
  ...more,
});
const named = (findings: string[], words: RegExp) => findings.filter((finding) => words.test(finding));

function resultOf(
  set: ReturnType<typeof framework>,
  values: Record<string, string>,
  facts: { kind?: string; group?: string } = {},
) {
  const scored = scoreAgency(prepareFramework(set), agency(set, values, facts));
  return {
    points: toText(scored.points),
    max: toText(scored.maxPoints),
    index: scored.index === null ? null : toText(scored.index),
    provisional: scored.provisional,
  };
}

describe('Traps', () => {
  it('1: a criterion may be scored directly, beside others that have components', () => {
    const set = framework([
      branch('1', '3', [branch('1.1', '2', [manual('1.1.1', '2')]), manual('1.2', '1')]),
      manual('2', '5'),
    ]);
    expect(resultOf(set, { '1.1.1': '=2', '1.2': '=1', '2': '=4' })).toMatchObject({
      points: '7',
      max: '8',
      index: '87.5',
    });
  });

  it('2: a parent with points of its own beside its children is refused', () => {
    const parent = { ...branch('1', '1', [manual('1.1', '1')]), rule: { kind: 'manual' } };
    expect(named(findingsOf(frameworkDocument([parent])), /^items\.0\.rule:.*không có khóa “rule”/)).toHaveLength(1);
  });

  it('3: a printed total that misses its sum is found, may be explained, and never divides', () => {
    const items = [manual('1', '89.5'), manual('2', '10.05')];
    expect(
      named(findingsOf(frameworkDocument(items, { max: '100' })), /^max: tổng điểm ghi 100 .* 99.55/),
    ).toHaveLength(1);
    const explained = framework(items, { max: '100', maxNote: 'In theo quyết định' });
    expect(resultOf(explained, { '1': '=89.5', '2': '=10.05' })).toMatchObject({ max: '99.55', index: '100' });
  });

  it('4: two sets of one decision stay two sets: scores of one are no scores of the other', () => {
    const basis = { number: '876/QĐ-MH', date: '2022-11-10', issuer: 'Tỉnh Minh Hoạ', illustrative: true };
    const province = framework([manual('1.3', '1')], { id: 'tinh', basis });
    const ministry = framework([manual('1.4', '1')], { id: 'bo', basis });
    expect(resultOf(province, { '1.3': '=1' }).index).toBe('100');
    expect(() => agency(ministry, { '1.3': '=1' })).toThrow(/1\.3/);
  });

  it('5: a code used again for something else is no continuation; the same thing under another code is', () => {
    const before = framework([
      manual('1.1', '2', { name: 'Mức độ hoàn thành kế hoạch cải cách hành chính' }),
      manual('1.2', '3', { name: 'Tuyên truyền trên đài truyền thanh cơ sở' }),
    ]);
    const after = framework([
      manual('1.1', '3', { name: 'Tuyên truyền trên đài truyền thanh cơ sở' }),
      manual('1.2', '5', { name: 'Sáng kiến được công nhận' }),
      manual('1.3', '1', { name: 'Mức độ hoàn thành kế hoạch cải cách hành chính' }),
    ]);
    expect(suggestMapping(before, after).map(({ after: code, before: from, kind }) => [code, from, kind])).toEqual([
      ['1.1', ['1.2'], 'same'],
      ['1.2', [], 'new'],
      ['1.3', ['1.1'], 'reweighted'],
    ]);
  });

  it('6: an amendment is a version beside the old one, and says whether words, points or structure changed', () => {
    const old = framework([manual('1', '2'), manual('2', '3')]);
    const classOf = (items: Document[]) => compareFrameworks(old, framework(items)).summary.amendment;
    expect(classOf([manual('1', '2'), manual('2', '3')])).toBe('same');
    expect(classOf([manual('1', '2', { guidance: 'Theo văn bản thay thế' }), manual('2', '3')])).toBe('text');
    expect(classOf([manual('1', '2.5'), manual('2', '3')])).toBe('points');
    expect(classOf([manual('1', '2')])).toBe('structure');
    expect(resultOf(old, { '1': '=2', '2': '=3' })).toMatchObject({ max: '5', index: '100' });
  });

  it('7: agencies of one group have maxima of their own, known before anything is scored', () => {
    const except = [{ kinds: ['department'], ground: 'Không có đơn vị sự nghiệp' }];
    const set = framework([manual('1', '70'), manual('2', '30', { notApplicable: 'exclude', except })]);
    const maximumOf = (kind: string) => ownMaximum(set, { agency: 'A', group: 'so', kind });
    expect(toText(maximumOf('department').maxPoints)).toBe('70');
    expect(maximumOf('department').leftOut).toMatchObject([{ ground: 'Không có đơn vị sự nghiệp' }]);
    expect(toText(maximumOf('commune').maxPoints)).toBe('100');
    expect(resultOf(set, { '1': '=63' }, { kind: 'department' })).toMatchObject({
      max: '70',
      index: '90',
      provisional: false,
    });
  });

  it('8: one agency in two groups has two results, each by its own list', () => {
    const set = framework([manual('1', '10')]);
    const inGroup = (group: string, points: string) => agency(set, { '1': `=${points}` }, { name: 'A', group });
    const { groups } = scoreRound(set, [inGroup('so', '9'), inGroup('dv', '5')]);
    expect(groups.map(({ group, agencies }) => [group, toText(agencies[0]?.points ?? decimal('0'))])).toEqual([
      ['so', '9'],
      ['dv', '5'],
    ]);
  });

  it('9: an agency that is not subordinate is ranked in its group like any other', () => {
    const set = framework([manual('1', '10')]);
    const round = scoreRound(set, [
      agency(set, { '1': '=9' }, { name: 'thue', group: 'nganh-doc', kind: 'other' }),
      agency(set, { '1': '=8' }, { name: 'so-y-te', group: 'so', kind: 'department' }),
    ]);
    expect(round.groups.map(({ ranked, agencies }) => [ranked, agencies[0]?.rank])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('10: what another agency holds is not declared by the agency, waits for the other, and blocks nobody', () => {
    const inputs = [
      { name: 'b', label: 'Đúng hạn' },
      { name: 'a', label: 'Tiếp nhận', from: 'otherAgency', by: 'van-phong' },
    ];
    const set = framework([itemDocument('1', { inputs, rule: { kind: 'proportional' } })]);
    const [item] = itemsOf(set);
    if (!item) throw new Error('one item was meant');
    const given = { figures: 'b=1;a=2', points: null, notApplicableGround: null, explanation: null };
    expect(readEntry(item, given)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/Tiếp nhận/) }],
    });
    expect(readEntry(item, { ...given, figures: 'b=1' })).toMatchObject({ ok: true, entry: { figures: 'b=1' } });
    expect(withSupplied(item, 'b=1', new Map([['1:a', 'value=2']]))).toBe('b=1;a=2');
    expect(withSupplied(item, 'b=1', new Map())).toBe('b=1');
    expect(withSupplied(item, null, new Map([['1:a', 'value=2']]))).toBeNull();
    const entries = new Map([
      [
        '1',
        { status: 'given' as const, figures: { kind: 'named' as const, values: { b: decimal('1') } }, points: null },
      ],
    ]);
    const score = scoreAgency(prepareFramework(set), { agency: 'A', group: 'so', kind: null, entries });
    expect(score.provisional).toBe(true);
    expect(submissionBlockers(score, entries, new Map([['1', { evidenceCount: 1, explanation: null }]]))).toEqual([]);
  });

  it('11: rows without self-assessment are nobody’s to fill, and missing is not zero', () => {
    const set = framework(
      (['self', 'survey', 'external', 'appraiser', 'leader'] as const).map((source, index) =>
        manual(`${index + 1}`, '1', { source }),
      ),
    );
    const needed = neededItems(prepareFramework(set), agency(set, {}));
    expect([needed.toFill, needed.toAppraise, needed.toImport]).toEqual([['1'], ['1', '4'], ['2', '3', '5']]);
    expect(resultOf(set, { '1': '=1' })).toMatchObject({ points: '1', max: '5', provisional: true });
  });

  it('12: points from lower levels go to the policy when there is no lower level any more', () => {
    const rule = { kind: 'formula', formula: '(a + b) / n * maxPoints / 100' };
    const inputs = ['a', 'b', 'n'].map((name) => ({ name, label: name, from: 'lowerLevel' }));
    const set = framework([manual('1', '8'), itemDocument('2', { max: '2', notApplicable: 'exclude', inputs, rule })]);
    expect(resultOf(set, { '1': '=8', '2': 'a=80;b=90;n=2' }).points).toBe('9.7');
    expect(resultOf(set, { '1': '=8', '2': 'a=0;b=0;n=0' })).toMatchObject({ max: '8', index: '100' });
  });

  it('13: a code used twice in different pillars is found, with where it stands first', () => {
    const items = [branch('I', '1', [manual('3.1', '1')]), branch('III', '1', [manual('3.1', '1')])];
    expect(named(findingsOf(frameworkDocument(items)), /^items\.1\.items\.0\.code: mã “3\.1” đã dùng ở/)).toHaveLength(
      1,
    );
  });

  it('14: bonus and penalty stand outside the tree, capped by year, and make nothing provisional', () => {
    const line = (code: string) => manual(code, '10');
    const set = framework([manual('1', '100')], {
      bonus: [line('T1')],
      penalty: [line('P1')],
      settings: { bonusCap: '5', penaltyCap: '3' },
    });
    expect(resultOf(set, { '1': '=88', T1: '=7', P1: '=4' })).toMatchObject({
      points: '90',
      max: '100',
      provisional: false,
    });
    expect(resultOf(set, { '1': '=88' })).toMatchObject({ points: '88', provisional: false });
  });

  it('15: without a survey the index waits, or is taken over what was appraised; with half of one it waits', () => {
    const items = [manual('1', '70'), manual('2', '20', { source: 'survey' }), manual('3', '10', { source: 'survey' })];
    const waits = framework(items);
    expect(resultOf(waits, { '1': '=63' })).toMatchObject({ max: '100', index: '63', provisional: true });
    const rescales = framework(items, { settings: { surveyAbsent: 'rescale' } });
    expect(resultOf(rescales, { '1': '=63' })).toMatchObject({ max: '70', index: '90', provisional: false });
    expect(resultOf(rescales, { '1': '=63', '2': '=20' })).toMatchObject({
      max: '100',
      index: '83',
      provisional: true,
    });
  });

  it('16: a survey result feeds the row of its own group, never that of another', () => {
    const facts = { group: 'so', kind: 'department', assessmentId: 'd1', code: 'A', name: 'Sở A' };
    const rows = [{ row: 2, agency: 'A', agencyName: '', item: '9.1', value: '80' }];
    const asked = framework([itemDocument('9.1', { source: 'survey', rule: { kind: 'satisfaction' } })]);
    const other = framework([itemDocument('9.2', { source: 'survey', rule: { kind: 'satisfaction' } })]);
    expect(readResults(rows, [{ ...facts, agency: 'A', framework: asked }]).findings).toEqual([]);
    expect(readResults(rows, [{ ...facts, agency: 'A', framework: other }]).findings).toMatchObject([
      { row: 2, severity: 'error' },
    ]);
  });

  it('17: weights belong to the question; an option without weight leaves the denominator, one of zero does not', () => {
    const asked = (weights: Document) =>
      framework([itemDocument('1', { source: 'survey', rule: { kind: 'survey', weights } })]);
    const votes = { '1': 'tot=6;kem=2;khongBiet=2' };
    expect(resultOf(asked({ tot: '100', kem: '0', khongBiet: null }), votes).points).toBe('0.75');
    expect(resultOf(asked({ tot: '100', kem: '0', khongBiet: '0' }), votes).points).toBe('0.6');
  });

  it('18: several groups of respondents come pooled as votes, or averaged as a percentage', () => {
    const set = framework([
      itemDocument('1', { source: 'survey', rule: { kind: 'survey', weights: { tot: '100', kem: '0' } } }),
    ]);
    expect(resultOf(set, { '1': 'tot=90;kem=60' }).points).toBe('0.6');
    expect(resultOf(set, { '1': '65' }).points).toBe('0.65');
  });

  it('19: a deduction without a figure is free but on its step and within the bounds of the row', () => {
    const events = [{ name: 'mucDo', label: 'Vi phạm theo mức độ', step: '0.25' }];
    const set = framework([itemDocument('1', { rule: { kind: 'deductPerEvent', events } })]);
    expect(resultOf(set, { '1': 'mucDo=0.75' }).points).toBe('0.25');
    expect(resultOf(set, { '1': 'mucDo=5' }).points).toBe('0');
    expect(() => agency(set, { '1': 'mucDo=0.3' })).toThrow(/bội của bước 0.25/);
  });

  it('20: decimals are exact, a comma is told with the point that was meant, steps are kept', () => {
    const set = framework([manual('1', '10.05', { rule: { kind: 'manual', step: '0.25' } })]);
    expect(resultOf(set, { '1': '=10' }).index).toMatch(/^99\.5024875621890547/);
    expect(() => agency(set, { '1': '=0.3' })).toThrow(/0.25/);
    expect(() => agency(set, { '1': '=0,25' })).toThrow(/0\.25/);
    expect(named(findingsOf(frameworkDocument([manual('1', '10,05')])), /cần “10\.05”/)).toHaveLength(1);
  });

  it('21: bands cover every index exactly once', () => {
    const bands = (...list: object[]) =>
      findingsOf(frameworkDocument([manual('1', '1')], { settings: { bands: list } }));
    const lowest = { label: 'Yếu', from: '0' };
    expect(
      named(
        bands({ label: 'Tốt', above: '90' }, { label: 'Khá', from: '80', below: '90' }, lowest),
        /đúng 90 không thuộc loại nào/,
      ),
    ).toHaveLength(1);
    expect(
      named(
        bands({ label: 'Tốt', from: '90' }, { label: 'Khá', from: '80', to: '90' }, lowest),
        /đúng 90 thuộc cả hai loại/,
      ),
    ).toHaveLength(1);
    expect(bands({ label: 'Tốt', from: '90' }, { label: 'Khá', from: '80', below: '90' }, lowest)).toEqual([]);
  });

  it('22: each round closes at its own hour, and the lock names the step and the hour', () => {
    const actor: Actor = {
      accountId: 'r',
      name: 'R',
      grants: [{ role: 'reporter', agencyId: 'A', authorityId: 'P', pillars: null }],
      requestId: null,
    } as never;
    const round = (closesAt: string) => ({
      id: 'd',
      authorityId: 'P',
      status: 'selfAssessment' as const,
      steps: [
        { step: 'selfAssessment' as const, opensAt: new Date('2025-11-01T01:00:00Z'), closesAt: new Date(closesAt) },
      ],
    });
    const now = new Date('2025-12-06T01:00:00Z');
    const assessment = { id: 'x', agencyId: 'A', status: 'draft' as const, explanationSentAt: null };
    const fill = (closesAt: string) => canFillItem(actor, { round: round(closesAt), assessment, source: 'self', now });
    expect(fill('2025-12-05T10:00:00Z')).toEqual({
      allowed: false,
      reason: 'Đã khóa: hết hạn tự đánh giá 05/12/2025 17:00',
    });
    expect(fill('2025-12-10T10:00:00Z')).toEqual({ allowed: true });
  });

  it('23: two frameworks in force for one province in one year are two results, never mixed', () => {
    const before = framework([manual('1', '10')], { id: 'tinh-cu-a-2025' });
    const after = framework([manual('1', '20')], { id: 'tinh-cu-b-2025' });
    const [left, right] = [before, after].map((set) => scoreRound(set, [agency(set, { '1': '=10' })]));
    expect(
      [left, right].map((result) => [
        result?.framework.id,
        toText(result?.groups[0]?.agencies[0]?.index ?? decimal('0')),
      ]),
    ).toEqual([
      ['tinh-cu-a-2025', '100'],
      ['tinh-cu-b-2025', '50'],
    ]);
  });
});
