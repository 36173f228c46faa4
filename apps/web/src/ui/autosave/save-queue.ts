// Saves fields one after another: waits until typing rests, retries what failed, keeps what is unsaved. Knows no React.
import { saveFailure } from '../problem/problem-error.ts';

/** Where the value of one field stands. */
export type FieldSave<Value> = {
  readonly value: Value;
  readonly status: 'waiting' | 'saving' | 'retrying' | 'saved' | 'refused' | 'conflict';
  /** For `refused`: the error to show. */
  readonly error?: unknown;
  /** For `conflict`: the record as it stands on the server. After "keep mine" it is sent along. */
  readonly stands?: unknown;
};

export interface SaveSnapshot<Value> {
  readonly fields: ReadonlyMap<string, FieldSave<Value>>;
  readonly savedAt: Date | null;
}

export interface SaveQueueParts<Value> {
  /**
   * Writes one value; resolves after the server has committed it.
   * The same `key` comes again with every retry. `stands` is the record a person has seen and chosen to overwrite.
   */
  readonly send: (field: string, value: Value, how: { key: string; stands?: unknown }) => Promise<unknown>;
  /** Keeps unsaved values across a reload or an expired session: sessionStorage. */
  readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Name in the store; must hold the account, so that nobody is handed the values of somebody else. */
  readonly storeAs: string;
  readonly now: () => Date;
  readonly newKey: () => string;
  /** Calls back after so many milliseconds; returns what cancels it. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

interface Entry<Value> extends FieldSave<Value> {
  readonly key: string;
  readonly dueAt: number;
}

/** Rest after the last keystroke before a field is sent. */
export const restMilliseconds = 700;
const pauses = [2_000, 5_000, 15_000, 30_000];

export type SaveQueue<Value> = ReturnType<typeof createSaveQueue<Value>>;

/** Starts a queue with whatever an earlier page left unsaved; it goes out at once, under the same keys. */
export function createSaveQueue<Value>(parts: SaveQueueParts<Value>) {
  const entries = new Map<string, Entry<Value>>(restore(parts));
  const listeners = new Set<() => void>();
  let snapshot: SaveSnapshot<Value> = { fields: new Map(entries), savedAt: null };
  let savedAt: Date | null = null;
  let failures = 0;
  let notBefore = 0;
  let sending = false;
  let { send } = parts;
  let cancelTimer: () => void = nothing;

  function put(field: string, entry: Entry<Value>) {
    entries.set(field, entry);
    publish();
  }

  function publish() {
    keep(parts, entries);
    snapshot = { fields: new Map(entries), savedAt };
    for (const listener of listeners) listener();
  }

  function plan() {
    cancelTimer();
    if (sending) return;
    const next = earliest(entries);
    if (next === null) return;
    const wait = Math.max(next.entry.dueAt, notBefore) - parts.now().getTime();
    if (wait <= 0) void sendOne(next.field, next.entry);
    else cancelTimer = parts.after(wait, plan);
  }

  async function sendOne(field: string, entry: Entry<Value>) {
    sending = true;
    put(field, { ...entry, status: 'saving' });
    const how = entry.stands === undefined ? { key: entry.key } : { key: entry.key, stands: entry.stands };
    const outcome = await send(field, entry.value, how).then(
      () => ({ next: 'saved' }) as const,
      (error: unknown) => saveFailure(error),
    );
    sending = false;
    if (outcome.next === 'retry') notBefore = parts.now().getTime() + (pauses[failures++] ?? 30_000);
    else failures = 0;
    if (outcome.next === 'saved') savedAt = parts.now();
    // Typed on while this value was under way: the newer one stays and goes out next.
    if (entries.get(field)?.key === entry.key) settle(field, entry, outcome);
    else publish();
    plan();
  }

  function settle(field: string, entry: Entry<Value>, outcome: ReturnType<typeof saveFailure> | { next: 'saved' }) {
    const { key, value, dueAt, stands } = entry;
    const base = { key, value, dueAt };
    if (outcome.next === 'saved') put(field, { ...base, status: 'saved' });
    else if (outcome.next === 'retry')
      put(field, { ...base, status: 'retrying', ...(stands === undefined ? {} : { stands }) });
    else if (outcome.next === 'conflict') put(field, { ...base, status: 'conflict', stands: outcome.stands });
    else put(field, { ...base, status: 'refused', error: outcome.error });
  }

  function change(field: string, value: Value, rest = restMilliseconds) {
    put(field, { value, key: parts.newKey(), status: 'waiting', dueAt: parts.now().getTime() + rest });
    plan();
  }

  return {
    change,
    /** Tries now: the network is back, or the person is about to submit. */
    hurry: (): void => {
      notBefore = 0;
      for (const [field, entry] of entries) entries.set(field, { ...entry, dueAt: 0 });
      plan();
    },
    /** After a conflict: `mine` writes over what stands, `theirs` lets it stand. */
    decide: (field: string, choice: 'mine' | 'theirs'): void => {
      const entry = entries.get(field);
      if (entry?.status !== 'conflict') return;
      if (choice === 'mine') put(field, { ...entry, key: parts.newKey(), status: 'waiting', dueAt: 0 });
      else {
        entries.delete(field);
        publish();
      }
      plan();
    },
    snapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** The screen was drawn anew and sends by a newer function. */
    sendWith: (newer: SaveQueueParts<Value>['send']): void => {
      send = newer;
    },
    start: plan,
    stop: () => cancelTimer(),
  };
}

function nothing(): void {}

function earliest<Value>(entries: ReadonlyMap<string, Entry<Value>>) {
  let next: { field: string; entry: Entry<Value> } | null = null;
  for (const [field, entry] of entries) {
    if (entry.status !== 'waiting' && entry.status !== 'retrying') continue;
    if (next === null || entry.dueAt < next.entry.dueAt) next = { field, entry };
  }
  return next;
}

type Kept<Value> = { field: string; value: Value; key: string }[];

function keep<Value>(parts: SaveQueueParts<Value>, entries: ReadonlyMap<string, Entry<Value>>) {
  const unsaved: Kept<Value> = [...entries]
    .filter(([, { status }]) => status !== 'saved')
    .map(([field, { value, key }]) => ({ field, value, key }));
  if (unsaved.length === 0) parts.store.removeItem(parts.storeAs);
  else parts.store.setItem(parts.storeAs, JSON.stringify(unsaved));
}

function restore<Value>(parts: SaveQueueParts<Value>): [string, Entry<Value>][] {
  const kept = JSON.parse(parts.store.getItem(parts.storeAs) ?? '[]') as Kept<Value>;
  return kept.map(({ field, value, key }) => [field, { value, key, status: 'waiting', dueAt: 0 }]);
}
