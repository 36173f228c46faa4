// A framework as one list: pillars, criteria, items, bonus and penalty lines in the order of the document.
import type { Framework, FrameworkNode, Item } from '../framework.ts';

export type NodeList = 'tree' | 'bonus' | 'penalty';

/** One node with its place. Codes are unique over the whole framework, so a code names a node. */
export interface ListedNode {
  readonly node: FrameworkNode;
  readonly list: NodeList;
  /** Null at the top of its list. */
  readonly parent: FrameworkNode | null;
  readonly level: number;
}

export interface ListedItem extends ListedNode {
  readonly node: Item;
}

export function listNodes(framework: Framework): ListedNode[] {
  const lines = (list: 'bonus' | 'penalty') =>
    framework[list].map((node): ListedNode => ({ node, list, parent: null, level: 1 }));
  return [...framework.items.flatMap((node) => below(node, null, 1)), ...lines('bonus'), ...lines('penalty')];
}

/** Whatever carries points: leaves of the tree, bonus and penalty lines. */
export function listItems(framework: Framework): ListedItem[] {
  return listNodes(framework).filter((listed): listed is ListedItem => listed.node.kind === 'item');
}

function below(node: FrameworkNode, parent: FrameworkNode | null, level: number): ListedNode[] {
  const own: ListedNode = { node, list: 'tree', parent, level };
  return node.kind === 'item' ? [own] : [own, ...node.items.flatMap((child) => below(child, node, level + 1))];
}
