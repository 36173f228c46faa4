// The revision of one framework as its rights and checks need it: the framework, its nodes, the dates of collecting.
import type { Actor, Decision } from '@parindex/domain/access/actor';
import type { Collecting } from '@parindex/domain/framework/revision/access';
import { hasSay } from '@parindex/domain/framework/revision/access';
import { type Place, placesOf } from '@parindex/domain/framework/revision/places';
import type { ProposalFacts } from '@parindex/domain/framework/revision/proposal';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { belongingOf } from '../agency/agency.service.ts';
import { loadFramework } from '../framework/loaded-framework.service.ts';
import { findWindow, type ProposalRecord, type WindowRecord } from './framework-revision.repository.ts';
import { findRevisedFramework, listTargets, type RevisedFramework, type Target } from './revision-report.repository.ts';

export interface LoadedRevision extends Collecting {
  readonly framework: RevisedFramework;
  readonly window: WindowRecord | null;
  readonly places: ReadonlyMap<string, Place>;
}

export type Reading = Pick<Deps, 'db' | 'clock'>;

/** @param lock as for `findWindow` @throws {Problem} framework.notFound */
export async function loadRevision(db: Db, frameworkId: string, lock?: 'share' | 'update'): Promise<LoadedRevision> {
  const framework = (await findRevisedFramework(db, frameworkId)) ?? fail('framework.notFound');
  const window = await findWindow(db, frameworkId, lock);
  const loaded = await loadFramework(db, frameworkId);
  return { framework, window, places: placesOf(loaded.framework) };
}

/** Does this agency of the actor stand below the authority today? */
export async function readSay(deps: Reading, actor: Actor, agencyId: string, authorityId: string): Promise<Decision> {
  const inAgency = { ...actor, grants: actor.grants.filter((grant) => grant.agencyId === agencyId) };
  return hasSay(agencyId, authorityId, await belongingOf(deps, inAgency));
}

/** What rights over a proposal are decided on. @param targets drafts and frameworks that proposals were carried into */
export function factsOf(
  { agencyId, state, outcome, carriedInto }: ProposalRecord,
  { framework: { authorityId } }: Pick<LoadedRevision, 'framework'>,
  targets: ReadonlyMap<string, Target>,
): ProposalFacts {
  const isLost = carriedInto !== null && !targets.has(carriedInto);
  return { agencyId, authorityId, state, outcome, isLost };
}

/** The same for one proposal. */
export async function loadFacts(db: Db, record: ProposalRecord, revision: LoadedRevision): Promise<ProposalFacts> {
  return factsOf(record, revision, await targetsOf(db, [record]));
}

export function targetsOf(db: Db, records: readonly ProposalRecord[]): Promise<Map<string, Target>> {
  return listTargets(
    db,
    records.flatMap(({ carriedInto }) => carriedInto ?? []),
  );
}

/** @throws {Problem} access.denied */
export function assert(decision: Decision): void {
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}
