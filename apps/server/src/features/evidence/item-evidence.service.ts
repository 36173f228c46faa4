// Evidence as dossiers use it: which documents are linked to which items. Rights are the dossier's to decide.
import type { LinkedEvidence } from '@parindex/contract/assessment';
import type { Db } from '../../platform/db/database.ts';
import { fail } from '../../platform/problem.ts';
import { deleteLink, findEvidence, listLinks, lockEvidence, type NewLink, upsertLink } from './evidence.repository.ts';

/** Documents linked in a dossier, by item code. */
export async function listItemEvidence(db: Db, assessmentId: string): Promise<Map<string, LinkedEvidence[]>> {
  const linked = new Map<string, LinkedEvidence[]>();
  for (const { itemCode, ...document } of await listLinks(db, assessmentId)) {
    const ofItem = linked.get(itemCode);
    if (ofItem) ofItem.push(document);
    else linked.set(itemCode, [document]);
  }
  return linked;
}

/**
 * Links a document of the agency's own library.
 *
 * @returns its name, for the history
 * @throws {Problem} evidence.notFound: no such document, or another agency's, which is the same answer
 */
export async function linkItemEvidence(tx: Db, agencyId: string, link: NewLink): Promise<string> {
  await lockEvidence(tx, link.evidenceId);
  const document = await findEvidence(tx, link.evidenceId);
  if (document?.agencyId !== agencyId) fail('evidence.notFound');
  await upsertLink(tx, link);
  return document.name;
}

export function unlinkItemEvidence(
  tx: Db,
  link: Pick<NewLink, 'assessmentId' | 'itemCode' | 'evidenceId'>,
): Promise<void> {
  return deleteLink(tx, link);
}
