// The first administrator of a new installation comes in by a link that works once and only for a day.
import type { Account, FirstAdministrator, FirstAdministratorLink } from '@parindex/contract/account';
import { dayOf } from '@parindex/domain/day';
import { recordAudit } from '../../platform/audit.ts';
import { hashToken, newToken } from '../../platform/auth/token.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { createAgency } from '../agency/agency.service.ts';
import { hasAnyAccount } from './account.repository.ts';
import { enterAccount, readAccount } from './account.service.ts';
import { findLink, insertLink, markLinkUsed } from './session.repository.ts';

const hoursToLive = 24;

/** @returns the token to print, or null: somebody can sign in already */
export async function issueFirstAdministratorLink({ db, clock }: Deps): Promise<string | null> {
  if (await hasAnyAccount(db)) return null;
  const token = newToken();
  const expiresAt = new Date(clock.now().getTime() + hoursToLive * 3_600_000);
  await db.transaction(async (tx) => {
    await insertLink(tx, hashToken(token), expiresAt);
    await recordAudit(tx, null, 'account.linkIssued', 'firstAdministrator');
  });
  return token;
}

/** @throws {Problem} account.linkInvalid */
export async function readFirstAdministratorLink(
  { db, clock, config }: Deps,
  token: string,
): Promise<FirstAdministratorLink> {
  const { expiresAt } = (await findLink(db, hashToken(token), clock.now())) ?? fail('account.linkInvalid');
  return { expiresAt: expiresAt.toISOString(), passwordMinLength: config.signIn.passwordMinLength };
}

/** Enters the authority and its administrator. @throws {Problem} account.linkInvalid, account.passwordWeak */
export function enterFirstAdministrator(deps: Deps, token: string, input: FirstAdministrator): Promise<Account> {
  const { authority, ...person } = input;
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const inside = { ...deps, db: tx };
    // A second link printed by a restart must not make a second first administrator.
    if (!(await markLinkUsed(tx, hashToken(token), now)) || (await hasAnyAccount(tx))) fail('account.linkInvalid');
    const period = { validFrom: dayOf(now), validTo: null };
    const { id: agencyId } = await createAgency(inside, null, {
      ...authority,
      ...period,
      kind: 'province',
      parentId: null,
      group: null,
      legalBasis: null,
    });
    const grant = { role: 'administrator' as const, agencyId, authorityId: agencyId, pillar: null, ...period };
    const id = await enterAccount(inside, null, { ...person, agencyId, grants: [grant] });
    return readAccount(inside, id);
  });
}
