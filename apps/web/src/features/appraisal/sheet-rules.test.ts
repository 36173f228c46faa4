// Which rows the filters show, and where the work goes next.
import type { AppraisalRow } from '@parindex/contract/appraisal';
import { describe, expect, it } from 'vitest';
import { isDiffering, nextUndecided, visibleSheetRows } from './sheet-rules.ts';

const outcome = (points: string | null, kind: 'scored' | 'missing' | 'notApplicable' = 'scored') => ({
  outcome: kind,
  points,
  maxPoints: '1',
  why: '',
});
const undecided = { decision: null, figures: null, points: null, reason: null, savedAt: null, savedBy: null };
const entry = { ...undecided, asksExplanation: false, revision: 0 };

function row(code: string, more: Partial<AppraisalRow> = {}): AppraisalRow {
  return {
    code,
    name: `Mục ${code}`,
    parent: code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null,
    isItem: true,
    mine: true,
    mustDecide: true,
    pass1Asked: false,
    explanation: null,
    self: outcome('1'),
    appraised: outcome('1'),
    appraisal: entry,
    mayAppraise: { allowed: true },
    ...more,
  } as AppraisalRow;
}

const rows = [
  row('1', { isItem: false, mustDecide: false, appraisal: null, mayAppraise: null }),
  row('1.1', { appraisal: { ...entry, decision: 'accepted' } }),
  row('1.2', { appraised: outcome('0'), appraisal: { ...entry, decision: 'points', asksExplanation: true } }),
  row('2', { isItem: false, mustDecide: false, appraisal: null, mayAppraise: null }),
  row('2.1', { mine: false, mayAppraise: { allowed: false, reason: 'chưa được phân công' } }),
  row('2.2', { explanation: { stance: 'dispute', text: 'Đã đủ' } }),
];
const everything = { filter: 'all', mineOnly: false, search: '' } as const;
const codes = (shown: readonly AppraisalRow[]) => shown.map(({ code }) => code);

describe('visibleSheetRows', () => {
  it.each([
    ['undecided', ['2', '2.1', '2.2']],
    ['differing', ['1', '1.2']],
    ['asked', ['1', '1.2']],
    ['disputed', ['2', '2.2']],
  ] as const)('keeps what is %s below its branches', (filter, wanted) => {
    expect(codes(visibleSheetRows(rows, { ...everything, filter }))).toEqual(wanted);
  });

  it('keeps my pillars, and finds by code or by name without marks', () => {
    expect(codes(visibleSheetRows(rows, { ...everything, mineOnly: true }))).not.toContain('2.1');
    expect(codes(visibleSheetRows(rows, { ...everything, search: 'muc 1.2' }))).toEqual(['1', '1.2']);
  });
});

describe('isDiffering', () => {
  it.each([
    [outcome('1'), outcome('1'), false],
    [outcome('1'), outcome('0'), true],
    [outcome(null, 'missing'), outcome('0'), true],
    [outcome(null, 'missing'), outcome(null, 'notApplicable'), true],
  ])('%o against %o: %s', (self, appraised, wanted) => {
    expect(isDiffering(row('1.1', { self, appraised }))).toBe(wanted);
  });
});

describe('nextUndecided', () => {
  it('goes on from here and round from the top, past what others have to decide', () => {
    expect(nextUndecided(rows, '1.1')).toBe('2.2');
    expect(nextUndecided([...rows, row('3.1')], '2.2')).toBe('3.1');
    expect(nextUndecided(rows, '2.2')).toBeNull();
  });
});
