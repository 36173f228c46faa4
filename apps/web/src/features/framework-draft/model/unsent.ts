// Unsent steps of a draft in the browser's own store: each under a name of its own, so that two tabs never overwrite each other.
import type { Change } from '@parindex/domain/framework/draft/change';
import type { OwnBatch } from './draft-state.ts';

export type UnsentStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

interface Kept {
  /** Position in the queue it was in. */
  readonly order: number;
  readonly changes: readonly Change[];
}

/** Steps that an earlier page left unsent, in their order. Sent twice under the same key, each is made once. */
export function restoreUnsent(store: UnsentStore, storeAs: string): OwnBatch[] {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  return names
    .filter((name) => name.startsWith(`${storeAs}.`))
    .map((name) => ({ batch: name.slice(storeAs.length + 1), kept: JSON.parse(store.getItem(name) ?? 'null') as Kept }))
    .toSorted((left, right) => left.kept.order - right.kept.order)
    .map(({ batch, kept }) => ({ batch, changes: kept.changes, status: 'waiting' }));
}

/** Brings the store from one queue to the next; what has not changed is not written again. */
export function keepUnsent(
  store: UnsentStore,
  storeAs: string,
  before: readonly OwnBatch[],
  after: readonly OwnBatch[],
): void {
  const known = new Map(before.map(({ batch, changes }) => [batch, changes]));
  const now = new Set(after.map(({ batch }) => batch));
  for (const { batch } of before) if (!now.has(batch)) store.removeItem(`${storeAs}.${batch}`);
  const first = orderOf(store, storeAs, after[0]) ?? Date.now();
  after.forEach(({ batch, changes }, index) => {
    if (known.get(batch) === changes) return;
    store.setItem(`${storeAs}.${batch}`, JSON.stringify({ order: first + index, changes } satisfies Kept));
  });
}

function orderOf(store: UnsentStore, storeAs: string, head: OwnBatch | undefined): number | null {
  const kept = head && store.getItem(`${storeAs}.${head.batch}`);
  return kept ? (JSON.parse(kept) as Kept).order : null;
}
