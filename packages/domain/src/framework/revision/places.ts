// The nodes of a framework as proposals point at them: by code, with the pillar they belong to.
import type { Framework, FrameworkNode } from '../framework.ts';

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly isItem: boolean;
  /** Code and name of the top of its tree; null for bonus and penalty lines. */
  readonly pillar: { readonly code: string; readonly name: string } | null;
  /** Position in the document. */
  readonly order: number;
}

/** Every branch, item, bonus and penalty line by its code. */
export function placesOf({ items, bonus, penalty }: Framework): ReadonlyMap<string, Place> {
  const found = [
    ...items.flatMap((top) => nodesBelow(top).map((node) => ({ node, pillar: { code: top.code, name: top.name } }))),
    ...[...bonus, ...penalty].map((node) => ({ node, pillar: null })),
  ];
  return new Map(
    found.map(({ node: { code, name, kind }, pillar }, order) => [
      code,
      { code, name, isItem: kind === 'item', pillar, order },
    ]),
  );
}

function nodesBelow(node: FrameworkNode): FrameworkNode[] {
  return node.kind === 'item' ? [node] : [node, ...node.items.flatMap(nodesBelow)];
}
