// A framework while people write it: a tree of nodes with raw values, which may be wrong and incomplete at any moment.
import type { DraftList, DraftTree, Value } from './tree.ts';

/** One pillar, criterion, item, bonus or penalty line, or worked case. Fields are those of the framework file, as typed. */
export interface DraftNode {
  readonly id: string;
  readonly list: DraftList;
  /** Null at the top of its list. */
  readonly parent: string | null;
  readonly children: readonly string[];
  readonly fields: Readonly<Record<string, Value>>;
}

export interface Draft {
  /** Fields of the framework itself: id, title, year, basis, max, maxNote, settings. */
  readonly fields: Readonly<Record<string, Value>>;
  readonly tops: Readonly<Record<DraftList, readonly string[]>>;
  readonly nodes: Readonly<Record<string, DraftNode>>;
}

/** The framework itself, where a change names a node. */
export const rootId = 'root';

export const emptyDraft: Draft = { fields: {}, tops: { items: [], bonus: [], penalty: [], cases: [] }, nodes: {} };

/** The nodes standing side by side under `parent`, in their order. */
export function siblingsOf(draft: Draft, list: DraftList, parent: string | null): readonly string[] {
  return parent === null ? draft.tops[list] : (draft.nodes[parent]?.children ?? []);
}

/** A node with everything below it, as it is cut, copied and put back. */
export function treeOf(draft: Draft, id: string): DraftTree | null {
  const node = draft.nodes[id];
  if (!node) return null;
  const children = node.children.map((child) => treeOf(draft, child)).filter((child) => child !== null);
  return { id, fields: node.fields, children };
}

/** Every node in the order of the document, those of one list or of all. */
export function walkDraft(draft: Draft, lists: readonly DraftList[]): DraftNode[] {
  const walk = (id: string): DraftNode[] => {
    const node = draft.nodes[id];
    return node ? [node, ...node.children.flatMap(walk)] : [];
  };
  return lists.flatMap((list) => draft.tops[list].flatMap(walk));
}
