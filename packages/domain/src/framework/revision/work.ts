// What waits because of the yearly revision: proposals to write, to send and to answer.
import { type Actor, hasRoleIn } from '../../access/actor.ts';
import { canRunRevision } from './access.ts';
import { revisionText } from './revision.vi.ts';

/** One framework whose proposals are collected or wait for an answer. */
export interface WorkRevision {
  readonly frameworkId: string;
  readonly title: string;
  readonly authorityId: string;
  readonly authorityName: string;
  /** The end of collecting while it goes on; null = proposals are not taken now. */
  readonly collectedUntil: Date | null;
  /** Sent and not answered, over all agencies. */
  readonly unanswered: number;
  /** The actor's own agencies that have a say, with the proposals their head has not sent yet. */
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly unsent: number }[];
}

export interface RevisionWork {
  readonly id: string;
  readonly kind: 'framework.propose' | 'framework.sendProposals' | 'framework.answerProposals';
  readonly title: string;
  readonly thing: string;
  readonly agencyName: string;
  readonly dueAt: Date | null;
  readonly href: string;
  readonly blockedReason: null;
}

/** Somebody who writes and sends for the same agency is asked for both. */
export function revisionWork(actor: Actor, revision: WorkRevision): RevisionWork[] {
  const { frameworkId, title, authorityId, authorityName, collectedUntil, unanswered } = revision;
  const place = { thing: title, blockedReason: null } as const;
  const answers =
    unanswered === 0 || !canRunRevision(actor, authorityId).allowed
      ? []
      : [
          {
            ...place,
            id: `framework.answerProposals:${frameworkId}`,
            kind: 'framework.answerProposals' as const,
            title: revisionText.toAnswer(unanswered),
            agencyName: authorityName,
            dueAt: null,
            href: `/bo-tieu-chi/${frameworkId}/tong-hop-gop-y`,
          },
        ];
  if (collectedUntil === null) return answers;
  const own = { ...place, dueAt: collectedUntil, href: `/bo-tieu-chi/${frameworkId}/gop-y` };
  const proposing = revision.agencies.flatMap(({ id, name, unsent }) => {
    const at = (kind: RevisionWork['kind'], words: string) => ({
      ...own,
      id: `${kind}:${frameworkId}:${id}`,
      kind,
      title: words,
      agencyName: name,
    });
    return [
      ...(hasRoleIn(actor, 'head', id) && unsent > 0
        ? [at('framework.sendProposals', revisionText.toSend(unsent))]
        : []),
      ...(hasRoleIn(actor, 'reporter', id) ? [at('framework.propose', revisionText.toPropose)] : []),
    ];
  });
  return [...answers, ...proposing];
}
