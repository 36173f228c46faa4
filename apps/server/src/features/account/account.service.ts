// What can be done with accounts and roles: load, ask the domain, write and audit, in one transaction.
import { randomUUID } from 'node:crypto';
import type { Account, AccountList, NewAccount, PasswordChange, RolesChange } from '@parindex/contract/account';
import type { Actor, Decision } from '@parindex/domain/access/actor';
import { canChangeRoles, canManageAccounts } from '@parindex/domain/account/access';
import { passwordBlockers } from '@parindex/domain/account/password';
import { recordAudit } from '../../platform/audit.ts';
import type { SignedIn } from '../../platform/auth/authentication.ts';
import { hashPassword, isPasswordRight } from '../../platform/auth/password.ts';
import { hashToken } from '../../platform/auth/token.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail, failOn } from '../../platform/problem.ts';
import { agencyNames } from '../agency/agency.service.ts';
import {
  type AccountRow,
  findAccountRow,
  findCredentials,
  insertAccount,
  listAccountRows,
  markAccountChanged,
  replaceGrants,
  updatePassword,
} from './account.repository.ts';
import { deleteOtherSessions } from './session.repository.ts';

/** @throws {Problem} access.denied */
export async function listAccounts(deps: Deps, actor: Actor): Promise<AccountList> {
  assertAllowed(canManageAccounts(actor));
  return { accounts: await describe(deps, await listAccountRows(deps.db)), may: { create: true } };
}

/** @throws {Problem} access.denied, account.passwordWeak, account.nameTaken, agency.notFound */
export async function createAccount(deps: Deps, actor: Actor, input: NewAccount): Promise<Account> {
  assertAllowed(canManageAccounts(actor));
  const id = await enterAccount(deps, actor, input);
  return readAccount(deps, id);
}

/**
 * Enters an account without asking who may: for the administrator, the first administrator and the demonstration.
 *
 * @param actor null = the installation itself
 * @returns its id
 */
export async function enterAccount(deps: Deps, actor: Actor | null, input: NewAccount): Promise<string> {
  failOn('account.passwordWeak', 'password', passwordBlockers(input.password, input, deps.config.signIn));
  const { password, ...account } = input;
  const id = randomUUID();
  const passwordHash = await hashPassword(password);
  await deps.db.transaction(async (tx) => {
    await insertAccount(tx, { ...account, id, story: null, passwordHash });
    await recordAudit(tx, actor, 'account.created', id, account);
  });
  return id;
}

/** @throws {Problem} account.notFound, access.denied, record.changed, agency.notFound */
export async function changeRoles(deps: Deps, actor: Actor, id: string, change: RolesChange): Promise<Account> {
  assertAllowed(canChangeRoles(actor, id));
  await deps.db.transaction(async (tx) => {
    const before = (await findAccountRow(tx, id)) ?? fail('account.notFound');
    if (!(await markAccountChanged(tx, id, change.revision))) {
      fail('record.changed', { conflict: { sent: change, stands: await readAccount({ ...deps, db: tx }, id) } });
    }
    await replaceGrants(tx, id, change.grants);
    await recordAudit(tx, actor, 'account.rolesChanged', id, { from: before.grants, to: change.grants });
  });
  return readAccount(deps, id);
}

/** Changes one's own password and ends one's other sessions. @throws {Problem} account.wrongPassword, account.passwordWeak */
export async function changePassword(deps: Deps, { token, actor }: SignedIn, change: PasswordChange): Promise<void> {
  const account = (await findAccountRow(deps.db, actor.accountId)) ?? fail('account.notFound');
  const credentials = await findCredentials(deps.db, account.username);
  if (!(await isPasswordRight(credentials?.passwordHash ?? null, change.current))) fail('account.wrongPassword');
  failOn('account.passwordWeak', 'next', passwordBlockers(change.next, account, deps.config.signIn));
  const passwordHash = await hashPassword(change.next);
  await deps.db.transaction(async (tx) => {
    await updatePassword(tx, account.id, passwordHash);
    await deleteOtherSessions(tx, account.id, hashToken(token));
    await recordAudit(tx, actor, 'account.passwordChanged', account.id);
  });
}

/** @throws {Problem} account.notFound */
export async function readAccount(deps: Deps, id: string): Promise<Account> {
  const row = (await findAccountRow(deps.db, id)) ?? fail('account.notFound');
  const [account] = await describe(deps, [row]);
  return account ?? fail('account.notFound');
}

async function describe(deps: Deps, rows: readonly AccountRow[]): Promise<Account[]> {
  const names = await agencyNames(
    deps,
    rows.map(({ agencyId }) => agencyId),
  );
  return rows.map(({ story: _story, grants, ...row }) => ({
    ...row,
    agencyName: names.get(row.agencyId) ?? '',
    grants: [...grants],
  }));
}

function assertAllowed(decision: Decision): void {
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}
