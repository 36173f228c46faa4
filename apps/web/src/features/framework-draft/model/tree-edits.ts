// What the keys and buttons of the tree do, as changes of the draft, each one step that can be taken back.
import type { Change, Place } from '@parindex/domain/framework/draft/change';
import { type Draft, type DraftNode, siblingsOf, treeOf } from '@parindex/domain/framework/draft/draft';
import type { DraftList, DraftTree } from '@parindex/domain/framework/draft/tree';
import { codeOf, nextCode, takenCodes } from './codes.ts';
import { textIn } from './values.ts';

/** Changes, and the node the eye should be on afterwards (null = where it is). */
export interface TreeEdit {
  readonly changes: readonly Change[];
  readonly focus: string | null;
}

export const nothingToDo: TreeEdit = { changes: [], focus: null };

/** Keys that only an item may have; a node that gets children below it gives them up. */
const itemKeys = ['rule', 'inputs', 'source'];

/** An item that becomes a branch has no rule of its own any more. */
export function asBranch(draft: Draft, id: string | null): Change[] {
  const node = id === null ? undefined : draft.nodes[id];
  if (!node || node.children.length > 0) return [];
  return itemKeys.flatMap((field): Change[] => {
    const from = node.fields[field];
    return from === undefined ? [] : [{ kind: 'set', node: node.id, field, from, to: null }];
  });
}

/** A new, empty node after this one, beside it. */
export function addAfter(draft: Draft, node: DraftNode, newId: () => string): TreeEdit {
  const siblings = siblingsOf(draft, node.list, node.parent);
  const before = siblings[siblings.indexOf(node.id) + 1] ?? null;
  return addAt(draft, { list: node.list, parent: node.parent, before }, newId);
}

/** A new, empty node at the end of a branch, or of a list (`parent` null). */
export function addInto(draft: Draft, list: DraftList, parent: string | null, newId: () => string): TreeEdit {
  return addAt(draft, { list, parent, before: null }, newId);
}

function addAt(draft: Draft, at: Place, newId: () => string): TreeEdit {
  const id = newId();
  const code = nextCode(draft, at.list, at.parent);
  const fields = { code, name: '', ...(at.list === 'items' ? {} : { source: 'appraiser' }) };
  return {
    changes: [...asBranch(draft, at.parent), { kind: 'insert', at, trees: [{ id, fields, children: [] }] }],
    focus: id,
  };
}

/** Takes nodes away with all below them; the eye goes to what stands next. */
export function removeNodes(draft: Draft, ids: readonly string[]): TreeEdit {
  const tops = topsOf(draft, ids);
  const [first] = tops;
  if (first === undefined) return nothingToDo;
  const siblings = siblingsOf(draft, first.list, first.parent);
  const at = siblings.indexOf(first.id);
  const gone = new Set(tops.map(({ id }) => id));
  const left = (id: string | undefined) => id !== undefined && !gone.has(id);
  const focus = siblings.slice(at).find(left) ?? siblings.slice(0, at).findLast(left) ?? first.parent;
  return { changes: tops.map(({ id }) => ({ kind: 'remove', node: id })), focus };
}

/** The nodes of a selection without those that stand below another of it, in the order of the tree. */
function topsOf(draft: Draft, ids: readonly string[]): DraftNode[] {
  const chosen = new Set(ids);
  return ids.flatMap((id) => {
    const node = draft.nodes[id];
    for (let above = node?.parent ?? null; above !== null; above = draft.nodes[above]?.parent ?? null) {
      if (chosen.has(above)) return [];
    }
    return node ? [node] : [];
  });
}

export type Direction = 'up' | 'down' | 'in' | 'out';

/** Moves a node among its siblings, into the one above it, or out beside its parent. */
export function moveNode(draft: Draft, node: DraftNode, direction: Direction): TreeEdit {
  const to = placeTowards(draft, node, direction);
  if (to === null) return nothingToDo;
  return { changes: [...asBranch(draft, to.parent), { kind: 'move', node: node.id, to }], focus: node.id };
}

function placeTowards(draft: Draft, { id, list, parent }: DraftNode, direction: Direction): Place | null {
  const siblings = siblingsOf(draft, list, parent);
  const at = siblings.indexOf(id);
  switch (direction) {
    case 'up':
      return at <= 0 ? null : { list, parent, before: siblings[at - 1] ?? null };
    case 'down':
      return at >= siblings.length - 1 ? null : { list, parent, before: siblings[at + 2] ?? null };
    case 'in': {
      const above = siblings[at - 1];
      return above === undefined || list !== 'items' ? null : { list, parent: above, before: null };
    }
    case 'out': {
      const above = parent === null ? undefined : draft.nodes[parent];
      if (!above) return null;
      const beside = siblingsOf(draft, list, above.parent);
      return { list, parent: above.parent, before: beside[beside.indexOf(above.id) + 1] ?? null };
    }
  }
}

/** Moves nodes to a place that a pointer or a paste named. */
export function moveTo(draft: Draft, ids: readonly string[], to: Place): TreeEdit {
  const moves = topsOf(draft, ids).map(({ id }): Change => ({ kind: 'move', node: id, to }));
  return { changes: [...(moves.length > 0 ? asBranch(draft, to.parent) : []), ...moves], focus: ids[0] ?? null };
}

/** Lines outside the tree have nothing below them, and a branch cannot become one. */
export function mayStandAt(draft: Draft, id: string, to: Pick<Place, 'list' | 'parent'>): boolean {
  const node = draft.nodes[id];
  if (!node) return false;
  for (let above = to.parent; above !== null; above = draft.nodes[above]?.parent ?? null) {
    if (above === id) return false;
  }
  return to.list === 'items' || (to.parent === null && node.children.length === 0);
}

/** The branches as they are copied. */
export function copyTrees(draft: Draft, ids: readonly string[]): DraftTree[] {
  return topsOf(draft, ids).flatMap(({ id }) => treeOf(draft, id) ?? []);
}

/** Puts copied branches at a place, with new ids and, where a code is taken, the next free one. */
export function pasteTrees(
  draft: Draft,
  { trees, at }: { trees: readonly DraftTree[]; at: Place },
  newId: () => string,
): TreeEdit {
  const taken = takenCodes(draft);
  const pasted = trees.map((tree) => {
    const own = textIn(tree.fields['code']);
    const isFree = own !== '' && !codesOf(tree).some((code) => taken.has(code));
    const code = isFree ? own : nextCode(draft, at.list, at.parent, taken);
    const copy = recodeTree(tree, { from: own, to: code, newId });
    for (const used of codesOf(copy)) taken.add(used);
    return copy;
  });
  if (pasted.length === 0) return nothingToDo;
  return {
    changes: [...asBranch(draft, at.parent), { kind: 'insert', at, trees: pasted }],
    focus: pasted[0]?.id ?? null,
  };
}

function codesOf(tree: DraftTree): string[] {
  return [textIn(tree.fields['code']), ...tree.children.flatMap(codesOf)];
}

interface Recoding {
  readonly from: string;
  readonly to: string;
  readonly newId: () => string;
}

/** `1.2.3` below `1.2` becomes `1.4.3` when `1.2` becomes `1.4`. */
function recodeTree(tree: DraftTree, recoding: Recoding): DraftTree {
  const { from, to, newId } = recoding;
  const code = textIn(tree.fields['code']);
  const recoded = code === from ? to : code.startsWith(`${from}.`) ? `${to}${code.slice(from.length)}` : code;
  return {
    id: newId(),
    fields: { ...tree.fields, code: recoded },
    children: tree.children.map((child) => recodeTree(child, recoding)),
  };
}

/** Where a paste goes: after the node it is made on; into a list where that stands for the place. */
export function placeAfter(draft: Draft, node: DraftNode): Place {
  const siblings = siblingsOf(draft, node.list, node.parent);
  return { list: node.list, parent: node.parent, before: siblings[siblings.indexOf(node.id) + 1] ?? null };
}

/** `1.2 Tên mục`, for words about a node. */
export function nodeLabel(draft: Draft, id: string): string {
  return [codeOf(draft, id), textIn(draft.nodes[id]?.fields['name'])].filter(Boolean).join(' ');
}
