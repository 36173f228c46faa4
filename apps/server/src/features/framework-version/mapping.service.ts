// Mapping of items between two years: looked at, decided row by row, reviewed, reopened.
import type { MappingDetail, MappingState, SaveMappingRow } from '@parindex/contract/framework-version';
import type { Actor, Decision } from '@parindex/domain/access/actor';
import { listItems } from '@parindex/domain/framework/compare/listed-node';
import { byCode, rowProblems } from '@parindex/domain/framework/compare/mapping';
import { decisionOf, isSameSet, type StandingRow } from '@parindex/domain/framework/compare/standing-mapping';
import { canMapFrameworks, mappingObstacle } from '@parindex/domain/framework/version-access';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail, failOn } from '../../platform/problem.ts';
import { accountNames } from '../account/role-holders.service.ts';
import { findReadableVersion, frameworkOf } from '../framework/version-record.service.ts';
import {
  findMapping,
  listMappingRows,
  type MappingKey,
  type MappingRecord,
  markMapping,
  openMapping,
  upsertMappingRow,
} from './framework-version.repository.ts';
import { frameworkVersionText } from './framework-version.vi.ts';
import {
  detailOf,
  keyOf,
  type MappedPair,
  rowOf,
  type StandingMapping,
  sideOf,
  standingOf,
  stateOf,
} from './mapping-reply.ts';

export interface RowKey extends MappingKey {
  readonly side: 'after' | 'before';
  readonly code: string;
}

/** @throws {Problem} framework.notFound, access.denied, framework.mappingUnfit */
export async function readMapping(deps: Deps, actor: Actor, key: MappingKey): Promise<MappingDetail> {
  const pair = await findPair(deps, actor, key);
  const standing = await loadStanding(deps.db, pair, await findMapping(deps.db, key));
  return detailOf(pair, await stateOf(deps, actor, pair, standing));
}

/**
 * Decides one row. Sending again what stands is answered as saved.
 *
 * @throws {Problem} framework.notFound, access.denied, framework.mappingUnfit, framework.mappingReviewed,
 *   framework.mappingUnsound, record.changed
 */
export function saveMappingRow(deps: Deps, actor: Actor, key: RowKey, sent: SaveMappingRow): Promise<MappingState> {
  return inMapping(deps, actor, key, async ({ tx, pair, mapping }) => {
    if (mapping.status === 'reviewed') fail('framework.mappingReviewed');
    const standing = await loadStanding(tx, pair, mapping);
    const row = standing.rows.find((one) => sideOf(one) === key.side && one.code === key.code);
    if (!row) return failOnRow(key, [frameworkVersionText.rowUnknown(key.code)]);
    const decided = readSent(pair, row, sent);
    const stands = standing.stored.get(keyOf(key.side, key.code));
    const isRepeated = stands?.kind === decided.kind && isSameSet(stands.earlierCodes, decided.before);
    if (!isRepeated && (stands?.revision ?? 0) !== sent.revision) await failChanged(tx, standing, row, sent);
    if (!isRepeated) {
      const { before: earlierCodes, kind } = decided;
      const decision = decisionOf(decided, row.suggestion);
      const score = row.score === null ? null : String(row.score);
      const { side, code } = key;
      const place = { mappingId: mapping.id, side, code };
      await upsertMappingRow(
        tx,
        { ...place, earlierCodes: [...earlierCodes], kind, decision, score },
        writingOf(deps, actor),
      );
    }
    const detail = { side: key.side, code: key.code, ...decided, ...(isRepeated ? { repeated: true } : {}) };
    return { action: 'frameworkMapping.rowSaved', detail };
  });
}

/** @throws {Problem} framework.notFound, access.denied, framework.mappingUnfit, framework.mappingUnsound with every blocker */
export function reviewMapping(deps: Deps, actor: Actor, key: MappingKey): Promise<MappingState> {
  return inMapping(deps, actor, key, async ({ tx, pair, mapping }) => {
    const state = await stateOf({ db: tx }, actor, pair, await loadStanding(tx, pair, mapping));
    if (state.blockers.length > 0) fail('framework.mappingUnsound', { findings: state.blockers });
    const isRepeated = mapping.status === 'reviewed';
    if (!isRepeated) await markMapping(tx, mapping.id, writingOf(deps, actor));
    return {
      action: 'frameworkMapping.reviewed',
      detail: { share: state.share, ...(isRepeated ? { repeated: true } : {}) },
    };
  });
}

/** Back to a draft. @throws {Problem} framework.notFound, access.denied, framework.mappingUnfit */
export function reopenMapping(deps: Deps, actor: Actor, key: MappingKey, reason: string): Promise<MappingState> {
  return inMapping(deps, actor, key, async ({ tx, mapping }) => {
    await markMapping(tx, mapping.id, null);
    return { action: 'frameworkMapping.reopened', detail: { reason, from: mapping.status } };
  });
}

interface OpenMapping {
  readonly tx: Db;
  readonly pair: MappedPair;
  readonly mapping: MappingRecord;
}

/** One write: rights, the mapping held, the work, its audit record; replies with the mapping as it stands then. */
function inMapping(
  deps: Deps,
  actor: Actor,
  { frameworkId, earlierId }: MappingKey,
  work: (open: OpenMapping) => Promise<{ action: string; detail: Record<string, unknown> }>,
): Promise<MappingState> {
  const key = { frameworkId, earlierId };
  return deps.db.transaction(async (tx) => {
    const pair = await findPair({ ...deps, db: tx }, actor, key);
    assertAllowed(canMapFrameworks(actor, pair.later));
    const mapping = await openMapping(tx, key, writingOf(deps, actor));
    const { action, detail } = await work({ tx, pair, mapping });
    const standing = await loadStanding(tx, pair, await findMapping(tx, key));
    const state = await stateOf({ db: tx }, actor, pair, standing);
    await recordAudit(tx, actor, action, mapping.id, { ...key, ...detail });
    return state;
  });
}

async function findPair(deps: Deps, actor: Actor, { frameworkId, earlierId }: MappingKey): Promise<MappedPair> {
  const later = await findReadableVersion(deps, actor, frameworkId);
  const earlier = await findReadableVersion(deps, actor, earlierId);
  const obstacle = mappingObstacle(later, earlier);
  if (obstacle !== null) fail('framework.mappingUnfit', { detail: obstacle });
  return { later, earlier };
}

async function loadStanding(db: Db, pair: MappedPair, mapping: MappingRecord | null): Promise<StandingMapping> {
  return standingOf(pair, mapping, mapping ? await listMappingRows(db, mapping.id) : []);
}

/** Checked, and the earlier items in the order of their framework. */
function readSent(
  { earlier }: MappedPair,
  row: StandingRow,
  sent: SaveMappingRow,
): Pick<StandingRow, 'before' | 'kind'> {
  if (row.after === null) {
    const isSame = sent.kind === row.kind && isSameSet(sent.before, row.before);
    return isSame
      ? { before: row.before, kind: row.kind }
      : failOnRow(row, [frameworkVersionText.droppedStays(row.code)]);
  }
  const items = listItems(frameworkOf(earlier));
  const problems = rowProblems(sent, byCode(items));
  if (problems.length > 0) failOnRow(row, problems);
  const wanted = new Set(sent.before);
  return { before: items.map(({ node }) => node.code).filter((code) => wanted.has(code)), kind: sent.kind };
}

function failOnRow({ code }: { readonly code: string }, messages: readonly string[]): never {
  failOn('framework.mappingUnsound', code, messages);
  throw new Error('a refusal has a reason');
}

async function failChanged(
  tx: Db,
  { stored }: StandingMapping,
  row: StandingRow,
  sent: SaveMappingRow,
): Promise<never> {
  const stands = stored.get(keyOf(sideOf(row), row.code));
  const names = await accountNames({ db: tx }, stands ? [stands.savedBy] : []);
  return fail('record.changed', { conflict: { sent, stands: rowOf(row, stands, names) } });
}

function writingOf({ clock }: Deps, { accountId }: Actor): { at: Date; by: string } {
  return { at: clock.now(), by: accountId };
}

function assertAllowed(decision: Decision): void {
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}
