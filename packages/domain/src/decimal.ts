// Exact decimals: fixed point, 30 places, on big integers. The one place where numbers of points are added and rounded.
// Why not a floating-point decimal library: docs/decisions/0002-fixed-point-decimals.md.

declare const decimalBrand: unique symbol;

/** An exact decimal with 30 places. Sums and differences never round, so their order cannot matter. */
export type Decimal = bigint & { readonly [decimalBrand]: true };

export type RoundingMode = 'half-up' | 'half-even' | 'truncate';

/** Places kept. A quotient is rounded half-even at the last of them; everything officials type is far shorter. */
const places = 30;
/** Places at which two values count as the same: a third three times is one, whatever the thirtieth digit says. */
const settledPlaces = 20;
/** Most places a typed figure may have; more is a slip (or binary floating point that leaked into a file). */
export const mostTypedPlaces = 20;

const powers = Array.from({ length: places + 1 }, (_, exponent) => 10n ** BigInt(exponent));
const one = powerOfTen(places);
const oneHundred = 100n * one;
const settledUnit = powerOfTen(places - settledPlaces);
const decimalText = /^([+-]?)(\d{1,18})(?:\.(\d{1,20}))?$/;

export const zero = 0n as Decimal;
export const hundred = oneHundred as Decimal;

/**
 * Reads `1234.56`.
 *
 * @returns null when the text is not a decimal with a point, at most 18 digits before and 20 behind it
 */
export function parseDecimal(text: string): Decimal | null {
  const match = decimalText.exec(text);
  if (!match) return null;
  const [, sign, digits = '0', fraction = ''] = match;
  const units = BigInt(digits + fraction) * powerOfTen(places - fraction.length);
  return (sign === '-' ? -units : units) as Decimal;
}

/**
 * A decimal known to be well formed, such as a literal in code or a value the database checked.
 *
 * @throws {RangeError} the text is not a decimal: a bug of the caller
 */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new RangeError(`not a decimal: ${text}`);
  return value;
}

/** A whole number, such as a count or a day. */
export function whole(count: number): Decimal {
  return (BigInt(count) * one) as Decimal;
}

export function plus(a: Decimal, b: Decimal): Decimal {
  return (a + b) as Decimal;
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return (a - b) as Decimal;
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = 0n;
  for (const value of values) total += value;
  return total as Decimal;
}

/** Exact when the places of both factors together are at most 30. */
export function times(a: Decimal, b: Decimal): Decimal {
  return divideHalfEven(a * b, one) as Decimal;
}

/** @throws {RangeError} division by zero: rules send a zero denominator to the not-applicable policy before they get here */
export function dividedBy(a: Decimal, b: Decimal): Decimal {
  return divideHalfEven(a * one, b) as Decimal;
}

/** a × b ÷ c with one rounding at the end, so that 18 × 1.5 ÷ 20 is exactly 1.35. */
export function timesRatio(a: Decimal, b: Decimal, c: Decimal): Decimal {
  return divideHalfEven(a * b, c) as Decimal;
}

export function smaller(a: Decimal, b: Decimal): Decimal {
  return a < b ? a : b;
}

export function larger(a: Decimal, b: Decimal): Decimal {
  return a > b ? a : b;
}

/**
 * The value as edges and ranks see it: rounded half-even to 20 places.
 * Three thirds of a point and one point are the same there, as they are on paper.
 */
export function settle(value: Decimal): Decimal {
  return round(value, settledPlaces, 'half-even');
}

/** Negative, zero or positive, by the settled values: the only comparison that decides points, bands and ranks. */
export function compare(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  const difference = a - b;
  // Values further apart than one settled place cannot settle to the same: nearly all comparisons end here, unrounded.
  if (difference > settledUnit) return 1;
  if (difference < -settledUnit) return -1;
  const left = settle(a);
  const right = settle(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Sign of b ÷ a × 100 − percent, by cross-multiplication: nothing is divided, so nothing is rounded.
 *
 * @param a > 0
 */
export function comparePercent(b: Decimal, a: Decimal, percent: Decimal): number {
  // All of it is by far the commonest edge, and needs no multiplication.
  if (percent === oneHundred) return b < a ? -1 : b > a ? 1 : 0;
  const difference = b * oneHundred - percent * a;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * Rounds to `decimals` places; `half-up` takes the half away from zero, as printed tables do.
 *
 * @param decimals 0 to 30
 */
export function round(value: Decimal, decimals: number, mode: RoundingMode): Decimal {
  const unit = powerOfTen(places - decimals);
  const rest = value % unit;
  if (rest === 0n) return value;
  const cut = value - rest;
  const twice = 2n * (rest < 0n ? -rest : rest);
  const odd = (cut / unit) % 2n !== 0n;
  const away = mode === 'half-up' ? twice >= unit : mode === 'half-even' && (twice > unit || (twice === unit && odd));
  if (!away) return cut as Decimal;
  return (value < 0n ? cut - unit : cut + unit) as Decimal;
}

/** The shortest text that is exactly the value: `1.35`, `-0.5`, `100`. */
export function toText(value: Decimal): string {
  return toFixedText(value, places).replace(/\.?0+$/, '');
}

/** The value rounded half-up to `decimals` places, with all of them written: `73.00`. */
export function toFixedText(value: Decimal, decimals: number, mode: RoundingMode = 'half-up'): string {
  const rounded: bigint = round(value, decimals, mode);
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(places + 1, '0');
  const wholePart = digits.slice(0, -places);
  const fraction = digits.slice(-places).slice(0, decimals);
  return `${rounded < 0n ? '-' : ''}${wholePart}${decimals > 0 ? `.${fraction}` : ''}`;
}

function powerOfTen(exponent: number): bigint {
  const power = powers[exponent];
  if (power === undefined) throw new RangeError(`places out of range: ${exponent}`);
  return power;
}

function divideHalfEven(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  // Multiplied back: half the time of a second division by %.
  const rest = a - quotient * b;
  if (rest === 0n) return quotient;
  const twice = 2n * (rest < 0n ? -rest : rest);
  const size = b < 0n ? -b : b;
  const away = twice > size || (twice === size && quotient % 2n !== 0n);
  if (!away) return quotient;
  return a < 0n === b < 0n ? quotient + 1n : quotient - 1n;
}
