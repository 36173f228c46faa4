// Puts the amended version in the place of the one a running round uses. Entries stay; what would not fit refuses.
import type { ApplyAmendment } from '@parindex/contract/framework-version';
import type { RoundDetail } from '@parindex/contract/round';
import type { Actor } from '@parindex/domain/access/actor';
import { carryLayers } from '@parindex/domain/framework/amendment/carry-layers';
import { canApplyAmendment } from '@parindex/domain/framework/version-access';
import { versionAccessText } from '@parindex/domain/framework/version-access.vi';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { loadDossiers } from '../assessment/dossier.service.ts';
import {
  findReadableVersion,
  frameworkOf,
  listIssuedVersions,
  type VersionRecord,
} from '../framework/version-record.service.ts';
import { describeRound, replaceGroupFramework } from '../round/group-framework.service.ts';
import { type LoadedRound, loadRound } from '../round/loaded-round.service.ts';
import { frameworkVersionText } from './framework-version.vi.ts';
import { isAmendmentOf } from './version-chain.ts';

/**
 * Asked again for what already stands it answers as the first time.
 *
 * @throws {Problem} round.notFound, access.denied, framework.notFound, framework.notAmendment, framework.entriesUnfit
 *   with one finding per agency, record.changed
 */
export function applyAmendment(
  deps: Deps,
  actor: Actor,
  { roundId, group, ...sent }: ApplyAmendment & { roundId: string; group: string },
): Promise<RoundDetail> {
  return deps.db.transaction(async (tx) => {
    const within = { ...deps, db: tx };
    const round = await loadRound(tx, roundId, 'lock');
    const decision = canApplyAmendment(actor, round);
    if (!decision.allowed) fail('access.denied', { detail: decision.reason });
    const stands = round.groups.find(({ code }) => code === group) ?? fail('round.notFound');
    const from = stands.frameworkId;
    const isRepeated = from === sent.frameworkId;
    if (!isRepeated) {
      const newer = await findReadableVersion(within, actor, sent.frameworkId);
      await assertAmends(tx, newer, from);
      await assertFits(tx, round, group, newer);
      await replaceGroupFramework(within, round, { code: group, frameworkId: newer.id, revision: sent.revision });
    }
    const reply = await describeRound(within, actor, roundId);
    const detail = {
      group,
      from,
      to: sent.frameworkId,
      reason: sent.reason,
      ...(isRepeated ? { repeated: true } : {}),
    };
    await recordAudit(tx, actor, 'round.frameworkChanged', roundId, detail);
    return reply;
  });
}

async function assertAmends(tx: Db, newer: VersionRecord, inUse: string): Promise<void> {
  const { id, title, status, authorityId } = newer;
  if (status === 'draft' || status === 'retired') {
    fail('framework.notAmendment', { detail: versionAccessText.notInForce(title) });
  }
  if (!isAmendmentOf(id, inUse, await listIssuedVersions(tx, authorityId))) {
    fail('framework.notAmendment', { detail: versionAccessText.notAmendment(title) });
  }
}

/** Codes only: what an agency has entered and not handed in yet is its own. */
async function assertFits(tx: Db, round: LoadedRound, group: string, newer: VersionRecord): Promise<void> {
  const dossiers = (await loadDossiers(tx, round)).filter(({ head }) => head.groupCode === group);
  const findings = dossiers.flatMap(({ head, layers }) => {
    const codes = [...new Set(carryLayers(layers, frameworkOf(newer)).unfit.map(({ code }) => code))];
    if (codes.length === 0) return [];
    return [
      { path: head.agencyId, message: frameworkVersionText.unfit(head.agencyName, codes), severity: 'error' as const },
    ];
  });
  if (findings.length > 0) fail('framework.entriesUnfit', { findings });
}
