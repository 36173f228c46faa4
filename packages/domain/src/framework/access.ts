// Who may look through a framework (bộ tiêu chí), and who may import, replace, issue and remove one.
import { accessText } from '../access/access.vi.ts';
import { type Actor, allow, type Decision, deny, hasRoleFor } from '../access/actor.ts';
import { frameworkAccessText } from './access.vi.ts';

/** A draft is an imported file that still may be replaced; an amended version has a successor, a retired one has none. */
export type FrameworkStatus = 'draft' | 'issued' | 'amended' | 'retired';

/** What rights over a stored framework are decided on. */
export interface FrameworkFacts {
  readonly authorityId: string;
  readonly status: FrameworkStatus;
}

/** Importing a new framework for an authority: its standing agency alone. */
export function canImportFramework(actor: Actor, authorityId: string): Decision {
  return hasRoleFor(actor, 'standingAgency', authorityId) ? allow : deny(frameworkAccessText.onlyStandingAgency);
}

/** Replacing, issuing, removing: the standing agency, as long as the framework is a draft. */
export function canChangeFramework(actor: Actor, framework: FrameworkFacts): Decision {
  const mayImport = canImportFramework(actor, framework.authorityId);
  if (!mayImport.allowed) return mayImport;
  return framework.status === 'draft' ? allow : deny(accessText.frameworkIssued);
}

/**
 * Looking through a framework: whoever works for the authority or below it, once it is issued; drafts only those who
 * write them.
 *
 * @param belongsTo the actor's own agencies and every agency above them
 */
export function canReadFramework(actor: Actor, framework: FrameworkFacts, belongsTo: ReadonlySet<string>): Decision {
  const mayImport = canImportFramework(actor, framework.authorityId);
  if (mayImport.allowed) return allow;
  if (framework.status === 'draft') return deny(frameworkAccessText.draft);
  const serves = actor.grants.some(({ authorityId }) => authorityId === framework.authorityId);
  return serves || belongsTo.has(framework.authorityId) ? allow : deny(frameworkAccessText.otherAuthority);
}
