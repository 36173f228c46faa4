// Who is asking: the account behind a request and the roles it holds today.

/** The roles of the trade (DESIGN 2). What each may do is decided by the `can…` functions beside this file. */
export const roles = [
  'reporter', // công chức phụ trách: fills, never submits
  'head', // thủ trưởng: returns, confirms, submits
  'pillarOwner', // cơ quan phụ trách lĩnh vực: first appraisal of its pillars
  'appraiser', // Tổ giúp việc: appraises the agencies assigned to it
  'council', // Hội đồng thẩm định
  'standingAgency', // cơ quan thường trực: runs frameworks and rounds
  'chairman', // Chủ tịch: approves and publishes
  'administrator', // quản trị hệ thống: accounts, never scores
] as const;

export type Role = (typeof roles)[number];

/**
 * One role an account holds.
 *
 * `agencyId` is the holder's own agency (what conflict of interest is tested against);
 * `authorityId` the agency whose rounds the role serves, null for roles inside one agency.
 * Example: the appraiser from the Department of Finance
 *   { role: 'appraiser', agencyId: 'so-tai-chinh', authorityId: 'tinh-minh-hoa', pillar: null }
 */
export interface RoleGrant {
  readonly role: Role;
  readonly agencyId: string;
  readonly authorityId: string | null;
  /** Code of the one pillar the role is limited to; null = all. */
  readonly pillar: string | null;
}

/** Roles out of their dates are left out when the actor is built, so rules never look at dates of grants. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
  /** The request it asks in, for the audit record; absent in commands and jobs. */
  readonly requestId?: string;
}

/** The answer of every `can…` function. The reason is the Vietnamese sentence that screen, reply and reminder all show. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

export const allow: Decision = { allowed: true };

export function deny(reason: string): Decision {
  return { allowed: false, reason };
}

/** Does the actor hold `role` anywhere? */
export function hasRole(actor: Actor, role: Role): boolean {
  return actor.grants.some((grant) => grant.role === role);
}

/** Does the actor hold `role` inside this agency? */
export function hasRoleIn(actor: Actor, role: Role, agencyId: string): boolean {
  return actor.grants.some((grant) => grant.role === role && grant.agencyId === agencyId);
}

/** Does the actor hold `role` for the rounds of this authority? */
export function hasRoleFor(actor: Actor, role: Role, authorityId: string): boolean {
  return actor.grants.some((grant) => grant.role === role && grant.authorityId === authorityId);
}
