// Saving one item of a dossier: rights, the item's rule, the revision that was read; then entry, history and audit.
import type { SavedItem, SaveItem } from '@parindex/contract/assessment';
import type { Actor, Decision } from '@parindex/domain/access/actor';
import { canFillItem, canReadAssessment } from '@parindex/domain/assessment/access';
import { changeInWords } from '@parindex/domain/assessment/item-history';
import { type GivenEntry, isSameEntry, readEntry } from '@parindex/domain/assessment/read-entry';
import { decimal, toText } from '@parindex/domain/decimal';
import type { Item } from '@parindex/domain/framework/framework';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { listItemEvidence } from '../evidence/item-evidence.service.ts';
import { insertItemChanges, type Stamp, upsertEntry } from './assessment.repository.ts';
import { type Dossier, loadLockedDossier, scoreDossier, selfEntry } from './dossier.service.ts';
import { mapAccountNames, type SelfRecord } from './dossier-report.repository.ts';
import { countsOf } from './grid.service.ts';
import { branchesAbove, entryOnWire, outcomeOnWire } from './grid-rows.ts';
import { progressOf } from './progress.ts';

export interface ItemKey {
  readonly assessmentId: string;
  readonly code: string;
}

/**
 * Saves one entry; all null clears it. Sending again what already stands is answered as saved.
 *
 * @throws {Problem} assessment.notFound, assessment.itemUnknown, access.denied, assessment.entryInvalid, record.changed
 */
export function saveItem({ db, clock }: Deps, actor: Actor, key: ItemKey, sent: SaveItem): Promise<SavedItem> {
  return db.transaction(async (tx) => {
    const dossier = await loadLockedDossier(tx, key.assessmentId);
    const item = assertMayFill(actor, dossier, key.code, clock.now());
    const entry = readSent(item, sent);
    const stands = dossier.self.get(key.code);
    const isRepeated = isSameEntry(givenOf(stands), entry);
    if (!isRepeated && sent.revision !== (stands?.revision ?? 0)) await failChanged(tx, sent, stands);
    const stamp = { at: clock.now(), by: actor.accountId };
    const record = isRepeated ? stands : await writeEntry(tx, { dossier, item, entry, stands }, stamp);
    await recordAudit(tx, actor, isRepeated ? 'assessment.itemConfirmed' : 'assessment.itemSaved', dossier.head.id, {
      item: key.code,
      revision: record?.revision ?? 0,
    });
    return savedItem(tx, dossier, item, record);
  });
}

function assertMayFill(actor: Actor, { round, facts, items }: Dossier, code: string, now: Date): Item {
  guard(canReadAssessment(actor, round, facts));
  const item = items.get(code) ?? fail('assessment.itemUnknown');
  guard(canFillItem(actor, { round, assessment: facts, source: item.source, now }));
  return item;
}

export function guard(decision: Decision): void {
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}

function readSent(item: Item, sent: SaveItem): GivenEntry {
  const reading = readEntry(item, sent);
  if (reading.ok) return reading.entry;
  const findings = reading.problems.map((problem) => ({ ...problem, severity: 'error' as const }));
  return fail('assessment.entryInvalid', { findings });
}

/** The stored entry in the form it is compared and told in. */
function givenOf(record: SelfRecord | undefined): GivenEntry {
  if (!record) return { figures: null, points: null, notApplicableGround: null, explanation: null };
  const { figures, points, notApplicableGround, explanation } = record;
  return { figures, points: points === null ? null : toText(decimal(points)), notApplicableGround, explanation };
}

async function failChanged(tx: Db, sent: SaveItem, stands: SelfRecord | undefined): Promise<never> {
  const names = await mapAccountNames(tx, stands ? [stands.savedBy] : []);
  return fail('record.changed', { conflict: { sent, stands: entryOnWire(stands, names) } });
}

async function writeEntry(
  tx: Db,
  { dossier, item, entry, stands }: { dossier: Dossier; item: Item; entry: GivenEntry; stands: SelfRecord | undefined },
  stamp: Stamp,
): Promise<SelfRecord> {
  const key = { assessmentId: dossier.head.id, itemCode: item.code };
  const record = await upsertEntry(tx, key, entry, stamp);
  const words = changeInWords(item, givenOf(stands), entry);
  await insertItemChanges(tx, words === null ? [] : [{ ...key, layer: 'self', ...words }], stamp);
  return record;
}

/** The dossier with the new entry in its place, scored by the same engine as everything else. */
async function savedItem(tx: Db, before: Dossier, item: Item, record: SelfRecord | undefined): Promise<SavedItem> {
  const entry = selfEntry(item, record, before.imported);
  const entries = new Map(before.layers.self);
  if (entry === null) entries.delete(item.code);
  else entries.set(item.code, entry);
  const self = new Map(before.self);
  if (record) self.set(item.code, record);
  const dossier = { ...before, self, layers: { ...before.layers, self: entries } };
  const score = scoreDossier(dossier, 'self');
  const { totals } = progressOf(dossier, score, countsOf(await listItemEvidence(tx, before.head.id)));
  const itemScore = [...score.items, ...score.bonusItems, ...score.penaltyItems].find(
    (candidate) => candidate.item.code === item.code,
  );
  const names = await mapAccountNames(tx, record ? [record.savedBy] : []);
  return {
    entry: entryOnWire(record, names),
    outcome: itemScore
      ? outcomeOnWire(itemScore, dossier.framework.framework.settings)
      : fail('assessment.itemUnknown'),
    branches: branchesAbove(dossier.framework.framework, score, item.code),
    totals,
  };
}
