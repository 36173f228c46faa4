// Changes of a draft: small, named, each with its inverse, so that two people can write at once and everything can be undone.
import { type Draft, type DraftNode, rootId, siblingsOf, treeOf } from './draft.ts';
import { type DraftList, type DraftTree, isSameValue, type Value } from './tree.ts';

/** Where nodes stand: under `parent` (null = top of the list), before the sibling `before` (null = last). */
export interface Place {
  readonly list: DraftList;
  readonly parent: string | null;
  readonly before: string | null;
}

export type Change =
  /** `from` is what the writer saw; when something else stands there, it is a conflict and nothing is written. */
  | { readonly kind: 'set'; readonly node: string; readonly field: string; readonly from: Value; readonly to: Value }
  | { readonly kind: 'insert'; readonly at: Place; readonly trees: readonly DraftTree[] }
  | { readonly kind: 'remove'; readonly node: string }
  | { readonly kind: 'move'; readonly node: string; readonly to: Place };

/** Why a change could not be made. `stands` is what is there now. */
export type ChangeConflict =
  | {
      readonly reason: 'changed';
      readonly node: string;
      readonly field: string;
      readonly sent: Value;
      readonly stands: Value;
    }
  | { readonly reason: 'gone' | 'exists' | 'insideItself'; readonly node: string };

export type ChangeOutcome =
  | { readonly ok: true; readonly draft: Draft; readonly inverse: readonly Change[] }
  | { readonly ok: false; readonly conflict: ChangeConflict };

/**
 * Makes all changes in their order, or none of them.
 *
 * @returns the new draft and the changes that take it back, or the first conflict
 */
export function applyChanges(draft: Draft, changes: readonly Change[]): ChangeOutcome {
  let after = draft;
  const inverse: Change[] = [];
  for (const change of changes) {
    const outcome = applyChange(after, change);
    if (!outcome.ok) return outcome;
    after = outcome.draft;
    inverse.unshift(...outcome.inverse);
  }
  return { ok: true, draft: after, inverse };
}

function applyChange(draft: Draft, change: Change): ChangeOutcome {
  switch (change.kind) {
    case 'set':
      return applySet(draft, change);
    case 'insert':
      return applyInsert(draft, change.at, change.trees);
    case 'remove':
      return applyRemove(draft, change.node);
    case 'move':
      return applyMove(draft, change.node, change.to);
  }
}

function applySet(draft: Draft, { node: id, field, from, to }: Change & { kind: 'set' }): ChangeOutcome {
  const node = draft.nodes[id];
  const fields = id === rootId ? draft.fields : node?.fields;
  if (!fields) return refuse({ reason: 'gone', node: id });
  const stands = Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
  if (isSameValue(stands, to)) return { ok: true, draft, inverse: [] };
  if (!isSameValue(stands, from)) return refuse({ reason: 'changed', node: id, field, sent: to, stands });
  const after = { ...fields };
  if (to === null) delete after[field];
  else after[field] = to;
  return {
    ok: true,
    draft: node
      ? { ...draft, nodes: { ...draft.nodes, [id]: { ...node, fields: after } } }
      : { ...draft, fields: after },
    inverse: [{ kind: 'set', node: id, field, from: to, to: stands }],
  };
}

function applyInsert(draft: Draft, at: Place, trees: readonly DraftTree[]): ChangeOutcome {
  if (at.parent !== null && !draft.nodes[at.parent]) return refuse({ reason: 'gone', node: at.parent });
  const nodes = { ...draft.nodes };
  const taken = trees.map((tree) => addNodes(nodes, tree, at.list, at.parent)).find((id) => id !== null);
  if (taken) return refuse({ reason: 'exists', node: taken });
  const ids = trees.map(({ id }) => id);
  return {
    ok: true,
    draft: withSiblings({ ...draft, nodes }, at, (siblings) => insertBefore(siblings, ids, at.before)),
    inverse: ids.toReversed().map((node) => ({ kind: 'remove', node })),
  };
}

/** @returns the id that is already there, or null when all are new */
function addNodes(
  nodes: Record<string, DraftNode>,
  tree: DraftTree,
  list: DraftList,
  parent: string | null,
): string | null {
  if (nodes[tree.id] || tree.id === rootId) return tree.id;
  nodes[tree.id] = { id: tree.id, list, parent, children: tree.children.map(({ id }) => id), fields: tree.fields };
  for (const child of tree.children) {
    const taken = addNodes(nodes, child, list, tree.id);
    if (taken !== null) return taken;
  }
  return null;
}

function applyRemove(draft: Draft, id: string): ChangeOutcome {
  const node = draft.nodes[id];
  const tree = treeOf(draft, id);
  if (!node || !tree) return refuse({ reason: 'gone', node: id });
  const nodes = { ...draft.nodes };
  dropNodes(nodes, tree);
  return {
    ok: true,
    draft: withSiblings({ ...draft, nodes }, node, (siblings) => siblings.filter((sibling) => sibling !== id)),
    inverse: [{ kind: 'insert', at: placeOf(draft, node), trees: [tree] }],
  };
}

function dropNodes(nodes: Record<string, DraftNode>, tree: DraftTree): void {
  delete nodes[tree.id];
  for (const child of tree.children) dropNodes(nodes, child);
}

function applyMove(draft: Draft, id: string, to: Place): ChangeOutcome {
  const node = draft.nodes[id];
  if (!node) return refuse({ reason: 'gone', node: id });
  if (to.parent !== null && !draft.nodes[to.parent]) return refuse({ reason: 'gone', node: to.parent });
  for (let above = to.parent; above !== null; above = draft.nodes[above]?.parent ?? null) {
    if (above === id) return refuse({ reason: 'insideItself', node: id });
  }
  const back = placeOf(draft, node);
  const nodes = { ...draft.nodes, [id]: { ...node, parent: to.parent } };
  relist(nodes, id, to.list);
  const without = withSiblings({ ...draft, nodes }, node, (siblings) => siblings.filter((sibling) => sibling !== id));
  const before = to.before === id ? back.before : to.before;
  return {
    ok: true,
    draft: withSiblings(without, to, (siblings) => insertBefore(siblings, [id], before)),
    inverse: [{ kind: 'move', node: id, to: back }],
  };
}

function relist(nodes: Record<string, DraftNode>, id: string, list: DraftList): void {
  const node = nodes[id];
  if (!node || node.list === list) return;
  nodes[id] = { ...node, list };
  for (const child of node.children) relist(nodes, child, list);
}

/** Where a node stands now, said so that it can be put back there. */
export function placeOf(draft: Draft, node: DraftNode): Place {
  const siblings = siblingsOf(draft, node.list, node.parent);
  return { list: node.list, parent: node.parent, before: siblings[siblings.indexOf(node.id) + 1] ?? null };
}

function withSiblings(
  draft: Draft,
  { list, parent }: Pick<Place, 'list' | 'parent'>,
  change: (siblings: readonly string[]) => readonly string[],
): Draft {
  if (parent === null) return { ...draft, tops: { ...draft.tops, [list]: change(draft.tops[list]) } };
  const above = draft.nodes[parent];
  if (!above) return draft;
  return { ...draft, nodes: { ...draft.nodes, [parent]: { ...above, children: change(above.children) } } };
}

/** A sibling that somebody else has taken away in the meantime: the nodes go last. */
function insertBefore(siblings: readonly string[], ids: readonly string[], before: string | null): readonly string[] {
  const place = before === null ? -1 : siblings.indexOf(before);
  return place < 0 ? [...siblings, ...ids] : siblings.toSpliced(place, 0, ...ids);
}

function refuse(conflict: ChangeConflict): ChangeOutcome {
  return { ok: false, conflict };
}
