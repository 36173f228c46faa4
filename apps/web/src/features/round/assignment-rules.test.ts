// Adding many lines of an assignment at once.
import { describe, expect, it } from 'vitest';
import { addLines } from './assignment-rules.ts';
import { emptyRound, inputFrom, isStepFilled, stepsOf, suggestDates } from './round-plan.ts';

const an = { accountId: 'an', name: 'An', agencyId: 'A', agencyName: 'Sở A' };
const binh = { accountId: 'binh', name: 'Bình', agencyId: 'S', agencyName: 'Sở S' };

describe('addLines', () => {
  it('gives every person every agency but their own, and nothing twice', () => {
    const first = addLines([], { people: [an, binh], agencyIds: ['A', 'B'], pillar: null });
    expect(first.lines.map(({ accountId, agencyId }) => `${accountId} ${agencyId}`)).toEqual([
      'an B',
      'binh A',
      'binh B',
    ]);
    expect([first.added, first.skipped, first.conflicts]).toEqual([3, 0, [an]]);
    const again = addLines(first.lines, { people: [binh], agencyIds: ['A', null], pillar: null });
    expect([again.added, again.skipped, again.lines.length]).toEqual([1, 1, 4]);
    expect(again.conflicts).toEqual([]);
  });
});

describe('the form of a round', () => {
  it('suggests dates one after the other, in the time of Viet Nam', () => {
    const steps = stepsOf(suggestDates('2025-11-20'));
    expect(steps[0]).toEqual({
      step: 'selfAssessment',
      opensAt: '2025-11-20T01:00:00.000Z',
      closesAt: '2025-12-10T10:00:00.000Z',
    });
    expect(steps.every(({ opensAt }, index) => index === 0 || opensAt > (steps[index - 1]?.closesAt ?? ''))).toBe(true);
  });

  it('gives every new group a code of its own and keeps that of a stored one', () => {
    const group = { key: '1', code: null, name: 'Khối Sở, ngành', frameworkId: 'f', agencyIds: ['A'] };
    const groups = [group, { ...group, key: '2' }, { ...group, key: '3', code: 'khoi-so-nganh-2' }];
    const input = inputFrom({ ...emptyRound(2025), groups }, 'P');
    expect(input.groups.map(({ code }) => code)).toEqual(['khoi-so-nganh', 'khoi-so-nganh-3', 'khoi-so-nganh-2']);
    expect(input).toMatchObject({ yearJudged: 2025, yearPublished: 2026 });
  });

  it('goes on only from a step that is filled', () => {
    const empty = emptyRound(2025);
    expect(isStepFilled(empty, 0)).toBe(false);
    expect(isStepFilled({ ...empty, title: 'Đợt' }, 0)).toBe(true);
    expect(isStepFilled({ ...empty, title: 'Đợt', yearJudged: '25' }, 0)).toBe(false);
    expect(isStepFilled(empty, 1)).toBe(false);
  });
});
