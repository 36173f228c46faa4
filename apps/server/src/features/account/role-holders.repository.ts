// SQL of who holds which role: for features that name people in a role. `db` comes first: the pool, or a transaction.
import type { Role } from '@parindex/domain/access/actor';
import type { Day } from '@parindex/domain/day';
import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { accounts, roleGrants } from './account.tables.ts';

/** One row per grant of one of `roles` for the authority that holds on the day. */
export function listGrantedFor(db: Db, { authorityId, roles, on }: { authorityId: string; roles: Role[]; on: Day }) {
  return db
    .select({ accountId: accounts.id })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(and(eq(roleGrants.authorityId, authorityId), inArray(roleGrants.role, roles), holdsOn(on)));
}

export function listAccountNames(db: Db, ids: readonly string[]) {
  return db
    .select({ accountId: accounts.id, name: accounts.name, agencyId: accounts.agencyId })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]));
}

/** The agencies these accounts hold any role in on the day. */
export function listGrantAgencies(db: Db, ids: readonly string[], on: Day) {
  return db
    .select({ accountId: roleGrants.accountId, agencyId: roleGrants.agencyId })
    .from(roleGrants)
    .where(and(inArray(roleGrants.accountId, [...ids]), holdsOn(on)));
}

function holdsOn(on: Day) {
  return and(lte(roleGrants.validFrom, on), or(isNull(roleGrants.validTo), gte(roleGrants.validTo, on)));
}
