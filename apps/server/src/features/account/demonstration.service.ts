// Invented people for demonstrations: they have no password, and can be signed in only where isDemonstration says so.
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { type AccountRow, findAccountRow, insertAccount } from './account.repository.ts';

/** Enters one; who is there already stays as they are. */
export async function enterDemonstrationPerson(
  { db }: Deps,
  person: Omit<AccountRow, 'username' | 'revision'>,
): Promise<void> {
  if ((await findAccountRow(db, person.id)) !== null) return;
  await db.transaction(async (tx) => {
    await insertAccount(tx, { ...person, username: person.id, passwordHash: null });
    await recordAudit(tx, null, 'account.created', person.id, { demonstration: true });
  });
}
