// Linking documents of the agency's library to items of its dossier, while filling and while explaining.
import type { LinkEvidence, LinkedEvidence } from '@parindex/contract/assessment';
import type { Actor } from '@parindex/domain/access/actor';
import { canLinkEvidence, canReadAssessment, evidenceLayer } from '@parindex/domain/assessment/access';
import { explanationAccessText, historyText } from '@parindex/domain/assessment/assessment.vi';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { linkItemEvidence, listItemEvidence, unlinkItemEvidence } from '../evidence/item-evidence.service.ts';
import { insertItemChanges } from './assessment.repository.ts';
import { type Dossier, loadLockedDossier } from './dossier.service.ts';
import { guard, type ItemKey } from './entry.service.ts';

export interface LinkedList {
  readonly evidence: LinkedEvidence[];
}

/**
 * Links a document, or moves the page of one that is linked.
 *
 * @throws {Problem} assessment.notFound, assessment.itemUnknown, access.denied, evidence.notFound
 */
export function linkEvidence(
  { db, clock }: Deps,
  actor: Actor,
  { assessmentId, code }: ItemKey,
  { evidenceId, page: given }: LinkEvidence,
): Promise<LinkedList> {
  return db.transaction(async (tx) => {
    const dossier = await loadLockedDossier(tx, assessmentId);
    assertMayLink(actor, dossier, code, clock.now());
    const layer = evidenceLayer(dossier.round);
    const stamp = { at: clock.now(), by: actor.accountId };
    const page = given?.trim() || null;
    const link = { assessmentId, itemCode: code, evidenceId, layer, page, linkedAt: stamp.at, linkedBy: stamp.by };
    const name = await linkItemEvidence(tx, dossier.head.agencyId, link);
    const change = { assessmentId, itemCode: code, layer, from: null, to: historyText.evidence(name, page) };
    await insertItemChanges(tx, [change], stamp);
    await recordAudit(tx, actor, 'assessment.evidenceLinked', assessmentId, { item: code, evidenceId, page, layer });
    return { evidence: (await listItemEvidence(tx, assessmentId)).get(code) ?? [] };
  });
}

/**
 * Takes a link away; one that is not there is gone already.
 *
 * @throws {Problem} assessment.notFound, assessment.itemUnknown, access.denied
 */
export function unlinkEvidence(
  { db, clock }: Deps,
  actor: Actor,
  { assessmentId, code }: ItemKey,
  evidenceId: string,
): Promise<LinkedList> {
  return db.transaction(async (tx) => {
    const dossier = await loadLockedDossier(tx, assessmentId);
    assertMayLink(actor, dossier, code, clock.now());
    const layer = evidenceLayer(dossier.round);
    const linked = (await listItemEvidence(tx, assessmentId)).get(code) ?? [];
    const link = linked.find((document) => document.evidenceId === evidenceId);
    if (link && link.layer !== layer) fail('access.denied', { detail: explanationAccessText.otherLayer });
    if (link) {
      await unlinkItemEvidence(tx, { assessmentId, itemCode: code, evidenceId });
      const from = historyText.evidence(link.name, link.page);
      const stamp = { at: clock.now(), by: actor.accountId };
      await insertItemChanges(tx, [{ assessmentId, itemCode: code, layer, from, to: null }], stamp);
    }
    await recordAudit(tx, actor, 'assessment.evidenceUnlinked', assessmentId, { item: code, evidenceId, layer });
    return { evidence: linked.filter((document) => document !== link) };
  });
}

function assertMayLink(actor: Actor, { round, facts, items }: Dossier, code: string, now: Date): void {
  guard(canReadAssessment(actor, round, facts));
  const item = items.get(code) ?? fail('assessment.itemUnknown');
  guard(canLinkEvidence(actor, { round, assessment: facts, source: item.source, now }));
}
