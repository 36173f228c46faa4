// What the yearly revisions leave to do for one person, for "Việc của tôi".
import type { Actor } from '@parindex/domain/access/actor';
import type { WorkRevision } from '@parindex/domain/framework/revision/work';
import { agencyNames, belongingOf } from '../agency/agency.service.ts';
import { type Reading, readSay } from './loaded-revision.service.ts';
import { ownAgencies } from './revision-reply.ts';
import { listRevisionTallies, listUnsent } from './revision-work-report.repository.ts';

/** Frameworks of the authorities the actor serves or stands below. */
export async function loadRevisionWork(deps: Reading, actor: Actor): Promise<WorkRevision[]> {
  const served = actor.grants.flatMap(({ authorityId }) => authorityId ?? []);
  const authorityIds = [...new Set([...served, ...(await belongingOf(deps, actor))])];
  const tallies = await listRevisionTallies(deps.db, authorityIds, deps.clock.now());
  if (tallies.length === 0) return [];
  const own = ownAgencies(actor);
  const unsent = own.length === 0 ? [] : await listUnsent(deps.db, own);
  const names = await agencyNames(deps, [...own, ...tallies.map((tally) => tally.authority_id)]);
  const says = await listSays(deps, actor, { own, authorityIds: tallies.map((tally) => tally.authority_id) });
  return tallies.map(({ framework_id: frameworkId, title, authority_id: authorityId, closes_at, unanswered }) => ({
    frameworkId,
    title,
    authorityId,
    authorityName: names.get(authorityId) ?? '',
    collectedUntil: closes_at === null ? null : new Date(closes_at),
    unanswered,
    agencies: own
      .filter((id) => says.has(`${id} ${authorityId}`))
      .map((id) => ({
        id,
        name: names.get(id) ?? id,
        unsent: unsent.find((one) => one.framework_id === frameworkId && one.agency_id === id)?.unsent ?? 0,
      })),
  }));
}

/** `agency authority` of every agency that has a say there. */
async function listSays(
  deps: Reading,
  actor: Actor,
  { own, authorityIds }: { own: readonly string[]; authorityIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const says = new Set<string>();
  for (const authorityId of new Set(authorityIds)) {
    for (const id of own) {
      if ((await readSay(deps, actor, id, authorityId)).allowed) says.add(`${id} ${authorityId}`);
    }
  }
  return says;
}
