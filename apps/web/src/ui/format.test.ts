// Numbers and dates as people type and read them.
import { describe, expect, it } from 'vitest';
import { daysLeft, editDecimal, parseDay, parseDecimal, showDaysLeft, showDecimal, showMoment } from './format.ts';

const read = (value: string) => ({ outcome: 'read', value });

describe('a typed number', () => {
  it.each([
    ['7', '7'],
    ['1234,56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1.234.567', '1234567'],
    ['1.234.567,5', '1234567.5'],
    ['95.5', '95.5'],
    ['95.25', '95.25'],
    ['0.125', '0.125'],
    ['2,125', '2.125'],
    ['-0,5', '-0.5'],
    ['−3', '-3'],
    ['-0', '0'],
    ['007', '7'],
    ['\u00a01.000,10 ', '1000.10'],
    ['1234.567', '1234.567'],
  ])('%s is read as %s', (typed, wire) => {
    expect(parseDecimal(typed)).toEqual(read(wire));
  });

  it('is refused where it could mean two numbers, and both are named', () => {
    const parsed = parseDecimal('1.234');
    expect(parsed.outcome).toBe('unreadable');
    expect(parsed).toHaveProperty('reason', expect.stringContaining('1234 hoặc 1,234'));
  });

  it.each(['abc', '1,2,3', '1,234.56', '1.23.456', '12.34,5', '1e3', '1 234', ',5', '5,', '--1', '٣'])(
    '%s is no number',
    (typed) => {
      expect(parseDecimal(typed).outcome).toBe('unreadable');
    },
  );

  it('is empty, not zero, when nothing is typed', () => {
    expect(parseDecimal('  ')).toEqual({ outcome: 'empty' });
  });

  it.each(['0', '7', '1234.56', '-1234.5', '1000000', '0.125', '1.234'])(
    '%s opened for editing reads back the same',
    (wire) => {
      expect(parseDecimal(editDecimal(wire))).toEqual(read(wire));
    },
  );

  it('is shown with groups and comma, missing as nothing', () => {
    expect(showDecimal('1234.56')).toBe('1.234,56');
    expect(showDecimal(null)).toBe('');
  });
});

describe('a typed day', () => {
  it.each(['5/12/2025', '05/12/2025', '05-12-2025', '5.12.2025', '2025-12-05'])(
    '%s is the fifth of December',
    (typed) => {
      expect(parseDay(typed)).toEqual(read('2025-12-05'));
    },
  );

  it.each(['31/02/2025', '29/02/2025', '0/1/2025', '1/13/2025', '5/12/25', '5/12-2025', 'mai'])(
    '%s is refused',
    (typed) => {
      expect(parseDay(typed).outcome).toBe('unreadable');
    },
  );

  it('knows leap years', () => {
    expect(parseDay('29/02/2024')).toEqual(read('2024-02-29'));
  });
});

describe('a deadline at 17:00 on 05/12/2025 in Viet Nam', () => {
  const due = '2025-12-05T10:00:00Z';
  it('is shown in Vietnamese time', () => {
    expect(showMoment(due)).toBe('05/12/2025 17:00');
    expect(showMoment('2025-12-04T17:30:00Z')).toBe('05/12/2025 00:30');
  });

  it.each([
    ['2025-11-30T02:00:00Z', 5, 'còn 5 ngày'],
    // Already the fourth in Viet Nam, still the third in UTC.
    ['2025-12-03T17:00:00Z', 1, 'còn 1 ngày'],
    ['2025-12-05T09:59:00Z', 0, 'hết hạn hôm nay'],
    ['2025-12-05T10:01:00Z', 0, 'vừa quá hạn hôm nay'],
    ['2025-12-07T01:00:00Z', -2, 'quá hạn 2 ngày'],
  ])('at %s: %i days, %s', (now, days, words) => {
    expect(daysLeft(due, new Date(now))).toBe(days);
    expect(showDaysLeft(due, new Date(now))).toBe(words);
  });
});
