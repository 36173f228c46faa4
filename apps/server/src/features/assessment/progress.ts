// How far a dossier is: totals for its header, and every reason it cannot be handed in yet.
import type { Totals } from '@parindex/contract/assessment';
import { type ItemBlocker, type ItemProof, submissionBlockers } from '@parindex/domain/assessment/assessment';
import { blockerText } from '@parindex/domain/assessment/assessment.vi';
import { toText } from '@parindex/domain/decimal';
import type { ItemScore } from '@parindex/domain/scoring/item-score';
import type { AgencyScore } from '@parindex/domain/scoring/score-agency';
import type { Dossier } from './dossier.service.ts';

export interface Progress {
  readonly totals: Totals;
  readonly blockers: readonly { readonly item: string; readonly message: string }[];
}

/** @param evidenceCounts documents linked per item */
export function progressOf(
  { layers, self }: Pick<Dossier, 'layers' | 'self'>,
  score: AgencyScore,
  evidenceCounts: ReadonlyMap<string, number>,
): Progress {
  const proofs = new Map<string, ItemProof>(
    score.items.map(({ item: { code } }) => [
      code,
      { explanation: self.get(code)?.explanation ?? null, evidenceCount: evidenceCounts.get(code) ?? 0 },
    ]),
  );
  const blockers = submissionBlockers(score, layers.self, proofs);
  return {
    totals: totalsOf(score, blockers),
    blockers: blockers.map(({ item, reason }) => ({ item, message: blockerText[reason] })),
  };
}

function totalsOf(score: AgencyScore, blockers: readonly ItemBlocker[]): Totals {
  const toFill = score.items.filter(isToFill).length;
  return {
    points: toText(score.points),
    maxPoints: toText(score.maxPoints),
    index: score.index === null ? null : toText(score.index),
    filled: toFill - blockers.filter(({ reason }) => reason === 'missing').length,
    toFill,
  };
}

/** Items the framework itself exempts this agency from need nothing. */
function isToFill({ item, outcome }: ItemScore): boolean {
  const isExempt = outcome.outcome === 'notApplicable' && outcome.ground.by === 'framework';
  return item.source === 'self' && !isExempt;
}
