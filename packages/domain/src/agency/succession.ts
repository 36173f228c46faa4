// What may be recorded as the succession of agencies, and which of them end by it.
import type { SuccessionKind } from './agency.ts';
import { agencyText } from './agency.vi.ts';

export interface Succession {
  readonly kind: SuccessionKind;
  readonly predecessorIds: readonly string[];
  readonly successorIds: readonly string[];
}

/** @returns every reason, in Vietnamese, why this is not a succession of its kind; empty = it is */
export function successionBlockers({ kind, predecessorIds, successorIds }: Succession): string[] {
  const before = predecessorIds.length;
  const after = successorIds.length;
  const blockers: string[] = [];
  if (new Set(predecessorIds).size < before || new Set(successorIds).size < after) blockers.push(agencyText.twice);
  if (kind === 'renamed' && (before !== 1 || after !== 1)) blockers.push(agencyText.renamed);
  if (kind === 'merged' && (before < 2 || after !== 1)) blockers.push(agencyText.merged);
  if (kind === 'split' && (before !== 1 || after < 2)) blockers.push(agencyText.split);
  if (kind === 'abolished' && after !== 0) blockers.push(agencyText.abolished);
  if (kind === 'renamed' && predecessorIds[0] === successorIds[0]) blockers.push(agencyText.renamedItself);
  return blockers;
}

/** Those that end: one that lives on under its own name (A absorbs B: A and B → A) does not. */
export function endedBy({ predecessorIds, successorIds }: Succession): string[] {
  return predecessorIds.filter((id) => !successorIds.includes(id));
}
