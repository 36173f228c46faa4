// Which key does what in the tree. Arrows, Home and End are the tree's own; Ctrl+X, C, V come as clipboard events.
import type { Direction } from '../model/tree-edits.ts';

export type TreeCommand = { readonly move: Direction } | 'addAfter' | 'addInto' | 'rename' | 'remove';

interface Key {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

const commands: Readonly<Record<string, TreeCommand>> = {
  Enter: 'addAfter',
  Insert: 'addInto',
  F2: 'rename',
  Delete: 'remove',
};

/** @returns null for keys that mean nothing here */
export function commandOf({ key, altKey, shiftKey, ctrlKey, metaKey }: Key): TreeCommand | null {
  if (ctrlKey || metaKey) return null;
  if (altKey && shiftKey) return directions[key] ? { move: directions[key] } : null;
  return altKey || shiftKey ? null : (commands[key] ?? null);
}
