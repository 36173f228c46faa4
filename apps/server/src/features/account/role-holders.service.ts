// Who holds a role today, for other features: the people a round may give work to.
import type { Role } from '@parindex/domain/access/actor';
import { dayOf } from '@parindex/domain/day';
import type { Deps } from '../../platform/deps.ts';
import { listAccountNames, listGrantAgencies, listGrantedFor } from './role-holders.repository.ts';

export interface RoleHolder {
  readonly accountId: string;
  readonly name: string;
  readonly agencyId: string;
  /** The own agency and every agency in which a role is held: where a conflict of interest lies. */
  readonly agencyIds: readonly string[];
}

/** Everybody who today holds one of the roles for the rounds of the authority, by id. */
export async function listRoleHolders(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  authorityId: string,
  roles: Role[],
): Promise<Map<string, RoleHolder>> {
  const on = dayOf(clock.now());
  const ids = [...new Set((await listGrantedFor(db, { authorityId, roles, on })).map(({ accountId }) => accountId))];
  if (ids.length === 0) return new Map();
  const people = await listAccountNames(db, ids);
  const grants = await listGrantAgencies(db, ids, on);
  const grantsOf = Map.groupBy(grants, ({ accountId }) => accountId);
  return new Map(
    people.map((person) => {
      const held = (grantsOf.get(person.accountId) ?? []).map(({ agencyId }) => agencyId);
      return [person.accountId, { ...person, agencyIds: [...new Set([person.agencyId, ...held])] }];
    }),
  );
}

/** Names of accounts, whatever they hold. */
export async function accountNames({ db }: Pick<Deps, 'db'>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  return new Map((await listAccountNames(db, ids)).map(({ accountId, name }) => [accountId, name]));
}
