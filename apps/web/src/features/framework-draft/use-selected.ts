// What is being looked at; when it goes away (undo, somebody else), the eye moves to what stood next to it.
import { type Draft, siblingsOf } from '@parindex/domain/framework/draft/draft';
import { useCallback, useState } from 'react';
import { headingOf, listOf } from './tree/tree-places.ts';

/** How many places are remembered to fall back on. */
const remembered = 60;

/** @param first the node to begin with, from the address; one that is not there is passed over */
export function useSelected(draft: Draft, first?: string): { selected: string; select: (id: string) => void } {
  const [trail, setTrail] = useState<readonly string[]>(() => [
    ...(first === undefined ? [] : [first]),
    draft.tops.items[0] ?? headingOf('items'),
  ]);
  const select = useCallback(
    (id: string) => setTrail((before) => [id, ...neighbours(draft, id), ...before].slice(0, remembered)),
    [draft],
  );
  const isThere = (id: string) => draft.nodes[id] !== undefined || listOf(id) !== null;
  return { selected: trail.find(isThere) ?? headingOf('items'), select };
}

/** After, before, above: where the eye goes when a node is gone. */
function neighbours(draft: Draft, id: string): string[] {
  const node = draft.nodes[id];
  if (!node) return [];
  const siblings = siblingsOf(draft, node.list, node.parent);
  const at = siblings.indexOf(id);
  const beside = [...siblings.slice(at + 1, at + 4), ...siblings.slice(Math.max(at - 3, 0), at).toReversed()];
  return [...beside, ...(node.parent === null ? [] : [node.parent])];
}
