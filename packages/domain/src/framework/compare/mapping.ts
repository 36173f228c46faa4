// Which item of an earlier year an item of this year continues (đối chiếu giữa các năm): rows that a person decides on.
import { canonical } from './canonical.ts';
import type { ListedItem } from './listed-node.ts';
import { mappingText } from './mapping.vi.ts';
import type { MappingKind } from './mapping-kinds.ts';

/**
 * One item with what it continues. `split`: several rows name the same earlier item; `merged`: one row names several.
 * An item of the earlier year that no row names stands for itself in a row `{ after: null, before: [code], kind: 'dropped' }`.
 */
export interface MappingRow {
  readonly after: string | null;
  readonly before: readonly string[];
  readonly kind: MappingKind;
}

/** Kinds that may be said of an item with so many earlier items. */
export function kindsFor(earlierCount: number): readonly MappingKind[] {
  if (earlierCount === 0) return ['new'];
  return earlierCount === 1 ? ['same', 'reworded', 'reweighted', 'split'] : ['merged'];
}

/** What a pair is, by what the two items say: never by their codes. */
export function kindOfPair(before: ListedItem, after: ListedItem): 'same' | 'reworded' | 'reweighted' {
  const points = ({ node: { max, source, rule, notApplicable, except } }: ListedItem) =>
    canonical({ max, source, rule, notApplicable, except });
  if (points(before) !== points(after)) return 'reweighted';
  const words = ({ node: { name, guidance, evidence } }: ListedItem) => canonical([name, guidance, evidence]);
  return words(before) === words(after) ? 'same' : 'reworded';
}

/** Items by code, as the functions of a mapping take them. */
export type ItemsByCode = ReadonlyMap<string, ListedItem>;

export function byCode(items: readonly ListedItem[]): Map<string, ListedItem> {
  return new Map(items.map((item) => [item.node.code, item]));
}

/**
 * May this be saved for one item? Whether the rows agree with each other is asked of all of them, before the review.
 *
 * @returns Vietnamese sentences; empty = it may
 */
export function rowProblems(row: Pick<MappingRow, 'before' | 'kind'>, earlier: ItemsByCode): string[] {
  const unknown = row.before.filter((code) => !earlier.has(code)).map(mappingText.unknown);
  const twice = new Set(row.before).size === row.before.length ? [] : [mappingText.twice];
  const fits = kindsFor(row.before.length).includes(row.kind);
  return [...unknown, ...twice, ...(fits ? [] : [mappingText.kindDoesNotFit(row.kind, row.before.length)])];
}

/** The earlier items that no row continues. */
export function droppedItems(rows: readonly MappingRow[], earlier: readonly ListedItem[]): ListedItem[] {
  const named = new Set(rows.flatMap(({ after, before }) => (after === null ? [] : before)));
  return earlier.filter(({ node }) => !named.has(node.code));
}

/**
 * What stands between a mapping and its review: rows nobody looked at, rows that contradict each other.
 *
 * @param rows    those of this year and the dropped ones, with whether a person decided them
 * @returns Vietnamese sentences, each with the code it is about; empty = it may be reviewed
 */
export function reviewBlockers(
  rows: readonly (MappingRow & { readonly decided: boolean })[],
): { readonly code: string; readonly message: string }[] {
  const uses = new Map<string, number>();
  const living = rows.filter(({ after }) => after !== null);
  for (const { before } of living) for (const code of before) uses.set(code, (uses.get(code) ?? 0) + 1);
  const shared = (code: string) => (uses.get(code) ?? 0) > 1;
  return rows.flatMap((row) => {
    const code = row.after ?? row.before[0] ?? '';
    const found = row.decided
      ? []
      : [row.after === null ? mappingText.droppedNotSeen(code) : mappingText.notSeen(code)];
    if (row.after !== null) {
      if (row.kind === 'split' && !row.before.some(shared))
        found.push(mappingText.splitAlone(code, row.before[0] ?? ''));
      if (row.kind !== 'split' && row.before.some(shared)) {
        found.push(mappingText.sharedWithoutSplit(code, row.before.filter(shared).join(', ')));
      }
    }
    return found.map((message) => ({ code, message }));
  });
}
