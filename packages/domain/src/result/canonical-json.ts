// One text for one value: keys sorted, no white space. What is hashed is written by this function and no other.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The canonical JSON text of plain data. Decimals are strings by then: a binary number would not be canonical.
 *
 * @throws {RangeError} a number that is not a safe integer
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // A loop over sorted keys: documents have a million members, and pairs of each would be made only to be sorted.
  let text = '';
  for (const key of Object.keys(value).toSorted(byCodeUnit)) {
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`;
  }
  return `{${text}}`;
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : 1;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
