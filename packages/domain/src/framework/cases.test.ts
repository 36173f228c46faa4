// Worked cases: read with everything that is wrong, run by the engine, told in words.
import { describe, expect, it } from 'vitest';
import { framework, itemDocument } from '../testing.ts';
import { readCases, runCases, type WorkedCase } from './cases.ts';

const set = framework([
  itemDocument('1.1'),
  itemDocument('1.2', { max: '2', notApplicable: 'exclude', rule: { kind: 'proportional', floor: '30' } }),
]);

const signed = { signedBy: 'Người Minh Hoạ', signedOn: '2025-10-01' };
const worked = (more: Partial<WorkedCase>): WorkedCase => ({
  name: 'Ca',
  item: '1.1',
  value: 'yes',
  points: '1',
  ...signed,
  ...more,
});

describe('Running worked cases', () => {
  it.each<[string, Partial<WorkedCase>, string]>([
    ['points, however many zeros they are written with', { points: '1.00' }, '1'],
    ['points of a ratio', { item: '1.2', value: 'b=1;a=2', points: '1' }, '1'],
    ['nothing declared', { value: null, points: 'missing' }, 'missing'],
    ['an item that leaves the sum', { item: '1.2', value: 'b=0;a=0', points: 'notApplicable' }, 'notApplicable'],
  ])('passes %s', (_name, more, actual) => {
    const one = worked(more);
    expect(runCases(set, [one])).toMatchObject([{ case: one, passed: true, expected: one.points, actual }]);
  });

  it('tells what was signed, what comes out and why, for each case on its own', () => {
    const outcomes = runCases(set, [
      worked({ name: 'Một nửa', item: '1.2', value: 'b=1;a=2', points: '1.5' }),
      worked({ points: 'missing' }),
      worked({ name: 'Không phải tỷ lệ', item: '1.2', value: 'có' }),
      worked({ name: 'Mã cũ', item: '9.9' }),
      worked({}),
    ]);
    expect(outcomes.map(({ passed, actual }) => [passed, actual])).toEqual([
      [false, '1'],
      [false, '1'],
      [false, null],
      [false, null],
      [true, '1'],
    ]);
    expect(outcomes[0]?.sentence).toBe(
      'ca mẫu “Một nửa” (mục 1.2): đã ký 1,5 điểm, máy tính ra 1 điểm. b/a = 1/2 = 50 % (không dưới ngưỡng 30 %) × 2 = 1 điểm.',
    );
    expect(outcomes[2]?.sentence).toContain('không chạy được: value:');
    expect(outcomes[3]?.sentence).toContain('9.9');
  });
});

describe('Reading worked cases', () => {
  it('takes the signature of the file where a case has none of its own, and numbers as they are typed', () => {
    const cases = [{ item: 1.1, value: 95, points: 1, signedBy: 'Người khác' }];
    expect(readCases({ ...signed, cases })).toEqual({
      cases: [{ name: '1.1', item: '1.1', value: '95', points: '1', signedBy: 'Người khác', signedOn: '2025-10-01' }],
      findings: [],
    });
  });

  it('tells everything that is wrong with every case, and reads the others', () => {
    const { cases, findings } = readCases({
      cases: [
        { points: '1,5', diem: 2 },
        { item: '1.1', points: 'thiếu' },
        { item: '1.1', points: 'missing' },
      ],
    });
    expect(cases.map((one) => one !== null)).toEqual([false, false, true]);
    expect(findings.map(({ path }) => path.join('.'))).toEqual([
      'cases.0.diem',
      'cases.0.item',
      'cases.0.points',
      'cases.1.points',
    ]);
    expect(findings[2]?.message).toContain('1.5');
  });
});
