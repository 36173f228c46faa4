// What became of agencies: renamed, merged, split, abolished. Those that end are ended in the same transaction.
import type { Agency, Succession, SuccessionInput } from '@parindex/contract/agency';
import type { Actor } from '@parindex/domain/access/actor';
import { agencyText } from '@parindex/domain/agency/agency.vi';
import { endedBy, successionBlockers } from '@parindex/domain/agency/succession';
import { addDays, isWithin } from '@parindex/domain/day';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail, failOn } from '../../platform/problem.ts';
import { insertSuccession, listVersions, markChanged, markEnded } from './agency.repository.ts';
import { assertMayEdit } from './agency.service.ts';

/** @throws {Problem} agency.notFound, access.denied, agency.invalid, record.changed */
export function recordSuccession({ db }: Deps, actor: Actor, input: SuccessionInput): Promise<Succession> {
  return db.transaction(async (tx) => {
    failOn('agency.invalid', 'successorIds', successionBlockers(input));
    const lastDay = addDays(input.on, -1);
    // The last day of the old and the first day of the new: each must stand on its own.
    const before = await standing(tx, input.predecessorIds, lastDay);
    const after = await standing(tx, input.successorIds, input.on);
    failOn('agency.invalid', 'predecessorIds', before.missing);
    failOn('agency.invalid', 'successorIds', after.missing);
    for (const agency of [...before.found, ...after.found]) await assertMayEdit(tx, actor, agency);
    for (const id of endedBy(input))
      await end(
        tx,
        before.found.find((agency) => agency.id === id),
        lastDay,
      );
    const id = await insertSuccession(tx, input);
    await recordAudit(tx, actor, 'agency.succeeded', id, { ...input });
    return { ...input, id };
  });
}

async function standing(db: Db, ids: readonly string[], on: string): Promise<{ found: Agency[]; missing: string[] }> {
  const found: Agency[] = [];
  const missing: string[] = [];
  for (const id of ids) {
    const versions = await listVersions(db, id);
    const last = versions.at(-1) ?? fail('agency.notFound');
    const agency = versions.find(({ validFrom, validTo }) => isWithin(on, validFrom, validTo));
    if (agency === undefined) missing.push(agencyText.notThen(last.name));
    else found.push(agency);
  }
  return { found, missing };
}

async function end(db: Db, agency: Agency | undefined, lastDay: string): Promise<void> {
  if (agency === undefined) throw new Error('an agency that ends must have been loaded');
  const versions = await listVersions(db, agency.id);
  if (versions.some(({ validFrom }) => validFrom > lastDay)) {
    failOn('agency.invalid', 'on', [agencyText.laterVersion(agency.name)]);
  }
  if (!(await markChanged(db, agency.id, agency.revision))) fail('record.changed');
  await markEnded(db, agency.id, agency.validFrom, lastDay);
}
