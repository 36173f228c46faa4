// Exact decimals, checked edge by edge and against arithmetic written another way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  decimal,
  dividedBy,
  minus,
  parseDecimal,
  plus,
  type RoundingMode,
  round,
  sum,
  times,
  timesRatio,
  toFixedText,
  toText,
  whole,
  zero,
} from './decimal.ts';

describe('reading and writing', () => {
  it.each(['0', '1', '-0.5', '10.05', '73', '8.674999237060547', '999999999999999999.99999999999999999999'])(
    'gives %s back as it was',
    (text) => {
      expect(toText(decimal(text))).toBe(text);
    },
  );

  it.each(['', ' ', '1,5', '1.', '.5', '1e3', 'NaN', '--1', '1.2.3', '0x10', '1 000', '1234567890123456789'])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  it('writes all the places asked for', () => {
    expect(toFixedText(decimal('73'), 2)).toBe('73.00');
    expect(toFixedText(decimal('-0.005'), 2)).toBe('-0.01');
    expect(toFixedText(decimal('95.3'), 0)).toBe('95');
  });
});

describe('rounding', () => {
  const table: [string, number, RoundingMode, string][] = [
    ['8.135', 2, 'half-up', '8.14'],
    ['8.135', 2, 'half-even', '8.14'],
    ['8.125', 2, 'half-even', '8.12'],
    ['8.125', 2, 'half-up', '8.13'],
    ['8.1249999', 2, 'half-up', '8.12'],
    ['8.1250001', 2, 'half-even', '8.13'],
    ['8.139', 2, 'truncate', '8.13'],
    ['-8.135', 2, 'half-up', '-8.14'],
    ['-8.125', 2, 'half-even', '-8.12'],
    ['-8.139', 2, 'truncate', '-8.13'],
    ['89.457', 2, 'truncate', '89.45'],
    ['89.457', 2, 'half-up', '89.46'],
    ['0.5', 0, 'half-up', '1'],
    ['0.5', 0, 'half-even', '0'],
    ['1.5', 0, 'half-even', '2'],
    ['7', 2, 'half-up', '7'],
  ];
  it.each(table)('%s to %i places, %s, is %s', (value, places, mode, expected) => {
    expect(toText(round(decimal(value), places, mode))).toBe(expected);
  });
});

describe('exactness', () => {
  it('takes three thirds for one, where floating decimals end in …9', () => {
    const third = dividedBy(whole(1), whole(3));
    expect(compare(sum([third, third, third]), whole(1))).toBe(0);
  });

  it('keeps two values apart that differ where anyone can still write it down', () => {
    expect(compare(decimal('90'), decimal('89.99999999999999999'))).toBe(1);
  });

  it('divides once: 18 of 20 of 1.5 is 1.35', () => {
    expect(toText(timesRatio(decimal('18'), decimal('1.5'), decimal('20')))).toBe('1.35');
  });

  const typed = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 6 }));
  const asText = ([digits, places]: [bigint, number]) => {
    const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
    const cut = text.length - places;
    return `${digits < 0n ? '-' : ''}${text.slice(0, cut)}${places > 0 ? `.${text.slice(cut)}` : ''}`;
  };

  it('adds and multiplies like whole numbers of millionths', () => {
    fc.assert(
      fc.property(typed, typed, (left, right) => {
        const [a, b] = [decimal(asText(left)), decimal(asText(right))];
        const millionths = ([digits, places]: [bigint, number]) => digits * 10n ** BigInt(6 - places);
        expect(plus(a, b)).toBe((millionths(left) + millionths(right)) * 10n ** 24n);
        expect(times(a, b)).toBe(millionths(left) * millionths(right) * 10n ** 18n);
        expect(plus(minus(a, b), b)).toBe(a);
      }),
    );
  });

  it('gives the same sum in any order, even of quotients', () => {
    const thirds = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 999 })));
    fc.assert(
      fc.property(thirds, (ratios) => {
        const values = ratios.map(([b, a]) => dividedBy(whole(b), whole(a)));
        expect(sum(values.toReversed())).toBe(sum(values));
      }),
    );
  });

  it('never divides by zero', () => {
    expect(() => dividedBy(whole(1), zero)).toThrow(RangeError);
  });
});
