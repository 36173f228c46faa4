// Explanation (giải trình): what the agency says of the items whose points differ after pass 1 or that were asked about.
import type {
  ExplainedItem,
  ExplainItem,
  ExplanationRow,
  ExplanationSheet,
  LinkedEvidence,
} from '@parindex/contract/assessment';
import type { Actor } from '@parindex/domain/access/actor';
import { canExplain, canReadExplanation, canSendExplanation } from '@parindex/domain/assessment/access';
import { historyText } from '@parindex/domain/assessment/assessment.vi';
import { type ItemToExplain, itemsToExplain } from '@parindex/domain/assessment/explanation';
import { type Decimal, toText } from '@parindex/domain/decimal';
import { stepOf } from '@parindex/domain/round/round';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail, failOn } from '../../platform/problem.ts';
import { listItemEvidence } from '../evidence/item-evidence.service.ts';
import {
  type ExplanationRecord,
  insertAgreements,
  insertItemChanges,
  mapExplanations,
  markExplanationSent,
  upsertExplanation,
} from './assessment.repository.ts';
import { type Dossier, loadDossier, loadLockedDossier, scoreDossier } from './dossier.service.ts';
import { guard, type ItemKey } from './entry.service.ts';
import { explanationServiceText } from './explanation.vi.ts';

/** @throws {Problem} assessment.notFound, access.denied */
export async function readExplanation({ db, clock }: Deps, actor: Actor, id: string): Promise<ExplanationSheet> {
  const dossier = await loadDossier(db, id);
  const { head, round, facts } = dossier;
  guard(canReadExplanation(actor, round, facts));
  const [answers, linked] = [await mapExplanations(db, id), await listItemEvidence(db, id)];
  const now = clock.now();
  return {
    assessmentId: id,
    roundTitle: round.record.title,
    agencyId: head.agencyId,
    agencyName: head.agencyName,
    closesAt: stepOf(round, 'explanation')?.closesAt.toISOString() ?? null,
    sentAt: head.explanationSentAt?.toISOString() ?? null,
    rows: itemsOfSheet(dossier).map((item) =>
      rowOnWire(item, dossier, answers.get(item.code), linked.get(item.code) ?? []),
    ),
    may: {
      explain: canExplain(actor, round, facts, now),
      send: canSendExplanation(actor, round, facts, now),
    },
  };
}

/**
 * Says whether the agency agrees with the points of one item; a dispute needs its text.
 *
 * @throws {Problem} assessment.notFound, assessment.itemUnknown, access.denied, explanation.textMissing, record.changed
 */
export function explainItem(
  { db, clock }: Deps,
  actor: Actor,
  { assessmentId, code }: ItemKey,
  sent: ExplainItem,
): Promise<ExplainedItem> {
  return db.transaction(async (tx) => {
    const dossier = await loadLockedDossier(tx, assessmentId);
    guard(canExplain(actor, dossier.round, dossier.facts, clock.now()));
    if (!itemsOfSheet(dossier).some((item) => item.code === code)) fail('assessment.itemUnknown');
    const given = { stance: sent.stance, text: sent.text?.trim() || null };
    if (given.stance === 'dispute' && given.text === null) {
      failOn('explanation.textMissing', 'text', [explanationServiceText.textMissing]);
    }
    const stands = (await mapExplanations(tx, assessmentId)).get(code);
    const isRepeated = stands !== undefined && stands.stance === given.stance && stands.text === given.text;
    if (!isRepeated && sent.revision !== (stands?.revision ?? 0)) {
      fail('record.changed', { conflict: { sent, stands: answerOnWire(stands) } });
    }
    const stamp = { at: clock.now(), by: actor.accountId };
    const key = { assessmentId, itemCode: code };
    const record = isRepeated ? stands : await upsertExplanation(tx, key, given, stamp);
    if (!isRepeated) {
      const change = { ...key, layer: 'explanation' as const, from: answerInWords(stands), to: answerInWords(record) };
      await insertItemChanges(tx, [change], stamp);
    }
    await recordAudit(tx, actor, 'assessment.itemExplained', assessmentId, { item: code, stance: given.stance });
    return { stance: given.stance, text: record.text, revision: record.revision };
  });
}

/** The head sends; what was left unanswered counts as agreed. @throws {Problem} assessment.notFound, access.denied */
export function sendExplanation(
  { db, clock }: Deps,
  actor: Actor,
  id: string,
): Promise<{ assessmentId: string; sentAt: string }> {
  return db.transaction(async (tx) => {
    const dossier = await loadLockedDossier(tx, id);
    const stamp = { at: clock.now(), by: actor.accountId };
    guard(canSendExplanation(actor, dossier.round, dossier.facts, stamp.at));
    const sentAt = (await markExplanationSent(tx, id, stamp)) ?? fail('assessment.notReady');
    const answers = await mapExplanations(tx, id);
    const open = itemsOfSheet(dossier).flatMap(({ code }) => (answers.has(code) ? [] : [code]));
    await insertAgreements(tx, id, open, stamp);
    const changes = open.map((itemCode) => ({
      assessmentId: id,
      itemCode,
      layer: 'explanation' as const,
      from: null,
      to: historyText.agreedBySending,
    }));
    await insertItemChanges(tx, changes, stamp);
    await recordAudit(tx, actor, 'assessment.explanationSent', id, { agreedBySending: open });
    return { assessmentId: id, sentAt: sentAt.toISOString() };
  });
}

function itemsOfSheet(dossier: Dossier): ItemToExplain[] {
  const asked = new Set([...dossier.pass1.values()].flatMap((row) => (row.asksExplanation ? [row.itemCode] : [])));
  return itemsToExplain(scoreDossier(dossier, 'self'), scoreDossier(dossier, 'pass1'), asked);
}

function rowOnWire(
  { code, self, appraised, asked }: ItemToExplain,
  { pass1 }: Dossier,
  answer: ExplanationRecord | undefined,
  evidence: LinkedEvidence[],
): ExplanationRow {
  return {
    code,
    name: self.item.name,
    maxPoints: toText(self.item.max),
    selfPoints: pointsOnWire(self.points),
    appraisedPoints: pointsOnWire(appraised.points),
    appraisalReason: pass1.get(code)?.reason ?? null,
    asked,
    ...answerOnWire(answer),
    evidence,
  };
}

function pointsOnWire(points: Decimal | null): string | null {
  return points === null ? null : toText(points);
}

function answerOnWire(record: ExplanationRecord | undefined): Pick<ExplanationRow, 'stance' | 'text' | 'revision'> {
  if (!record) return { stance: null, text: null, revision: 0 };
  return { stance: record.stance === 'dispute' ? 'dispute' : 'agree', text: record.text, revision: record.revision };
}

function answerInWords(record: ExplanationRecord | undefined): string | null {
  if (!record) return null;
  const stance = historyText.stance[record.stance === 'dispute' ? 'dispute' : 'agree'];
  return record.text === null ? stance : historyText.stanceWithText(stance, record.text);
}
