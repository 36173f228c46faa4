// What can be done with agencies: load, ask the domain, write and audit, in one transaction.
import { randomUUID } from 'node:crypto';
import type {
  Agency,
  AgencyChange,
  AgencyHistory,
  AgencyInput,
  AgencyList,
  AgencyListQuery,
} from '@parindex/contract/agency';
import type { Actor } from '@parindex/domain/access/actor';
import { canEditAgency, canEditSomeAgency } from '@parindex/domain/agency/access';
import { agencyText } from '@parindex/domain/agency/agency.vi';
import { planVersion } from '@parindex/domain/agency/versions';
import { type Day, dayOf, isWithin } from '@parindex/domain/day';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail, failOn } from '../../platform/problem.ts';
import {
  insertAgency,
  insertVersion,
  listAgenciesByIds,
  listAgenciesOn,
  listAncestorIds,
  listSuccessions,
  listVersions,
  listWithAncestors,
  markChanged,
  markEnded,
  updateVersion,
} from './agency.repository.ts';

/** The register as it stood on a day, today unless told otherwise. Everybody signed in may read it. */
export async function listAgencies({ db, clock }: Deps, actor: Actor, query: AgencyListQuery): Promise<AgencyList> {
  const agencies = await listAgenciesOn(db, query.on ?? dayOf(clock.now()), query.search ?? '');
  return { agencies, may: { edit: canEditSomeAgency(actor).allowed } };
}

/** @throws {Problem} agency.notFound */
export async function readAgency({ db, clock }: Deps, actor: Actor, id: string): Promise<AgencyHistory> {
  const versions = await listVersions(db, id);
  const current = versionOn(versions, dayOf(clock.now())) ?? fail('agency.notFound');
  const decision = canEditAgency(actor, await authoritiesOf(db, current));
  return {
    id,
    revision: current.revision,
    versions,
    successions: await listSuccessions(db, id),
    may: { edit: decision.allowed },
  };
}

/** Names as they stand today, for other features' replies: `names.get('so-noi-vu')`. Agencies that ended are left out. */
export async function agencyNames(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const agencies = await listAgenciesByIds(db, ids, dayOf(clock.now()));
  return new Map(agencies.map(({ id, name }) => [id, name]));
}

/** The agencies somebody belongs to today: their own and every one above, whose frameworks and rounds concern them. */
export async function belongingOf({ db, clock }: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<Set<string>> {
  const own = [...new Set(actor.grants.map(({ agencyId }) => agencyId))];
  return new Set(own.length === 0 ? [] : await listWithAncestors(db, own, dayOf(clock.now())));
}

/**
 * Enters an agency that did not exist before.
 *
 * @param actor null = the installation itself, which asks nobody
 * @throws {Problem} access.denied, agency.invalid, agency.codeTaken
 */
export function createAgency(
  { db }: Deps,
  actor: Actor | null,
  input: AgencyInput,
  id: string = randomUUID(),
): Promise<Agency> {
  return db.transaction(async (tx) => {
    if (actor !== null) await assertMayEdit(tx, actor, { ...input, id });
    await assertPlace(tx, id, input);
    failOn('agency.invalid', 'validTo', planVersion([], input).blockers);
    await insertAgency(tx, id);
    await insertVersion(tx, id, input);
    await recordAudit(tx, actor, 'agency.created', id, { ...input });
    return readVersion(tx, id, input.validFrom);
  });
}

/**
 * Corrects a version, or begins a new one on `validFrom`.
 *
 * @throws {Problem} agency.notFound, access.denied, record.changed, agency.invalid, agency.codeTaken
 */
export function changeAgency({ db }: Deps, actor: Actor, id: string, change: AgencyChange): Promise<Agency> {
  const { revision, corrects, ...input } = change;
  return db.transaction(async (tx) => {
    const versions = await listVersions(tx, id);
    const before = versionOn(versions, corrects ?? input.validFrom) ?? fail('agency.notFound');
    await assertMayEdit(tx, actor, before);
    await assertMayEdit(tx, actor, { ...input, id });
    if (!(await markChanged(tx, id, revision))) {
      const stands = versionOn(await listVersions(tx, id), input.validFrom);
      fail('record.changed', { conflict: { sent: change, stands } });
    }
    await assertPlace(tx, id, input);
    const plan = planVersion(versions, { ...input, ...(corrects === undefined ? {} : { corrects }) });
    failOn('agency.invalid', 'validFrom', plan.blockers);
    if (plan.end !== null) await markEnded(tx, id, plan.end.version.validFrom, plan.end.on);
    if (plan.correct === null) await insertVersion(tx, id, input);
    else await updateVersion(tx, id, plan.correct.validFrom, input);
    await recordAudit(tx, actor, 'agency.changed', id, { from: before, to: input });
    return readVersion(tx, id, input.validFrom);
  });
}

/** The version of a day; failing that the nearest one, so that what ended or has not begun can still be edited. */
function versionOn(versions: readonly Agency[], day: Day): Agency | null {
  const holding = versions.find(({ validFrom, validTo }) => isWithin(day, validFrom, validTo));
  return holding ?? versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0] ?? null;
}

async function readVersion(db: Db, id: string, on: Day): Promise<Agency> {
  const [agency] = await listAgenciesByIds(db, [id], on);
  return agency ?? fail('agency.notFound');
}

type Placed = Pick<Agency, 'id' | 'parentId' | 'validFrom'>;

/** Who decides over an agency: all above it; the topmost one decides over itself. */
async function authoritiesOf(db: Db, { id, parentId, validFrom }: Placed): Promise<string[]> {
  return parentId === null ? [id] : listAncestorIds(db, parentId, validFrom);
}

export async function assertMayEdit(db: Db, actor: Actor, agency: Placed): Promise<void> {
  const decision = canEditAgency(actor, await authoritiesOf(db, agency));
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}

async function assertPlace(db: Db, id: string, { parentId, validFrom }: AgencyInput): Promise<void> {
  if (parentId === null) return;
  const [parent] = await listAgenciesByIds(db, [parentId], validFrom);
  if (parent === undefined) failOn('agency.invalid', 'parentId', [agencyText.parentUnknown]);
  const above = await listAncestorIds(db, parentId, validFrom);
  if (above.includes(id)) failOn('agency.invalid', 'parentId', [agencyText.parentCircle]);
}
