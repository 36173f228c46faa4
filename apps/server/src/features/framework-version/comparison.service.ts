// Two frameworks side by side, the earlier first, items paired by the reviewed mapping where there is one.
import type { ComparisonReply } from '@parindex/contract/framework-version';
import type { Actor } from '@parindex/domain/access/actor';
import { compareFrameworks } from '@parindex/domain/framework/compare/compare-frameworks';
import type { MappingRow } from '@parindex/domain/framework/compare/mapping';
import type { Deps } from '../../platform/deps.ts';
import {
  findReadableVersion,
  frameworkOf,
  namesInFrameworks,
  type VersionRecord,
} from '../framework/version-record.service.ts';
import { findMapping, listMappingRows } from './framework-version.repository.ts';
import { decidedRows } from './mapping-reply.ts';
import { differenceOf, versionOf } from './version-reply.ts';

/** @throws {Problem} framework.notFound, access.denied */
export async function readComparison(
  deps: Deps,
  actor: Actor,
  { frameworkId, otherId }: { frameworkId: string; otherId: string },
): Promise<ComparisonReply> {
  const one = await findReadableVersion(deps, actor, frameworkId);
  const other = await findReadableVersion(deps, actor, otherId);
  const [before, after] = isEarlier(other, one) ? [other, one] : [one, other];
  const mapping = await reviewedRows(deps, after, before);
  const [early, late] = [frameworkOf(before), frameworkOf(after)];
  const names = await namesInFrameworks(deps, [early, late]);
  return {
    before: versionOf(before),
    after: versionOf(after),
    pairedBy: mapping === null ? 'words' : 'mapping',
    ...differenceOf(compareFrameworks(early, late, { mapping, names })),
  };
}

/** By year; within a year what was issued first; a draft comes last. */
function isEarlier(one: VersionRecord, other: VersionRecord): boolean {
  if (one.year !== other.year) return one.year < other.year;
  const [issued, otherIssued] = [one.issuedAt?.getTime() ?? Infinity, other.issuedAt?.getTime() ?? Infinity];
  return issued === otherIssued ? other.amends === one.id : issued < otherIssued;
}

async function reviewedRows(
  { db }: Deps,
  { id: frameworkId }: VersionRecord,
  { id: earlierId }: VersionRecord,
): Promise<readonly MappingRow[] | null> {
  const mapping = await findMapping(db, { frameworkId, earlierId });
  if (mapping?.status !== 'reviewed') return null;
  return decidedRows(await listMappingRows(db, mapping.id));
}
