// The life of one item of a dossier: who, when, from, to, why, over all layers the reader may see.
import type { ItemHistory } from '@parindex/contract/assessment';
import type { Actor } from '@parindex/domain/access/actor';
import { canReadAssessment } from '@parindex/domain/assessment/access';
import { type HistoryLayer, visibleLayers } from '@parindex/domain/assessment/item-history';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { listItemChanges } from './assessment.repository.ts';
import { loadDossier } from './dossier.service.ts';
import { mapAccountNames } from './dossier-report.repository.ts';
import { guard, type ItemKey } from './entry.service.ts';

/** @throws {Problem} assessment.notFound, assessment.itemUnknown, access.denied */
export async function readItemHistory(
  { db }: Deps,
  actor: Actor,
  { assessmentId, code }: ItemKey,
): Promise<ItemHistory> {
  const { round, facts, items } = await loadDossier(db, assessmentId);
  guard(canReadAssessment(actor, round, facts));
  if (!items.has(code)) fail('assessment.itemUnknown');
  const layers = visibleLayers(actor, round, facts.agencyId);
  const changes = await listItemChanges(db, { assessmentId, itemCode: code }, layers);
  const names = await mapAccountNames(
    db,
    changes.map(({ actorId }) => actorId),
  );
  return {
    changes: changes.map(({ at, actorId, layer, fromValue, toValue, reason }) => ({
      at: at.toISOString(),
      by: names.get(actorId) ?? actorId,
      layer: layer as HistoryLayer,
      from: fromValue,
      to: toValue,
      reason,
    })),
  };
}
