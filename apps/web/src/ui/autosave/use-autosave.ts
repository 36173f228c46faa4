// A save queue bound to a screen: starts with it, hears the network, warns before unsaved work is left.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createSaveQueue, type SaveQueueParts } from './save-queue.ts';
import { saveSummary } from './save-summary.ts';

export interface AutosaveOptions<Value> {
  readonly send: SaveQueueParts<Value>['send'];
  /** Who is typing (accountId): another person at the same machine is never handed these values. */
  readonly owner: string;
  /** What is being typed, e.g. `assessment.<id>`. */
  readonly name: string;
}

/**
 * Saves every changed field by itself, after 0.7 s of rest, one at a time, until the server has it.
 *
 * @returns `change(field, value)`, `decide(field, choice)` after a conflict, `hurry()` before a submit,
 *   and `snapshot`: the state of every field, for <SaveState> and for cells. Values in it go before those of the server.
 */
export function useAutosave<Value>({ send, owner, name }: AutosaveOptions<Value>) {
  const [queue] = useState(() =>
    createSaveQueue<Value>({
      send,
      store: sessionStorage,
      storeAs: `parindex.unsaved.${owner}.${name}`,
      now: () => new Date(),
      newKey: randomKey,
      after: (milliseconds, call) => {
        const timer = setTimeout(call, milliseconds);
        return () => clearTimeout(timer);
      },
    }),
  );
  useEffect(() => queue.sendWith(send), [queue, send]);
  const snapshot = useSyncExternalStore(queue.subscribe, queue.snapshot);
  const { unsaved } = saveSummary(snapshot);

  useEffect(() => {
    queue.start();
    window.addEventListener('online', queue.hurry);
    return () => {
      window.removeEventListener('online', queue.hurry);
      queue.stop();
      // Leaving the screen does not leave the value: what is waiting goes out now.
      queue.hurry();
    };
  }, [queue]);

  // Moving about inside the application loses nothing: the queue goes on. Closing the page might.
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  return { change: queue.change, decide: queue.decide, hurry: queue.hurry, snapshot };
}

/** 128 random bits. Not `crypto.randomUUID`, which browsers refuse on a plain-http address of an office network. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
