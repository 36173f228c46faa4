// Deciding: one item, everything acceptable in one go, and closing the pass. Each in one transaction, with its records.
import type { Accepted, AppraisedItem, AppraiseItem } from '@parindex/contract/appraisal';
import type { Actor } from '@parindex/domain/access/actor';
import { canAppraise, canReadAppraisal, canWorkOnPass } from '@parindex/domain/appraisal/access';
import { appraisalText, decisionText } from '@parindex/domain/appraisal/appraisal.vi';
import { acceptableItems, type ItemInPass, undecidedItems } from '@parindex/domain/appraisal/pass-state';
import { describeDecision, readDecision, type StoredDecision } from '@parindex/domain/appraisal/read-decision';
import { decimal, toText } from '@parindex/domain/decimal';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import {
  type AppraisalRecord,
  acceptItems,
  markCompleted,
  type PassKey,
  saveDecision,
} from './appraisal.repository.ts';
import { namesIn } from './appraisal.service.ts';
import { insertChange } from './appraisal-report.repository.ts';
import {
  type Appraisal,
  assertAllowed,
  loadHeldAppraisal,
  mayAppraise,
  pillarOf,
  withDecision,
} from './loaded-appraisal.service.ts';
import { decisionOnWire, outcomeOnWire, totalOnWire } from './sheet-rows.ts';

/**
 * Decides one item. Sending again what stands already is answered as saved and changes nothing.
 *
 * @throws {Problem} assessment.notFound, assessment.itemUnknown, access.denied, appraisal.entryInvalid, record.changed
 */
export function appraiseItem(
  { db, clock }: Deps,
  actor: Actor,
  { code, input, ...key }: PassKey & { readonly code: string; readonly input: AppraiseItem },
): Promise<AppraisedItem> {
  return db.transaction(async (tx) => {
    const now = clock.now();
    const appraisal = await loadHeldAppraisal(tx, key.assessmentId, key.pass);
    assertAllowed(canReadAppraisal(actor, appraisal.facts));
    const at = appraisal.state.items.get(code) ?? fail('assessment.itemUnknown');
    assertAllowed(canAppraise(actor, appraisal.facts, pillarOf(appraisal, at), now));
    const stored = readOrFail(at, input);
    const stands = appraisal.decisions.get(code);
    if (stands && isSame(stands, stored)) return replyOf(tx, appraisal, at);
    if ((stands?.revision ?? 0) !== input.revision) return failChanged(tx, appraisal, { at, input });
    const saved = await saveDecision(
      tx,
      { ...key, itemCode: code },
      { stored, revision: input.revision, at: now, by: actor.accountId },
    );
    if (saved === null) return failChanged(tx, appraisal, { at, input });
    await recordDecision(tx, actor, { key, at, stands, stored, saved });
    return replyOf(tx, withDecision(appraisal, saved), at);
  });
}

/**
 * Accepts every declared item of the person's pillars that nobody has decided yet.
 *
 * @throws {Problem} assessment.notFound, access.denied
 */
export function acceptAll({ db, clock }: Deps, actor: Actor, key: PassKey): Promise<Accepted> {
  return db.transaction(async (tx) => {
    const now = clock.now();
    const appraisal = await loadHeldAppraisal(tx, key.assessmentId, key.pass);
    assertAllowed(canReadAppraisal(actor, appraisal.facts));
    assertAllowed(canWorkOnPass(actor, appraisal.facts, now));
    const codes = acceptableItems(appraisal.state)
      .filter((at) => mayAppraise(actor, appraisal, at, now).allowed)
      .map(({ item }) => item.code);
    const stamp = { at: now, by: actor.accountId };
    const items = await acceptItems(tx, key, { ...stamp, codes, words: decisionText.accepted });
    await recordAudit(tx, actor, 'appraisal.accepted', key.assessmentId, {
      pass: key.pass,
      accepted: items.length,
      items,
    });
    return { accepted: items.length };
  });
}

/**
 * Closes the pass of one agency. A second click finds it closed and is answered like the first.
 *
 * @throws {Problem} assessment.notFound, access.denied, appraisal.notReady with every item still undecided
 */
export function completePass({ db, clock }: Deps, actor: Actor, key: PassKey): Promise<void> {
  return db.transaction(async (tx) => {
    const now = clock.now();
    const { facts, state } = await loadHeldAppraisal(tx, key.assessmentId, key.pass);
    assertAllowed(canReadAppraisal(actor, facts));
    assertAllowed(canWorkOnPass(actor, { ...facts, completed: false }, now));
    if (facts.completed) return;
    const undecided = undecidedItems(state);
    if (undecided.length > 0) failNotReady(undecided);
    if (!(await markCompleted(tx, key, { at: now, by: actor.accountId }))) return;
    await recordAudit(tx, actor, 'appraisal.completed', key.assessmentId, { pass: key.pass });
  });
}

function failNotReady(undecided: readonly ItemInPass[]): never {
  return fail('appraisal.notReady', {
    findings: undecided.map(({ item: { code, name } }) => ({
      path: code,
      message: appraisalText.undecided(code, name),
      severity: 'error',
    })),
  });
}

function readOrFail(at: ItemInPass, input: AppraiseItem): StoredDecision {
  const { decision, figures, points, reason, asksExplanation } = input;
  const reading = readDecision(at, { decision, figures, points, reason, asksExplanation });
  if (reading.ok) return reading.stored;
  return fail('appraisal.entryInvalid', {
    findings: reading.findings.map((finding) => ({ ...finding, severity: 'error' })),
  });
}

function isSame(record: AppraisalRecord, sent: StoredDecision): boolean {
  const stands = decisionOf(record);
  return (['decision', 'figures', 'points', 'reason', 'asksExplanation'] as const).every(
    (field) => stands[field] === sent[field],
  );
}

function decisionOf({ decision, figures, points, reason, asksExplanation }: AppraisalRecord): StoredDecision {
  return {
    decision: decision as StoredDecision['decision'],
    figures,
    points: points === null ? null : toText(decimal(points)),
    reason,
    asksExplanation,
  };
}

async function recordDecision(
  tx: Db,
  actor: Actor,
  change: {
    readonly key: PassKey;
    readonly at: ItemInPass;
    readonly stands: AppraisalRecord | undefined;
    readonly stored: StoredDecision;
    readonly saved: AppraisalRecord;
  },
): Promise<void> {
  const { key, at, stands, stored, saved } = change;
  const { item } = at;
  await insertChange(tx, {
    assessmentId: key.assessmentId,
    itemCode: item.code,
    layer: `pass${key.pass}`,
    at: saved.savedAt,
    actorId: actor.accountId,
    fromValue: stands ? describeDecision(item, decisionOf(stands)) : null,
    toValue: describeDecision(item, stored),
    reason: stored.reason,
  });
  const detail = { pass: key.pass, item: item.code, revision: saved.revision, ...stored };
  await recordAudit(tx, actor, 'appraisal.decided', key.assessmentId, detail);
}

async function failChanged(
  tx: Db,
  appraisal: Appraisal,
  { at, input }: { readonly at: ItemInPass; readonly input: AppraiseItem },
): Promise<never> {
  const names = await namesIn(tx, [appraisal]);
  const stands = decisionOnWire(appraisal.decisions.get(at.item.code), names);
  return fail('record.changed', { conflict: { sent: input, stands } });
}

async function replyOf(tx: Db, appraisal: Appraisal, { item }: ItemInPass): Promise<AppraisedItem> {
  const { state, dossier, decisions } = appraisal;
  const after = state.items.get(item.code) ?? fail('assessment.itemUnknown');
  return {
    appraisal: decisionOnWire(decisions.get(item.code), await namesIn(tx, [appraisal])),
    appraised: outcomeOnWire(after.appraised, dossier.framework.framework.settings),
    appraisedTotal: totalOnWire(state.appraised),
    undecided: undecidedItems(state).length,
  };
}
