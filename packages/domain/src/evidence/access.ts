// Who may keep and who may read evidence (tài liệu kiểm chứng) of an agency, and why not.
import { type Actor, allow, type Decision, deny, hasRoleFor, hasRoleIn } from '../access/actor.ts';
import { evidenceAccessText } from './access.vi.ts';

/** The library is the agency's own: its officers and its head see, add and remove. */
export function canKeepEvidence(actor: Actor, agencyId: string): Decision {
  const isOwn = hasRoleIn(actor, 'reporter', agencyId) || hasRoleIn(actor, 'head', agencyId);
  return isOwn ? allow : deny(evidenceAccessText.onlyOwnAgency);
}

/**
 * Reading one document, confidential or not.
 *
 * @param authorities of the rounds in whose submitted dossiers the document is linked
 */
export function canReadEvidence(actor: Actor, agencyId: string, authorities: readonly string[]): Decision {
  if (canKeepEvidence(actor, agencyId).allowed) return allow;
  const works = authorities.some((authority) =>
    (['standingAgency', 'appraiser', 'pillarOwner', 'council', 'chairman'] as const).some((role) =>
      hasRoleFor(actor, role, authority),
    ),
  );
  return works ? allow : deny(evidenceAccessText.onlyWhoWorksOnIt);
}
