// The history of a framework: its chain of amendments, where each version is used; and its end.
import type { FrameworkHistory, HistoryVersion, RetireFramework } from '@parindex/contract/framework-version';
import { type Actor, allow, type Decision, deny } from '@parindex/domain/access/actor';
import { compareFrameworks } from '@parindex/domain/framework/compare/compare-frameworks';
import { canBeginWith, canWriteDraft } from '@parindex/domain/framework/draft-access';
import { canPreviewAmendment, canRetireFramework, mappingObstacle } from '@parindex/domain/framework/version-access';
import { canReadBoard } from '@parindex/domain/round/access';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { accountNames } from '../account/role-holders.service.ts';
import {
  findReadableVersion,
  frameworkOf,
  listIssuedVersions,
  lockVersion,
  retireVersion,
  type VersionRecord,
} from '../framework/version-record.service.ts';
import { insertRetirement, listRetirements, type RetirementRecord } from './framework-version.repository.ts';
import { listAmendingDrafts, listUsingRounds, type UsingRound } from './framework-version-report.repository.ts';
import { chainOf } from './version-chain.ts';
import { versionOf } from './version-reply.ts';

/** @throws {Problem} framework.notFound, access.denied */
export async function readHistory(deps: Deps, actor: Actor, id: string): Promise<FrameworkHistory> {
  const record = await findReadableVersion(deps, actor, id);
  const issued = await listIssuedVersions(deps.db, record.authorityId);
  const chain = record.status === 'draft' ? [record] : chainOf(id, issued);
  const ids = chain.map((version) => version.id);
  const writes = canWriteDraft(actor, record.authorityId);
  const drafts = writes.allowed ? await listAmendingDrafts(deps.db, ids) : [];
  return {
    versions: await versionsOf(deps, actor, chain),
    drafts: drafts.map(({ draftId, title, updatedAt }) => ({ draftId, title, updatedAt: updatedAt.toISOString() })),
    others: issued
      .filter((other) => other.id !== id)
      .map((other) => ({ ...versionOf(other), mayMap: mayMap(record, other) })),
    may: {
      retire: canRetireFramework(actor, record),
      amend: both(writes, canBeginWith(record, 'amendment')),
      copy: both(writes, canBeginWith(record, 'copy')),
      preview: canPreviewAmendment(actor, record),
    },
  };
}

/**
 * Retires a version. Asked again it answers as the first time.
 *
 * @throws {Problem} framework.notFound, access.denied, framework.notRetirable, record.changed
 */
export function retireFramework(
  deps: Deps,
  actor: Actor,
  id: string,
  sent: RetireFramework,
): Promise<FrameworkHistory> {
  return deps.db.transaction(async (tx) => {
    const record = await lockVersion(tx, id);
    const writes = canWriteDraft(actor, record.authorityId);
    if (!writes.allowed) fail('access.denied', { detail: writes.reason });
    const { status, revision, title } = record;
    const [retirement] = await listRetirements(tx, [id]);
    const isRepeated = retirement?.reason === sent.reason;
    if (!isRepeated) {
      const decision = canRetireFramework(actor, record);
      if (!decision.allowed) fail('framework.notRetirable', { detail: decision.reason });
      if (revision !== sent.revision)
        fail('record.changed', { conflict: { sent, stands: { revision, title, status } } });
      const writing = { at: deps.clock.now(), by: actor.accountId };
      await retireVersion(tx, id, writing);
      await insertRetirement(tx, { frameworkId: id, reason: sent.reason }, writing);
    }
    const reply = await readHistory({ ...deps, db: tx }, actor, id);
    const detail = { reason: sent.reason, from: status, ...(isRepeated ? { repeated: true } : {}) };
    await recordAudit(tx, actor, 'framework.retired', id, detail);
    return reply;
  });
}

async function versionsOf(deps: Deps, actor: Actor, chain: readonly VersionRecord[]): Promise<HistoryVersion[]> {
  const ids = chain.map(({ id }) => id);
  const retirements = new Map((await listRetirements(deps.db, ids)).map((one) => [one.frameworkId, one]));
  const people = [
    ...chain.map(({ issuedBy }) => issuedBy),
    ...[...retirements.values()].map(({ retiredBy }) => retiredBy),
  ];
  const names = await accountNames(deps, [...new Set(people.flatMap((person) => person ?? []))]);
  const mayRead = chain.some((version) => canReadBoard(actor, version).allowed);
  const rounds = Map.groupBy(mayRead ? await listUsingRounds(deps.db, ids) : [], ({ frameworkId }) => frameworkId);
  return chain.map((version, index) => ({
    ...versionOf(version),
    issuedAt: version.issuedAt?.toISOString() ?? null,
    issuedBy: version.issuedBy && (names.get(version.issuedBy) ?? version.issuedBy),
    amendment: classOf(chain[index - 1], version),
    acceptedWarnings: version.acceptedWarnings.map((warning) => ({ ...warning })),
    retirement: retirementOf(retirements.get(version.id), names),
    rounds: (rounds.get(version.id) ?? []).map(roundOf),
  }));
}

function classOf(before: VersionRecord | undefined, after: VersionRecord): HistoryVersion['amendment'] {
  return before ? compareFrameworks(frameworkOf(before), frameworkOf(after)).summary.amendment : null;
}

function retirementOf(
  record: RetirementRecord | undefined,
  names: ReadonlyMap<string, string>,
): HistoryVersion['retirement'] {
  if (!record) return null;
  const { reason, retiredAt, retiredBy } = record;
  return { reason, at: retiredAt.toISOString(), by: names.get(retiredBy) ?? retiredBy };
}

function roundOf({ roundId, title, status }: UsingRound): HistoryVersion['rounds'][number] {
  return { roundId, title, status };
}

function mayMap(later: VersionRecord, earlier: VersionRecord): Decision {
  const obstacle = mappingObstacle(later, earlier);
  return obstacle === null ? allow : deny(obstacle);
}

function both(first: Decision, second: Decision): Decision {
  return first.allowed ? second : first;
}
