// The language of formulas: what it reads, what it refuses and at which character, and that its values are exact.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, toText, whole } from '../../decimal.ts';
import { evaluate } from './evaluate.ts';
import { inputNamesIn } from './formula.ts';
import { parseFormula } from './parse-formula.ts';

const known = ['a', 'b', 'tre_han'];

function valueOf(text: string, values: Record<string, string> = {}): string | null {
  const reading = parseFormula(text, known);
  if (!reading.ok) throw new Error(`${reading.at}: ${reading.message}`);
  const given = Object.fromEntries(
    Object.entries({ maxPoints: '2', ...values }).map(([name, value]) => [name, decimal(value)]),
  );
  const value = evaluate(reading.formula, given);
  return value === null ? null : toText(value);
}

describe('A formula', () => {
  it.each<[string, Record<string, string>, string | null]>([
    ['1 + 2 * 3', {}, '7'],
    ['(1 + 2) * 3', {}, '9'],
    ['8 - 3 - 2', {}, '3'],
    ['8 / 4 / 2', {}, '1'],
    ['-2 + 3', {}, '1'],
    ['2 - -3', {}, '5'],
    ['b / a * maxPoints', { b: '18', a: '20' }, '1.8'],
    ['1 / 3 * 3', {}, '1'],
    ['b ÷ a × maxPoints − 0.5', { b: '3', a: '4' }, '1'],
    ['min(1; b : a) * maxPoints', { b: '30', a: '20' }, '2'],
    ['max(a, b, 5)', { a: '4', b: '3' }, '5'],
    ['min(a, b)', { a: '4', b: '3' }, '3'],
    ['max(0, maxPoints - tre_han * 0.25)', { tre_han: '9' }, '0'],
    ['round(2 / 3, 2)', {}, '0.67'],
    ['round(0.125, 2)', {}, '0.13'],
    ['round(-0.125, 2)', {}, '-0.13'],
    ['round(0.1249999999, 2)', {}, '0.12'],
    ['round(7, 0)', {}, '7'],
    ['if(a >= 80, 1, 0)', { a: '80' }, '1'],
    ['if(a >= 80, 1, 0)', { a: '79.999999999999999999' }, '0'],
    ['if(a > 80, 1, 0)', { a: '80' }, '0'],
    ['if(a <= 80, 1, 0)', { a: '80' }, '1'],
    ['if(a < 80, 1, 0)', { a: '80' }, '0'],
    ['if(a = 80, 1, 0)', { a: '80' }, '1'],
    ['if(a != 80, 1, 0)', { a: '80' }, '0'],
    ['if(a ≥ 80, if(b ≤ 1, 2, 1), 0)', { a: '90', b: '2' }, '1'],
    ['b / a', { b: '1', a: '0' }, null],
    ['if(a = 0, 1, b / a)', { b: '1', a: '0' }, '1'],
    ['min(1, b / a)', { b: '1', a: '0' }, null],
    ['if(b / a > 1, 1, 0)', { b: '1', a: '0' }, null],
    ['1 / -4', {}, '-0.25'],
  ])('%s with %j is %s', (text, values, expected) => {
    expect(valueOf(text, values)).toBe(expected);
  });

  it.each<[string, number, RegExp]>([
    ['', 0, /trống/],
    ['b / ', 4, /gặp hết công thức/],
    ['b + $', 4, /ký tự “\$”/],
    ['b + c', 4, /không có số liệu “c”.*a, b, tre_han, maxPoints/],
    ['0,5 * b', 1, /dấu chấm/],
    ['sqrt(b)', 0, /không có hàm “sqrt”/],
    ['min(b)', 0, /cần 2 trở lên/],
    ['round(b)', 0, /cần 2/],
    ['round(b, 2, 3)', 0, /cần 2/],
    ['round(b, 1.5)', 9, /số chữ số thập phân/],
    ['round(b, 11)', 9, /số chữ số thập phân/],
    ['round(b, a)', 9, /số chữ số thập phân/],
    ['(b + a', 6, /đóng ngoặc/],
    ['b a', 2, /gặp “a”/],
    ['b > a', 2, /gặp “>”/],
    ['if(b, 1, 0)', 4, /phép so sánh/],
    ['if(b > 1, 1)', 11, /dấu phẩy/],
    ['b.x', 1, /ký tự “\.”/],
    ['globalThis', 0, /không có số liệu “globalThis”/],
    ['constructor', 0, /không có số liệu “constructor”/],
    ['b; a', 1, /gặp “,”/],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 41, /lồng nhau quá sâu/],
    [`${'-'.repeat(60)}1`, 41, /lồng nhau quá sâu/],
    ['1+'.repeat(1001), 2000, /dài quá/],
    ['9'.repeat(30), 0, /không phải số/],
  ])('refuses “%s” at character %i', (text, at, message) => {
    expect(parseFormula(text, known)).toEqual({ ok: false, at, message: expect.stringMatching(message) });
  });

  it('says which inputs it reads, each once', () => {
    const reading = parseFormula('if(a > 0, b / a, 0) * maxPoints + round(min(b, 2), 1) - -a', known);
    expect(reading.ok && inputNamesIn(reading.formula)).toEqual(['a', 'b']);
  });

  it('never takes what an object carries by itself for an input', () => {
    const reading = parseFormula('toString', ['toString']);
    expect(() => reading.ok && evaluate(reading.formula, {})).toThrow(TypeError);
  });

  it('is exact: any fractions added one way are the same another way', () => {
    const part = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const written = parts.map(([top, bottom]) => `(0 - ${-top}) / ${bottom}`.replace('- -', '+ '));
        const forwards = valueOf(written.join(' + '));
        expect(valueOf(written.toReversed().join(' + '))).toBe(forwards);
        const product = parts.reduce((all, [, bottom]) => all * BigInt(bottom), 1n);
        const top = parts.reduce((all, [each, bottom]) => all + (BigInt(each) * product) / BigInt(bottom), 0n);
        // The same sum over one denominator, where it is a whole number.
        if (top % product === 0n) expect(forwards).toBe(toText(whole(Number(top / product))));
      }),
    );
  });
});
