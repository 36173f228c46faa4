// Who writes, sends, reads, answers and carries proposals, and whether they are being collected now.
import { type Actor, allow, type Decision, deny, hasRoleFor, hasRoleIn } from '../../access/actor.ts';
import type { FrameworkFacts } from '../access.ts';
import type { CollectingWindow, ProposalFacts } from './proposal.ts';
import { revisionText } from './revision.vi.ts';

/** The framework proposals speak of, and when they are collected. */
export interface Collecting {
  readonly framework: FrameworkFacts;
  /** Null = the standing agency has set no dates. */
  readonly window: CollectingWindow | null;
}

/** Setting the dates, answering, carrying, the summary: the standing agency of the authority. */
export function canRunRevision(actor: Actor, authorityId: string): Decision {
  return hasRoleFor(actor, 'standingAgency', authorityId) ? allow : deny(revisionText.onlyStandingAgency);
}

/** Setting the dates of collecting: as long as the framework holds. */
export function canCollect(actor: Actor, framework: FrameworkFacts): Decision {
  const mayRun = canRunRevision(actor, framework.authorityId);
  return mayRun.allowed ? canBeRevised(framework) : mayRun;
}

function canBeRevised({ status }: FrameworkFacts): Decision {
  if (status === 'draft') return deny(revisionText.frameworkDraft);
  return status === 'retired' ? deny(revisionText.frameworkRetired) : allow;
}

/** Are proposals taken at this moment? The first moment counts, the last does too. */
export function isCollecting({ framework, window }: Collecting, now: Date): Decision {
  const revised = canBeRevised(framework);
  if (!revised.allowed) return revised;
  if (window === null) return deny(revisionText.noWindow);
  if (now < window.opensAt) return deny(revisionText.notYetOpen(window.opensAt));
  return now > window.closesAt ? deny(revisionText.closed(window.closesAt)) : allow;
}

/** An agency that has a say: one below the authority. @param above the agency and all above it */
export function hasSay(agencyId: string, authorityId: string, above: ReadonlySet<string>): Decision {
  return agencyId !== authorityId && above.has(authorityId) ? allow : deny(revisionText.notBelow);
}

/** Writing a proposal for an agency: its reporting officer, while proposals are collected. */
export function canWriteProposal(actor: Actor, agencyId: string, collecting: Collecting, now: Date): Decision {
  return hasRoleIn(actor, 'reporter', agencyId) ? isCollecting(collecting, now) : deny(revisionText.onlyReporter);
}

/** Changing or removing one: as long as it is not sent. */
export function canChangeProposal(actor: Actor, proposal: ProposalFacts, collecting: Collecting, now: Date): Decision {
  const mayWrite = canWriteProposal(actor, proposal.agencyId, collecting, now);
  if (!mayWrite.allowed) return mayWrite;
  return proposal.state === 'draft' ? allow : deny(revisionText.alreadySent);
}

/** Sending: the head of the agency, while proposals are collected. */
export function canSendProposal(actor: Actor, proposal: ProposalFacts, collecting: Collecting, now: Date): Decision {
  if (!hasRoleIn(actor, 'head', proposal.agencyId)) return deny(revisionText.onlyHead);
  if (proposal.state !== 'draft') return deny(revisionText.alreadySent);
  return isCollecting(collecting, now);
}

/** The agency sees its own, the standing agency all that were sent. */
export function canReadProposal(actor: Actor, proposal: ProposalFacts): Decision {
  const { agencyId, authorityId, state } = proposal;
  if (hasRoleIn(actor, 'reporter', agencyId) || hasRoleIn(actor, 'head', agencyId)) return allow;
  if (!canRunRevision(actor, authorityId).allowed) return deny(revisionText.otherAgency);
  return state === 'draft' ? deny(revisionText.notSent) : allow;
}

/** Answering, also anew, until it is carried. The end of collecting does not end answering. */
export function canAnswerProposal(actor: Actor, proposal: ProposalFacts): Decision {
  const mayRun = canRunRevision(actor, proposal.authorityId);
  if (!mayRun.allowed) return mayRun;
  if (proposal.state === 'draft') return deny(revisionText.notSent);
  return proposal.state === 'carried' && !proposal.isLost ? deny(revisionText.alreadyCarried) : allow;
}

/** Carrying into a draft: what was accepted, wholly or in part, and is in no draft that still stands. */
export function canCarryProposal(actor: Actor, proposal: ProposalFacts): Decision {
  const mayAnswer = canAnswerProposal(actor, proposal);
  if (!mayAnswer.allowed) return mayAnswer;
  if (proposal.outcome === null) return deny(revisionText.notAnswered);
  return proposal.outcome === 'rejected' ? deny(revisionText.rejected) : allow;
}
