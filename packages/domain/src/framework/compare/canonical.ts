// Values of a framework as text that is the same exactly when the values are: keys sorted, decimals as they are written.
import { type Decimal, toText } from '../../decimal.ts';

export function canonical(value: unknown): string {
  if (typeof value === 'bigint') return toText(value as Decimal);
  if (Array.isArray(value)) return `[${value.map(canonical).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== null && entry !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${key}: ${canonical(entry)}`).join(', ')}}`;
}
