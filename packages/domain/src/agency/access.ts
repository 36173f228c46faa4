// Who may edit the register of agencies (danh mục cơ quan).
import { type Actor, allow, type Decision, deny, hasRole, hasRoleFor } from '../access/actor.ts';
import { reasons } from '../access/reasons.vi.ts';

/**
 * May the actor edit an agency that stands below these authorities?
 *
 * @param authorityIds its parent, its parent's parent and so on; an agency without a parent stands below itself
 */
export function canEditAgency(actor: Actor, authorityIds: readonly string[]): Decision {
  if (hasRole(actor, 'administrator')) return allow;
  if (authorityIds.some((id) => hasRoleFor(actor, 'standingAgency', id))) return allow;
  return deny(reasons.agencyEditors);
}

/** May the actor edit any agency at all? Decides whether a screen offers the button; the exact agency is asked again. */
export function canEditSomeAgency(actor: Actor): Decision {
  return hasRole(actor, 'administrator') || hasRole(actor, 'standingAgency') ? allow : deny(reasons.agencyEditors);
}
