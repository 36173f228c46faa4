// The pieces a draft is made of: raw values, and branches as they are cut and pasted.

/** A value as a YAML or JSON document has it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export const draftLists = ['items', 'bonus', 'penalty', 'cases'] as const;
/** The tree, the lines outside it, and the worked cases beside it. */
export type DraftList = (typeof draftLists)[number];

export interface DraftTree {
  /** Stays with the node for life, through moves and renumbering; chosen by whoever makes the node (a UUID). */
  readonly id: string;
  readonly fields: Readonly<Record<string, Value>>;
  readonly children: readonly DraftTree[];
}

/** Same value, whatever the order of keys. */
export function isSameValue(a: Value, b: Value): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Record<string, Value>)
    .filter(([, entry]) => entry !== null)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}
