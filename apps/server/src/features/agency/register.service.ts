// Entering whole registers of agencies as they are (seeding, imports): what ended long ago and what succeeded it.
import type { AgencyInput, SuccessionInput } from '@parindex/contract/agency';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { hasAnyAgency, insertAgency, insertSuccession, insertVersion } from './agency.repository.ts';

/** Is there a register at all? */
export function hasAgencies({ db }: Deps): Promise<boolean> {
  return hasAnyAgency(db);
}

/** Enters one agency with its past or present period, asking nobody. The caller puts parents before children. */
export async function enterAgencyAsIs({ db }: Deps, { id, ...version }: AgencyInput & { id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    await insertAgency(tx, id);
    await insertVersion(tx, id, version);
    await recordAudit(tx, null, 'agency.created', id, { ...version });
  });
}

/** Records a succession of the past; the versions already end accordingly. */
export async function enterSuccessionAsIs({ db }: Deps, succession: SuccessionInput): Promise<void> {
  await db.transaction(async (tx) => {
    const id = await insertSuccession(tx, succession);
    await recordAudit(tx, null, 'agency.succeeded', id, { ...succession });
  });
}
