// The value of a formula: as fractions, so that 1 / 3 * 3 is 1 and not nearly 1; rounded once, at the end.
import { type Decimal, timesRatio, whole, zero } from '../../decimal.ts';
import type { Comparison, Formula, Operator } from './formula.ts';

/** Exact: `top ÷ bottom`, bottom > 0. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

type Values = Readonly<Record<string, Decimal>>;

const one = whole(1);

/**
 * @param values every input of the formula, `maxPoints` included
 * @returns null where a denominator is zero: told, never divided by. Branches of an `if` that are not taken do not count.
 * @throws {TypeError} an input without a value: a bug of the caller, who has asked for all of them
 */
export function evaluate(formula: Formula, values: Values): Decimal | null {
  const value = fractionOf(formula, values);
  return value && timesRatio(value.top as Decimal, one, value.bottom as Decimal);
}

function fractionOf(formula: Formula, values: Values): Fraction | null {
  switch (formula.kind) {
    case 'number':
      return { top: formula.value, bottom: one };
    case 'input': {
      const value = Object.hasOwn(values, formula.name) ? values[formula.name] : undefined;
      if (value === undefined) throw new TypeError(`no value for the input ${formula.name}`);
      return { top: value, bottom: one };
    }
    case 'negated': {
      const value = fractionOf(formula.of, values);
      return value && { ...value, top: -value.top };
    }
    case 'operation': {
      const left = fractionOf(formula.left, values);
      const right = fractionOf(formula.right, values);
      return left && right && operate(formula.operator, left, right);
    }
    case 'least':
      return pick(formula.of, values, -1);
    case 'most':
      return pick(formula.of, values, 1);
    case 'rounded': {
      const value = fractionOf(formula.of, values);
      return value && roundHalfUp(value, formula.decimals);
    }
    case 'if': {
      const left = fractionOf(formula.test.left, values);
      const right = fractionOf(formula.test.right, values);
      if (!left || !right) return null;
      return fractionOf(holds(order(left, right), formula.test.comparison) ? formula.yes : formula.no, values);
    }
  }
}

function operate(operator: Operator, a: Fraction, b: Fraction): Fraction | null {
  switch (operator) {
    case '+':
      return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
    case '-':
      return { top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom };
    case '*':
      return { top: a.top * b.top, bottom: a.bottom * b.bottom };
    case '/': {
      if (b.top === 0n) return null;
      const sign = b.top < 0n ? -1n : 1n;
      return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
    }
  }
}

/** Negative, zero or positive, by cross-multiplication. */
function order(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** @param sense 1 takes the greatest, -1 the least */
function pick(of: readonly Formula[], values: Values, sense: number): Fraction | null {
  const found = of.map((each) => fractionOf(each, values));
  return found.reduce((best, value) => {
    if (!best || !value) return null;
    return order(value, best) * sense > 0 ? value : best;
  }, found[0] ?? null);
}

/** The half goes away from zero, as printed tables do. */
function roundHalfUp({ top, bottom }: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const size = top < 0n ? -top : top;
  const rounded = (2n * size * scale + bottom) / (2n * bottom);
  return { top: top < 0n ? -rounded : rounded, bottom: scale };
}

function holds(sign: number, comparison: Comparison): boolean {
  switch (comparison) {
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
    case '=':
      return sign === 0;
    case '!=':
      return sign !== 0;
  }
}

/** Nothing below zero and nothing above the item's maximum is ever points. */
export function withinPoints(value: Decimal, max: Decimal): { points: Decimal; held: 'floor' | 'cap' | null } {
  if (value < zero) return { points: zero, held: 'floor' };
  return value > max ? { points: max, held: 'cap' } : { points: value, held: null };
}
