// Who may manage accounts and the roles they hold: the administrator, who in turn holds no right over scores.
import { type Actor, allow, type Decision, deny, hasRole } from '../access/actor.ts';
import { reasons } from '../access/reasons.vi.ts';

export function canManageAccounts(actor: Actor): Decision {
  return hasRole(actor, 'administrator') ? allow : deny(reasons.administratorsOnly);
}

/** Nobody changes their own roles: this also keeps the last administrator from locking everybody out. */
export function canChangeRoles(actor: Actor, accountId: string): Decision {
  const managing = canManageAccounts(actor);
  if (!managing.allowed) return managing;
  return actor.accountId === accountId ? deny(reasons.ownRoles) : allow;
}
