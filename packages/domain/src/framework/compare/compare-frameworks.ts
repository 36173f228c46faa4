// The difference of two frameworks, node by node: what only reads differently, what moves points, what stands elsewhere.
import type { Framework } from '../framework.ts';
import { type ListedNode, listNodes } from './listed-node.ts';
import type { MappingRow } from './mapping.ts';
import { type AgencyNames, effectOf, type FieldWords, type NodeField, nodeFields, wordsOf } from './node-words.ts';
import { type NodePair, pairNodes } from './pair-nodes.ts';
import { type RootField, rootWordsOf } from './settings-words.ts';

/** From the lightest to the gravest. */
export const nodeStatuses = ['same', 'text', 'points', 'structure'] as const;
export type NodeStatus = (typeof nodeStatuses)[number];

export const structures = ['moved', 'new', 'dropped', 'split', 'merged'] as const;
export type Structure = (typeof structures)[number];

export interface ComparedField<Field extends string = NodeField> {
  readonly field: Field;
  /** `inherited`: the words differ only because those above do; told there. */
  readonly effect: 'same' | 'inherited' | 'text' | 'points';
  readonly before: string | null;
  readonly after: string | null;
}

export interface ComparedNode {
  readonly before: ListedNode | null;
  readonly after: ListedNode | null;
  readonly status: NodeStatus;
  /** Set for `structure`. `moved`: other code, other parent, or other place among its neighbours. */
  readonly structure: Structure | null;
  readonly fields: readonly ComparedField[];
}

export interface Comparison {
  readonly root: readonly ComparedField<RootField>[];
  /** In the order of the later framework; what was dropped stands behind the node it followed. */
  readonly nodes: readonly ComparedNode[];
  readonly summary: Summary;
}

export interface Summary {
  /** Nodes by their gravest difference. */
  readonly nodes: Readonly<Record<NodeStatus, number>>;
  readonly structures: Readonly<Record<Structure, number>>;
  /** Fields outside the tree that differ. */
  readonly root: { readonly text: number; readonly points: number };
  /** Class of the whole: the gravest difference there is. */
  readonly amendment: NodeStatus;
}

export interface CompareOptions {
  /** Of items between years; without it nodes are paired by code and words, as versions of one year are. */
  readonly mapping?: readonly MappingRow[] | null;
  readonly names?: AgencyNames;
}

export function compareFrameworks(
  before: Framework,
  after: Framework,
  { mapping = null, names = new Map() }: CompareOptions = {},
): Comparison {
  const [early, late] = [listNodes(before), listNodes(after)];
  const order = new Map(late.map((node, index) => [node, index]));
  const place = ({ after: node }: NodePair) => order.get(node) ?? 0;
  const pairs = pairNodes(early, late, mapping).toSorted((left, right) => place(left) - place(right));
  const moved = movedNodes(pairs, early);
  const compared = (pair: NodePair) => comparePair(pair, moved.has(pair.after), names);
  const of = Map.groupBy(pairs, ({ after: node }) => node);
  const nodes = late.flatMap((node) => of.get(node)?.map(compared) ?? [alone(node, 'new', names)]);
  const all = withDropped(nodes, early, names);
  const root = compareRoots(before, after);
  return { root, nodes: all, summary: summaryOf(all, root) };
}

function comparePair({ before, after, kind }: NodePair, isMoved: boolean, names: AgencyNames): ComparedNode {
  const fields = compareFields(wordsOf(before, names), wordsOf(after, names));
  const structure = kind ?? (isMoved ? 'moved' : null);
  const effects = new Set(fields.map(({ effect }) => effect));
  const inside = effects.has('points') ? 'points' : effects.has('text') ? 'text' : 'same';
  return { before, after, status: structure === null ? inside : 'structure', structure, fields };
}

function alone(node: ListedNode, structure: 'new' | 'dropped', names: AgencyNames): ComparedNode {
  const words = wordsOf(node, names);
  const isNew = structure === 'new';
  const fields = isNew ? compareFields([], words) : compareFields(words, []);
  return { before: isNew ? null : node, after: isNew ? node : null, status: 'structure', structure, fields };
}

function compareFields(before: readonly FieldWords[], after: readonly FieldWords[]): ComparedField[] {
  return nodeFields.flatMap((field): ComparedField[] => {
    const [from, to] = [before, after].map((list) => list.find((words) => words.field === field));
    const line = { field, before: from?.words ?? null, after: to?.words ?? null };
    const effect = effectOf(field);
    const isDifferent =
      (from?.own ?? null) !== (to?.own ?? null) && (effect === 'points' || line.before !== line.after);
    if (isDifferent) return [{ ...line, effect, ...told(from, to) }];
    if (line.before === null && line.after === null) return [];
    return [{ ...line, effect: line.before === line.after ? 'same' : 'inherited' }];
  });
}

/** Where two values differ and read alike, the values themselves are shown: a difference without words is none to a reader. */
function told(from: FieldWords | undefined, to: FieldWords | undefined): Partial<ComparedField> {
  return from?.words === to?.words ? { before: from?.own ?? null, after: to?.own ?? null } : {};
}

/** Another code, another parent, or overtaken by a neighbour that stood behind it. @param pairs in the order of `after` */
function movedNodes(pairs: readonly NodePair[], early: readonly ListedNode[]): Set<ListedNode> {
  const moved = new Set<ListedNode>();
  const counterpart = new Map(pairs.map(({ before, after }) => [before.node, after.node]));
  const place = new Map(early.map((node, index) => [node, index]));
  const furthest = new Map<unknown, number>();
  for (const { before, after } of pairs) {
    const parent = before.parent === null ? null : (counterpart.get(before.parent) ?? before.parent);
    const here = place.get(before) ?? 0;
    const neighbours = after.parent ?? after.list;
    const overtaken = here < (furthest.get(neighbours) ?? -1);
    furthest.set(neighbours, Math.max(here, furthest.get(neighbours) ?? -1));
    const elsewhere = parent !== after.parent || before.list !== after.list;
    if (elsewhere || overtaken || before.node.code !== after.node.code) moved.add(after);
  }
  return moved;
}

/** Puts what was dropped behind the row of the node that stood before it, so that both columns read in their own order. */
function withDropped(nodes: readonly ComparedNode[], early: readonly ListedNode[], names: AgencyNames): ComparedNode[] {
  const rows = [...nodes];
  const kept = new Set(nodes.map(({ before }) => before));
  early.forEach((node, index) => {
    if (kept.has(node)) return;
    const previous = early[index - 1];
    const behind = previous ? rows.findLastIndex(({ before }) => before === previous) : -1;
    rows.splice(behind + 1, 0, alone(node, 'dropped', names));
  });
  return rows;
}

function compareRoots(before: Framework, after: Framework): ComparedField<RootField>[] {
  const late = new Map(rootWordsOf(after).map((line) => [line.field, line]));
  const early = new Map(rootWordsOf(before).map((line) => [line.field, line]));
  return [...new Set([...early.keys(), ...late.keys()])].flatMap((field): ComparedField<RootField>[] => {
    const [from, to] = [early.get(field), late.get(field)];
    const words = { field, before: from?.words ?? null, after: to?.words ?? null };
    if (from?.own !== to?.own) return [{ ...words, effect: (to ?? from)?.effect ?? 'points' }];
    return words.before === null && words.after === null ? [] : [{ ...words, effect: 'same' }];
  });
}

function summaryOf(nodes: readonly ComparedNode[], root: readonly ComparedField<RootField>[]): Summary {
  const count = <T>(list: readonly T[], test: (one: T) => boolean) => list.filter(test).length;
  const byStatus = { same: 0, text: 0, points: 0, structure: 0 };
  const byStructure = { moved: 0, new: 0, dropped: 0, split: 0, merged: 0 };
  for (const { status, structure } of nodes) {
    byStatus[status] += 1;
    if (structure !== null) byStructure[structure] += 1;
  }
  const outside = {
    text: count(root, ({ effect }) => effect === 'text'),
    points: count(root, ({ effect }) => effect === 'points'),
  };
  const inside = nodeStatuses.findLast((status) => byStatus[status] > 0) ?? 'same';
  const around = outside.points > 0 ? 'points' : outside.text > 0 ? 'text' : 'same';
  const amendment = nodeStatuses.indexOf(inside) > nodeStatuses.indexOf(around) ? inside : around;
  return { nodes: byStatus, structures: byStructure, root: outside, amendment };
}
