// Carrying a proposal into a draft: the change it comes to there, or why somebody must make it by hand.
import { type Draft, type DraftNode, treeOf, walkDraft } from '../draft/draft.ts';
import { type DraftTree, isSameValue, type Value } from '../draft/tree.ts';
import type { ProposalContent } from './proposal.ts';
import { revisionText } from './revision.vi.ts';

/** Fields a proposal can set by itself. */
export type CarriedField = 'name' | 'max' | 'guidance' | 'evidence';

export type Carrying =
  /** One field of a node; whoever carries may write other words than `to`. */
  | {
      readonly way: 'set';
      readonly node: string;
      readonly field: CarriedField;
      readonly from: Value;
      readonly to: string;
    }
  /** A node with everything below it. */
  | { readonly way: 'remove'; readonly node: string; readonly tree: DraftTree }
  /** In the editor, at this node; null = nothing like it in the draft, or the whole set. */
  | { readonly way: 'byHand'; readonly node: string | null; readonly why: string };

/** The change a proposal comes to in a draft: nodes are known by the same code, wherever they have moved. */
export function carryingOf(content: ProposalContent, draft: Draft): Carrying {
  const { kind, code } = content;
  if (code === null) return { way: 'byHand', node: null, why: revisionText.byHand };
  const [node, ...others] = nodesOfCode(draft, code);
  if (!node) return { way: 'byHand', node: null, why: revisionText.nothingLike(code) };
  if (others.length > 0) return { way: 'byHand', node: node.id, why: revisionText.severalLike(code) };
  const field = fieldOf(content);
  const to = field === 'max' ? content.points : content.proposed;
  if (field !== null && to !== null) {
    return { way: 'set', node: node.id, field, from: node.fields[field] ?? null, to };
  }
  const tree = kind === 'remove' ? treeOf(draft, node.id) : null;
  if (tree !== null) return { way: 'remove', node: node.id, tree };
  return { way: 'byHand', node: node.id, why: revisionText.byHand };
}

function fieldOf({ kind, field }: ProposalContent): CarriedField | null {
  if (kind === 'content') return field;
  return kind === 'points' ? 'max' : null;
}

function nodesOfCode(draft: Draft, code: string): DraftNode[] {
  return walkDraft(draft, ['items', 'bonus', 'penalty']).filter(({ fields }) => {
    const own = fields['code'];
    return (typeof own === 'string' || typeof own === 'number') && String(own) === code;
  });
}

/** Is it still what was looked at? Then nobody has written in it, or below it, in the meantime. */
export function isSameTree(seen: DraftTree, stands: DraftTree): boolean {
  return (
    seen.id === stands.id &&
    isSameValue(seen.fields, stands.fields) &&
    seen.children.length === stands.children.length &&
    seen.children.every((child, index) => {
      const other = stands.children[index];
      return other !== undefined && isSameTree(child, other);
    })
  );
}
