// Decimals as results store them: a quotient has up to 30 places, more than anybody may type.
import { type Decimal, decimal, minus, plus, times } from '../decimal.ts';

const typedPlaces = 20;
const lastTypedUnit = decimal(`0.${'0'.repeat(typedPlaces - 1)}1`);

/**
 * Reads back, without any loss, what `toText` wrote.
 *
 * @throws {RangeError} the text is not a decimal: a bug of the caller
 */
export function storedDecimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  if (fraction.length <= typedPlaces) return decimal(text);
  const head = decimal(`${whole}.${fraction.slice(0, typedPlaces)}`);
  const tail = times(decimal(`0.${fraction.slice(typedPlaces)}`), lastTypedUnit);
  return text.startsWith('-') ? minus(head, tail) : plus(head, tail);
}
