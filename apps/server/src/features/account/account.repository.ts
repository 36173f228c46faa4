// SQL of accounts and the roles they hold. `db` comes first: the pool, or an open transaction.
import type { GrantInput } from '@parindex/contract/account';
import { asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { accounts, roleGrants } from './account.tables.ts';

/** An account as stored, with every role it ever held or will hold. */
export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly title: string;
  readonly agencyId: string;
  readonly story: string | null;
  readonly revision: number;
  readonly grants: readonly GrantInput[];
}

const columns = {
  id: accounts.id,
  username: accounts.username,
  name: accounts.name,
  title: accounts.title,
  agencyId: accounts.agencyId,
  story: accounts.story,
  revision: accounts.revision,
};

/** All accounts by name in Vietnamese order (the last word, the given name, counts first). */
export async function listAccountRows(db: Db): Promise<AccountRow[]> {
  const given = sql`(regexp_match(${accounts.name}, '\\S+$'))[1] collate "vi-x-icu"`;
  const rows = await db
    .select(columns)
    .from(accounts)
    .orderBy(given, sql`${accounts.name} collate "vi-x-icu"`, asc(accounts.id));
  return withGrants(db, rows);
}

/** Those that can be signed in as at a click, in the order their first roles were entered. */
export async function listDemonstrationRows(db: Db): Promise<AccountRow[]> {
  const entered = sql`(select min(${roleGrants.id}) from ${roleGrants} where ${roleGrants.accountId} = ${accounts.id})`;
  const rows = await db
    .select(columns)
    .from(accounts)
    .where(isNotNull(accounts.story))
    .orderBy(asc(entered), asc(accounts.id));
  return withGrants(db, rows);
}

export async function findAccountRow(db: Db, id: string): Promise<AccountRow | null> {
  const rows = await db.select(columns).from(accounts).where(eq(accounts.id, id));
  const [account] = await withGrants(db, rows);
  return account ?? null;
}

/** The account behind a name at the sign-in page. */
export async function findCredentials(
  db: Db,
  username: string,
): Promise<{ id: string; passwordHash: string | null } | null> {
  const [row] = await db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.username, username));
  return row ?? null;
}

async function withGrants(db: Db, rows: readonly Omit<AccountRow, 'grants'>[]): Promise<AccountRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const grants = await db
    .select()
    .from(roleGrants)
    .where(inArray(roleGrants.accountId, ids))
    .orderBy(asc(roleGrants.id));
  const byAccount = Map.groupBy(grants, ({ accountId }) => accountId);
  return rows.map((row) => ({ ...row, grants: (byAccount.get(row.id) ?? []).map(asGrant) }));
}

function asGrant({ role, agencyId, authorityId, pillar, validFrom, validTo }: GrantInput): GrantInput {
  return { role, agencyId, authorityId, pillar, validFrom, validTo };
}

export type NewAccountRow = Omit<AccountRow, 'revision'> & { readonly passwordHash: string | null };

export async function insertAccount(db: Db, { grants, ...account }: NewAccountRow): Promise<void> {
  await db.insert(accounts).values(account);
  await insertGrants(db, account.id, grants);
}

export async function replaceGrants(db: Db, accountId: string, grants: readonly GrantInput[]): Promise<void> {
  await db.delete(roleGrants).where(eq(roleGrants.accountId, accountId));
  await insertGrants(db, accountId, grants);
}

async function insertGrants(db: Db, accountId: string, grants: readonly GrantInput[]): Promise<void> {
  if (grants.length > 0) await db.insert(roleGrants).values(grants.map((grant) => ({ accountId, ...grant })));
}

/**
 * Counts one change and locks the account until the transaction ends.
 *
 * @returns false if the revision read is no longer the one that stands: someone else got there first.
 */
export async function markAccountChanged(db: Db, id: string, revision: number): Promise<boolean> {
  const { rowCount } = await db.execute(
    sql`update accounts set revision = revision + 1 where id = ${id} and revision = ${revision}`,
  );
  return rowCount === 1;
}

export async function updatePassword(db: Db, id: string, passwordHash: string): Promise<void> {
  await db.update(accounts).set({ passwordHash }).where(eq(accounts.id, id));
}

export async function hasAnyAccount(db: Db): Promise<boolean> {
  const [row] = await db.select({ id: accounts.id }).from(accounts).limit(1);
  return row !== undefined;
}
