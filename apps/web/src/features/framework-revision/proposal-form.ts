// A proposal while it is typed, and as it is sent: only what its kind asks for goes along.
import type { Proposal, ProposalInput } from '@parindex/contract/framework-revision';
import type { ContentField, ProposalKind } from '@parindex/domain/framework/revision/proposal';
import { editDecimal, parseDecimal } from '../../ui/format.ts';

export interface TypedProposal {
  readonly kind: ProposalKind;
  /** undefined = nothing chosen yet; null = the whole set. */
  readonly code: string | null | undefined;
  readonly field: ContentField;
  readonly points: string;
  readonly proposed: string;
  readonly reason: string;
}

export const emptyProposal: TypedProposal = {
  kind: 'content',
  code: undefined,
  field: 'name',
  points: '',
  proposed: '',
  reason: '',
};

export function typedFrom({ kind, code, field, points, proposed, reason }: Proposal): TypedProposal {
  return { kind, code, field: field ?? 'name', points: editDecimal(points), proposed, reason };
}

/** Does this kind ask for a maximum? */
export function asksPoints({ kind, code }: Pick<TypedProposal, 'kind' | 'code'>): boolean {
  return kind === 'add' || (kind === 'points' && code !== null);
}

/** Does this kind ask which words? */
export function asksField({ kind, code }: Pick<TypedProposal, 'kind' | 'code'>): boolean {
  return kind === 'content' && code !== null;
}

/** @returns null while the place is not chosen or the points cannot be read */
export function contentOf(typed: TypedProposal): ProposalInput | null {
  const { kind, code, field, proposed, reason } = typed;
  const points = asksPoints(typed) ? parseDecimal(typed.points) : ({ outcome: 'empty' } as const);
  if (code === undefined || points.outcome === 'unreadable') return null;
  return {
    kind,
    code,
    field: asksField(typed) ? field : null,
    points: points.outcome === 'read' ? points.value : null,
    proposed,
    reason,
  };
}
