// The tree on the screen: three headings (items, bonus, penalty) above the nodes of the draft.
import type { Place } from '@parindex/domain/framework/draft/change';
import { type Draft, siblingsOf } from '@parindex/domain/framework/draft/draft';
import type { DraftList } from '@parindex/domain/framework/draft/tree';
import { placeAfter } from '../model/tree-edits.ts';

export const treeLists = ['items', 'bonus', 'penalty'] as const satisfies DraftList[];
export type TreeList = (typeof treeLists)[number];

export const treeRoot = 'tree';

export function headingOf(list: TreeList): string {
  return `list:${list}`;
}

/** The list a heading stands for; null for a node. */
export function listOf(id: string): TreeList | null {
  return treeLists.find((list) => headingOf(list) === id) ?? null;
}

export function childrenOf(draft: Draft, id: string): readonly string[] {
  if (id === treeRoot) return treeLists.map(headingOf);
  const list = listOf(id);
  return list ? draft.tops[list] : (draft.nodes[id]?.children ?? []);
}

/** Everything that can be open: the headings and the branches. */
export function branchesIn(draft: Draft): string[] {
  const branches = Object.values(draft.nodes).filter(({ children }) => children.length > 0);
  return [...treeLists.map(headingOf), ...branches.map(({ id }) => id)];
}

/** Where something dropped or put into this row goes: the list and parent that the row stands for. */
export function insideOf(draft: Draft, id: string): Pick<Place, 'list' | 'parent'> | null {
  const list = listOf(id);
  if (list) return { list, parent: null };
  const node = draft.nodes[id];
  return node ? { list: node.list, parent: id } : null;
}

/** Where a paste made on this row goes: after a node, at the end of a list. */
export function pasteAt(draft: Draft, id: string): Place {
  const node = draft.nodes[id];
  return node ? placeAfter(draft, node) : { list: listOf(id) ?? 'items', parent: null, before: null };
}

/**
 * @param index place among the children that are not being moved
 */
export function dropAt(draft: Draft, id: string, moved: readonly string[], index: number | null): Place | null {
  const inside = insideOf(draft, id);
  if (!inside) return null;
  const others = siblingsOf(draft, inside.list, inside.parent).filter((sibling) => !moved.includes(sibling));
  return { ...inside, before: index === null ? null : (others[index] ?? null) };
}

/** Changes whenever the tree has another shape: rows come, go or move. */
export function shapeOf(draft: Draft): string {
  const shape = (id: string): string => `${id}(${childrenOf(draft, id).map(shape).join(',')})`;
  return shape(treeRoot);
}
