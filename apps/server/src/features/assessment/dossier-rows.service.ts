// Keeps the dossiers of a round in step with its list of agencies, while the round is a draft.
import type { Db } from '../../platform/db/database.ts';
import { type DossierRow, deleteOtherDossiers, upsertDossiers } from './dossier-rows.repository.ts';

/**
 * Afterwards the round has exactly one dossier for each agency given.
 *
 * Only for rounds that have not opened: what an agency has entered would go with its dossier. The caller holds the
 * round's lock and audits.
 */
export async function keepDossiers(tx: Db, roundId: string, rows: readonly DossierRow[]): Promise<void> {
  await deleteOtherDossiers(
    tx,
    roundId,
    rows.map(({ agencyId }) => agencyId),
  );
  await upsertDossiers(tx, roundId, rows);
}
