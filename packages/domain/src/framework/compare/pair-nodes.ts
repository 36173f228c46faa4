// Which node of one framework is which of another: by a mapping where there is one, else by code and words together.
import { fold } from '../../vietnamese.ts';
import type { ListedNode } from './listed-node.ts';
import type { MappingRow } from './mapping.ts';
import { similarityOver } from './similarity.ts';

export interface NodePair {
  readonly before: ListedNode;
  readonly after: ListedNode;
  /** Set where the mapping says that more than these two belong together. */
  readonly kind: 'split' | 'merged' | null;
}

/** Nodes of one code with less in common than this are first looked for elsewhere. */
const leastLikeness = 0.25;

/**
 * Pairs in three goes: the same code with some words in common; the same words under another code, where they stand only
 * once on each side; what is left under one code. Pillars and criteria are paired so even where items are mapped.
 */
export function pairNodes(
  before: readonly ListedNode[],
  after: readonly ListedNode[],
  mapping: readonly MappingRow[] | null,
): NodePair[] {
  if (mapping === null) return pairByWords(before, after);
  const branches = ({ node }: ListedNode) => node.kind === 'branch';
  return [...pairByWords(before.filter(branches), after.filter(branches)), ...pairByMapping(before, after, mapping)];
}

function pairByMapping(
  before: readonly ListedNode[],
  after: readonly ListedNode[],
  mapping: readonly MappingRow[],
): NodePair[] {
  const [early, late] = [indexOf(before), indexOf(after)];
  return mapping.flatMap((row) =>
    row.before.flatMap((code): NodePair[] => {
      const [from, to] = [early.get(code), late.get(row.after ?? '')];
      return from && to ? [{ before: from, after: to, kind: kindOf(row) }] : [];
    }),
  );
}

function kindOf({ kind }: MappingRow): NodePair['kind'] {
  return kind === 'split' || kind === 'merged' ? kind : null;
}

function pairByWords(before: readonly ListedNode[], after: readonly ListedNode[]): NodePair[] {
  const { between } = similarityOver([...before, ...after].map(({ node }) => node.name));
  const early = indexOf(before);
  const pairs = new Map<ListedNode, ListedNode>();
  const used = new Set<ListedNode>();
  const take = (to: ListedNode, from: ListedNode | undefined) => {
    if (!from || used.has(from) || pairs.has(to) || from.node.kind !== to.node.kind) return;
    pairs.set(to, from);
    used.add(from);
  };
  for (const to of after) {
    const from = early.get(to.node.code);
    if (from && between(from.node.name, to.node.name) >= leastLikeness) take(to, from);
  }
  const free = (nodes: readonly ListedNode[], taken: (node: ListedNode) => boolean) =>
    Map.groupBy(
      nodes.filter((node) => !taken(node)),
      ({ node, list }) => `${list} ${fold(node.name)}`,
    );
  const sources = free(before, (node) => used.has(node));
  for (const [words, targets] of free(after, (node) => pairs.has(node))) {
    const [to] = targets;
    const found = sources.get(words) ?? [];
    if (to && targets.length === 1 && found.length === 1) take(to, found[0]);
  }
  for (const to of after) take(to, early.get(to.node.code));
  return [...pairs].map(([to, from]) => ({ before: from, after: to, kind: null }));
}

function indexOf(nodes: readonly ListedNode[]): Map<string, ListedNode> {
  return new Map(nodes.map((listed) => [listed.node.code, listed]));
}
