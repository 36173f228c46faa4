// Raw values of a draft, read and written by the forms: what is not there is null, what is emptied goes.
import { isSameValue, type Value } from '@parindex/domain/framework/draft/tree';

export type Fields = { readonly [key: string]: Value };

export function fieldsIn(value: Value | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function listIn(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

/** Text or number as text; nothing else is text. */
export function textIn(value: Value | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The mapping with one key set; null takes the key away. */
export function withKey(fields: Fields, key: string, value: Value): Fields {
  const { [key]: _, ...rest } = fields;
  if (value === null) return rest;
  // A key that was there keeps its place.
  return key in fields
    ? Object.fromEntries(Object.entries(fields).map(([name, old]) => [name, name === key ? value : old]))
    : { ...rest, [key]: value };
}

/** The mapping, or null when nothing is left in it. */
export function orNothing(fields: Fields): Fields | null {
  return Object.keys(fields).length === 0 ? null : fields;
}

export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  return isSameValue(a ?? null, b ?? null);
}
