// The self-assessment dossier (hồ sơ tự đánh giá) of one agency in one round: states, completeness, what blocks handing in.
import type { Framework, Item } from '../framework/framework.ts';
import { itemsOf } from '../framework/framework.ts';
import type { Entry } from '../scoring/entry.ts';
import type { ItemScore } from '../scoring/item-score.ts';
import type { MissingReason } from '../scoring/outcome.ts';
import type { AgencyScore } from '../scoring/score-agency.ts';

/** Đang nhập → Trình thủ trưởng → Đã nộp; the head may return it to the officer. */
export const assessmentStatuses = ['draft', 'withHead', 'submitted'] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

/** What rights are decided on. */
export interface AssessmentFacts {
  readonly id: string;
  readonly agencyId: string;
  readonly status: AssessmentStatus;
  readonly explanationSentAt: Date | null;
}

/** What one item needs before the dossier can be handed in. */
export interface ItemBlocker {
  readonly item: string;
  readonly reason: 'missing' | 'noProof' | 'noGround';
}

/** Proof of one item beside its entry. */
export interface ItemProof {
  readonly explanation: string | null;
  readonly evidenceCount: number;
}

/** The items the agency itself fills, bonus lines it may claim included. */
export function selfItems(framework: Framework): Item[] {
  return [...itemsOf(framework), ...framework.bonus, ...framework.penalty].filter(({ source }) => source === 'self');
}

/**
 * Every reason why the dossier cannot be handed in yet: an item of the tree without an entry, an entry with neither
 * evidence nor explanation, a claim of "không áp dụng" without its ground.
 *
 * @param score the dossier as the engine sees it: items the framework itself exempts need nothing
 */
export function submissionBlockers(
  score: AgencyScore,
  entries: ReadonlyMap<string, Entry>,
  proofs: ReadonlyMap<string, ItemProof>,
): ItemBlocker[] {
  return score.items.flatMap((itemScore) => itemBlocker(itemScore, entries, proofs) ?? []);
}

/** Somebody else's turn: an appraiser gives the points, or another agency its part of the figures. */
const awaited: ReadonlySet<MissingReason> = new Set(['pointsAwaited', 'inputsAwaited']);

function itemBlocker(
  { item, outcome }: ItemScore,
  entries: ReadonlyMap<string, Entry>,
  proofs: ReadonlyMap<string, ItemProof>,
): ItemBlocker | null {
  if (item.source !== 'self') return null;
  if (outcome.outcome === 'notApplicable' && outcome.ground.by === 'framework') return null;
  // What others have yet to give is not the agency's to fill.
  if (item.inputs.length > 0 && item.inputs.every(({ from }) => from !== 'agency')) return null;
  const entry = entries.get(item.code);
  if (!entry || (outcome.outcome === 'missing' && !awaited.has(outcome.reason))) {
    return { item: item.code, reason: 'missing' };
  }
  if (entry.status === 'notApplicable' && !entry.ground) return { item: item.code, reason: 'noGround' };
  const proof = proofs.get(item.code);
  const hasProof = (proof?.evidenceCount ?? 0) > 0 || Boolean(proof?.explanation?.trim());
  return entry.status === 'notApplicable' || hasProof ? null : { item: item.code, reason: 'noProof' };
}
