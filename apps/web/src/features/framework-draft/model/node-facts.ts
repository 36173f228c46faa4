// What a node shows beside its own fields: the sum below it, and what it takes from above.
import { parseDecimal, sum, toText, zero } from '@parindex/domain/decimal';
import { type Draft, type DraftNode, rootId } from '@parindex/domain/framework/draft/draft';
import type { Value } from '@parindex/domain/framework/draft/tree';
import { listIn, textIn } from './values.ts';

/** The stated maxima of these nodes added up, exactly; what cannot be read counts nothing. */
export function sumOf(draft: Draft, ids: readonly string[]): string {
  return toText(sum(ids.map((id) => parseDecimal(textIn(draft.nodes[id]?.fields['max'])) ?? zero)));
}

/** The sum below a node or of all pillars; null where nothing is below. */
export function sumBelow(draft: Draft, id: string): string | null {
  const ids = id === rootId ? draft.tops.items : (draft.nodes[id]?.children ?? []);
  return ids.length === 0 ? null : sumOf(draft, ids);
}

export type InheritedField = 'owner' | 'guidance' | 'evidence' | 'notApplicable';

/** The value that a node above says for all below it, and which; null where none does. */
export function inheritedBy(
  draft: Draft,
  node: DraftNode,
  field: InheritedField,
): { value: string; from: DraftNode } | null {
  for (const above of nodesAbove(draft, node)) {
    const value = textIn(above.fields[field]);
    if (value !== '') return { value, from: above };
  }
  return null;
}

/** Exceptions add up: those of every node above hold here too. */
export function inheritedExceptions(draft: Draft, node: DraftNode): { exception: Value; from: DraftNode }[] {
  return nodesAbove(draft, node)
    .toReversed()
    .flatMap((from) => listIn(from.fields['except']).map((exception) => ({ exception, from })));
}

/** The nodes above, nearest first. */
export function nodesAbove(draft: Draft, node: DraftNode): DraftNode[] {
  const above = node.parent === null ? undefined : draft.nodes[node.parent];
  return above ? [above, ...nodesAbove(draft, above)] : [];
}
