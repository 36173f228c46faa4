// The revision as replies show it: places, agencies and people in words, and what may be done with each proposal.
import type { FrameworkRevision, Proposal } from '@parindex/contract/framework-revision';
import { type Actor, hasRoleIn } from '@parindex/domain/access/actor';
import {
  canAnswerProposal,
  canCarryProposal,
  canChangeProposal,
  canCollect,
  canReadProposal,
  canRunRevision,
  canSendProposal,
  canWriteProposal,
  isCollecting,
} from '@parindex/domain/framework/revision/access';
import { inOrderOfPlaces, placeInWords } from '@parindex/domain/framework/revision/annex.vi';
import { accountNames } from '../account/role-holders.service.ts';
import { agencyNames } from '../agency/agency.service.ts';
import type { ProposalRecord } from './framework-revision.repository.ts';
import { factsOf, type LoadedRevision, type Reading, readSay, targetsOf } from './loaded-revision.service.ts';
import type { Target } from './revision-report.repository.ts';

interface Showing {
  readonly actor: Actor;
  readonly now: Date;
  readonly revision: LoadedRevision;
  readonly agencies: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, Target>;
}

export async function revisionReply(
  deps: Reading,
  actor: Actor,
  revision: LoadedRevision,
  records: readonly ProposalRecord[],
): Promise<FrameworkRevision> {
  const { framework, window } = revision;
  const { id, authorityId, title, year } = framework;
  const proposals = await proposalsOf(deps, actor, revision, records);
  return {
    framework: { id, authorityId, title, year },
    window: window && {
      opensAt: window.opensAt.toISOString(),
      closesAt: window.closesAt.toISOString(),
      revision: window.revision,
    },
    collecting: isCollecting(revision, deps.clock.now()),
    agencies: await agenciesOf(deps, actor, revision),
    proposals,
    counts: countsOf(proposals),
    may: { collect: canCollect(actor, framework), answer: canRunRevision(actor, authorityId) },
  };
}

/** Those the actor may see, in the order of the framework. */
export async function proposalsOf(
  deps: Reading,
  actor: Actor,
  revision: LoadedRevision,
  records: readonly ProposalRecord[],
): Promise<Proposal[]> {
  const agencyIds = [...new Set(records.map(({ agencyId }) => agencyId))];
  const accountIds = [...new Set(records.map(({ updatedBy }) => updatedBy))];
  const showing: Showing = {
    actor,
    now: deps.clock.now(),
    revision,
    agencies: await agencyNames(deps, agencyIds),
    people: await accountNames(deps, accountIds),
    targets: await targetsOf(deps.db, records),
  };
  const readable = records.filter(
    (record) => canReadProposal(actor, factsOf(record, revision, showing.targets)).allowed,
  );
  return inOrderOfPlaces(readable, revision.places).map((record) => proposalOf(record, showing));
}

function proposalOf(record: ProposalRecord, { actor, now, revision, agencies, people, targets }: Showing): Proposal {
  const { id, agencyId, kind, code, field, points, proposed, reason, state, outcome, answer } = record;
  const stored = { id, agencyId, kind, code, field, points, proposed, reason, state, outcome, answer };
  const facts = factsOf(record, revision, targets);
  const { carriedInto, carriedAt } = record;
  const target = carriedInto === null ? undefined : targets.get(carriedInto);
  return {
    ...stored,
    agencyName: agencies.get(agencyId) ?? agencyId,
    place: placeInWords(record, revision.places),
    pillar: code === null ? null : (revision.places.get(code)?.pillar ?? null),
    sentAt: record.sentAt?.toISOString() ?? null,
    answeredAt: record.answeredAt?.toISOString() ?? null,
    carried:
      carriedInto === null || carriedAt === null
        ? null
        : {
            id: carriedInto,
            title: target?.title ?? null,
            isIssued: target?.isIssued ?? false,
            at: carriedAt.toISOString(),
          },
    revision: record.revision,
    updatedAt: record.updatedAt.toISOString(),
    updatedBy: people.get(record.updatedBy) ?? record.updatedBy,
    may: {
      change: canChangeProposal(actor, facts, revision, now),
      send: canSendProposal(actor, facts, revision, now),
      answer: canAnswerProposal(actor, facts),
      carry: canCarryProposal(actor, facts),
    },
  };
}

/** The agencies the actor writes or sends for that have a say. */
async function agenciesOf(
  deps: Reading,
  actor: Actor,
  revision: LoadedRevision,
): Promise<FrameworkRevision['agencies']> {
  const { authorityId } = revision.framework;
  const own = ownAgencies(actor);
  const names = await agencyNames(deps, own);
  const agencies: FrameworkRevision['agencies'] = [];
  for (const id of own) {
    const say = await readSay(deps, actor, id, authorityId);
    if (!say.allowed) continue;
    const write = canWriteProposal(actor, id, revision, deps.clock.now());
    agencies.push({ id, name: names.get(id) ?? id, write });
  }
  return agencies;
}

/** Agencies whose proposals the actor sees, sent or not. */
export function ownAgencies(actor: Actor): string[] {
  const ids = actor.grants.map(({ agencyId }) => agencyId);
  return [...new Set(ids)].filter((id) => hasRoleIn(actor, 'reporter', id) || hasRoleIn(actor, 'head', id));
}

function countsOf(proposals: readonly Proposal[]): FrameworkRevision['counts'] {
  const count = (fits: (proposal: Proposal) => boolean) => proposals.filter(fits).length;
  return {
    total: proposals.length,
    unanswered: count(({ state }) => state === 'sent'),
    accepted: count(({ outcome }) => outcome === 'accepted'),
    partly: count(({ outcome }) => outcome === 'partly'),
    rejected: count(({ outcome }) => outcome === 'rejected'),
    carried: count(({ carried }) => carried !== null && carried.title !== null),
  };
}
