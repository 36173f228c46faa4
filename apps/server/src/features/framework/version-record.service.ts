// Stored versions of frameworks for other features: found for a reader, listed along the chain of amendments, retired.
import type { Actor } from '@parindex/domain/access/actor';
import { canReadFramework } from '@parindex/domain/framework/access';
import type { Framework } from '@parindex/domain/framework/framework';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { agencyNames, belongingOf } from '../agency/agency.service.ts';
import {
  type FrameworkRecord,
  findFramework,
  listFrameworks,
  markRetired,
  type Writing,
} from './framework.repository.ts';
import { agencyIdsIn } from './framework-reply.ts';
import { readStored } from './loaded-framework.service.ts';

/** The row of a framework; its text is read on demand. */
export type VersionRecord = FrameworkRecord;

/** @throws {Problem} framework.notFound, access.denied */
export async function findReadableVersion(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<VersionRecord> {
  const record = (await findFramework(deps.db, id)) ?? fail('framework.notFound');
  const decision = canReadFramework(actor, record, await belongingOf(deps, actor));
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
  return record;
}

/** Held until the end of the transaction. @throws {Problem} framework.notFound */
export async function lockVersion(tx: Db, id: string): Promise<VersionRecord> {
  return (await findFramework(tx, id, 'lock')) ?? fail('framework.notFound');
}

export function frameworkOf(record: VersionRecord): Framework {
  return readStored(record).framework;
}

/** Every framework of an authority that was issued, the newest year first. */
export function listIssuedVersions(db: Db, authorityId: string): Promise<VersionRecord[]> {
  return listFrameworks(db, { draftsOf: [], issuedOf: [authorityId] });
}

/** The caller holds the row and has asked the rules. */
export async function retireVersion(tx: Db, id: string, writing: Writing): Promise<void> {
  await markRetired(tx, id, writing);
}

/** Names of the agencies that frameworks speak of: owners and exceptions. */
export function namesInFrameworks(
  deps: Pick<Deps, 'db' | 'clock'>,
  frameworks: readonly Framework[],
): Promise<Map<string, string>> {
  return agencyNames(deps, [...new Set(frameworks.flatMap(agencyIdsIn))]);
}
