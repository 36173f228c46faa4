// What is wrong with a proposal, all at once.
import { compare, decimal, whole } from '../../decimal.ts';
import type { ProposalContent } from './proposal.ts';
import { revisionText } from './revision.vi.ts';

export interface ProposalFinding {
  readonly path: keyof ProposalContent;
  readonly message: string;
}

/** @param nodes whether a node is an item (true) or a branch (false), by code */
export function proposalFindings(
  content: ProposalContent,
  nodes: ReadonlyMap<string, { readonly isItem: boolean }>,
): ProposalFinding[] {
  return [
    ...placeFindings(content, nodes),
    ...fieldFindings(content),
    ...pointsFindings(content),
    ...wordFindings(content),
  ];
}

function placeFindings(
  { kind, code }: ProposalContent,
  nodes: ReadonlyMap<string, { readonly isItem: boolean }>,
): ProposalFinding[] {
  if (code === null) return kind === 'remove' ? [{ path: 'code', message: revisionText.itemNeeded }] : [];
  const node = nodes.get(code);
  if (!node) return [{ path: 'code', message: revisionText.unknownCode(code) }];
  return kind === 'add' && node.isItem ? [{ path: 'code', message: revisionText.noSuchBranch(code) }] : [];
}

function fieldFindings({ kind, code, field }: ProposalContent): ProposalFinding[] {
  const isNeeded = kind === 'content' && code !== null;
  if (isNeeded === (field !== null)) return [];
  return [{ path: 'field', message: isNeeded ? revisionText.fieldNeeded : revisionText.fieldUnfit }];
}

function pointsFindings({ kind, code, points }: ProposalContent): ProposalFinding[] {
  if (points === null) {
    return kind === 'points' && code !== null ? [{ path: 'points', message: revisionText.pointsNeeded }] : [];
  }
  const isFit = kind === 'add' || (kind === 'points' && code !== null);
  if (!isFit) return [{ path: 'points', message: revisionText.pointsUnfit }];
  return compare(decimal(points), whole(0)) > 0 ? [] : [{ path: 'points', message: revisionText.pointsPositive }];
}

function wordFindings({ kind, code, proposed, reason }: ProposalContent): ProposalFinding[] {
  const saysEnough = kind === 'remove' || (kind === 'points' && code !== null) || proposed.trim() !== '';
  return [
    ...(saysEnough ? [] : [{ path: 'proposed' as const, message: revisionText.wordsNeeded }]),
    ...(reason.trim() === '' ? [{ path: 'reason' as const, message: revisionText.reasonNeeded }] : []),
  ];
}
