// Who may write a draft of a framework (bản soạn thảo), and from which frameworks one may begin.
import { type Actor, allow, type Decision, deny, hasRoleFor } from '../access/actor.ts';
import type { FrameworkFacts } from './access.ts';
import { frameworkAccessText } from './access.vi.ts';

/** Opening, reading, changing, issuing and removing drafts: the standing agency of the authority, nobody else. */
export function canWriteDraft(actor: Actor, authorityId: string): Decision {
  return hasRoleFor(actor, 'standingAgency', authorityId) ? allow : deny(frameworkAccessText.onlyDraftsOfOwn);
}

/** A copy begins with any framework that was issued; an amendment only with the version that holds now. */
export function canBeginWith(framework: Pick<FrameworkFacts, 'status'>, from: 'copy' | 'amendment'): Decision {
  if (framework.status === 'draft') return deny(frameworkAccessText.baseNotIssued);
  if (from === 'copy' || framework.status === 'issued') return allow;
  return deny(framework.status === 'amended' ? frameworkAccessText.baseAmended : frameworkAccessText.baseRetired);
}
