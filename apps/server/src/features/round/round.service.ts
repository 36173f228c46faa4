// Rounds as drafts: entering one, changing one; load, ask the domain, write and audit, in one transaction.
import type { RoundChange, RoundDetail, RoundInput } from '@parindex/contract/round';
import type { Actor, Decision } from '@parindex/domain/access/actor';
import { dayOf } from '@parindex/domain/day';
import type { Finding } from '@parindex/domain/finding';
import { canChangeRound, canRunRounds } from '@parindex/domain/round/access';
import { type RoundPlan, roundFindings } from '@parindex/domain/round/plan';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail, type ProblemDetails } from '../../platform/problem.ts';
import { keepDossiers } from '../assessment/dossier-rows.service.ts';
import { type LoadedRound, loadRound } from './loaded-round.service.ts';
import { listFrameworkStates, listStates, listVersionsOn } from './progress-report.repository.ts';
import {
  deleteOtherGroups,
  insertRound,
  type RoundFields,
  replaceSteps,
  updateDraft,
  upsertGroups,
} from './round.repository.ts';
import { readRoundIn } from './round-detail.service.ts';

/** @throws {Problem} access.denied, round.unsound */
export function createRound(deps: Deps, actor: Actor, input: RoundInput): Promise<RoundDetail> {
  assertAllowed(canRunRounds(actor, input.authorityId));
  return deps.db.transaction(async (tx) => {
    const plan = planOf(input);
    const versions = await assertSound(tx, plan, { clock: deps.clock, inUse: [] });
    const id = await insertRound(tx, { ...fieldsOf(input), createdAt: deps.clock.now(), createdBy: actor.accountId });
    await writePlan(tx, id, plan, versions);
    await recordAudit(tx, actor, 'round.created', id, { ...input });
    return readRoundIn({ ...deps, db: tx }, actor, id);
  });
}

/** @throws {Problem} round.notFound, access.denied, record.changed, round.unsound */
export function changeRound(deps: Deps, actor: Actor, id: string, change: RoundChange): Promise<RoundDetail> {
  const { revision, ...input } = change;
  return deps.db.transaction(async (tx) => {
    const round = await loadRound(tx, id, 'lock');
    assertAllowed(canChangeRound(actor, round));
    assertAllowed(canRunRounds(actor, input.authorityId));
    const before = await inputOf(tx, round);
    if (round.record.revision !== revision) {
      if (!isSameInput(before, input)) failChanged(change, { ...before, revision: round.record.revision });
      // A retry of a save that had gone through: what was asked for stands already.
      await recordAudit(tx, actor, 'round.changed', id, { repeated: true });
      return readRoundIn({ ...deps, db: tx }, actor, id);
    }
    const plan = planOf(input);
    const inUse = round.groups.map(({ frameworkId }) => frameworkId);
    const versions = await assertSound(tx, plan, { clock: deps.clock, inUse });
    if (!(await updateDraft(tx, id, revision, fieldsOf(input)))) failChanged(change, before);
    await writePlan(tx, id, plan, versions);
    await recordAudit(tx, actor, 'round.changed', id, { from: before, to: input });
    return readRoundIn({ ...deps, db: tx }, actor, id);
  });
}

/** Somebody else was faster: what was sent and what stands. */
export function failChanged(sent: unknown, stands: unknown): never {
  fail('record.changed', { conflict: { sent, stands } });
}

export function assertAllowed(decision: Decision): void {
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}

/** Findings of the domain as they go on the wire. */
export function onWire(findings: readonly Finding[]): NonNullable<ProblemDetails['findings']> {
  return findings.map(({ path, message, severity }) => ({ path: path.join('.'), message, severity }));
}

export function datesOf(steps: RoundInput['steps']): RoundPlan['steps'] {
  return steps.map(({ step, opensAt, closesAt }) => ({
    step,
    opensAt: new Date(opensAt),
    closesAt: new Date(closesAt),
  }));
}

/** Are two lists the same, whatever their order? For retries. */
export function isSameSet(one: readonly unknown[], other: readonly unknown[]): boolean {
  const canonical = (list: readonly unknown[]) => JSON.stringify(list.map((entry) => JSON.stringify(entry)).toSorted());
  return canonical(one) === canonical(other);
}

function planOf(input: RoundInput): RoundPlan {
  return { ...input, steps: datesOf(input.steps) };
}

function fieldsOf({ authorityId, title, yearJudged, yearPublished, yearCarriedOut }: RoundFields): RoundFields {
  return { authorityId, title, yearJudged, yearPublished, yearCarriedOut };
}

type Versions = Awaited<ReturnType<typeof listVersionsOn>>;

/** @param inUse frameworks the round has already: they may stay, even when retired meanwhile */
async function assertSound(
  tx: Db,
  plan: RoundPlan,
  { clock, inUse }: { clock: Deps['clock']; inUse: readonly string[] },
): Promise<Versions> {
  const day = dayOf(clock.now());
  const agencyIds = plan.groups.flatMap((group) => group.agencyIds);
  const versions = await listVersionsOn(tx, agencyIds, day);
  const frameworks = await listFrameworkStates(
    tx,
    plan.groups.map(({ frameworkId }) => frameworkId),
  );
  const findings = roundFindings(plan, {
    day,
    frameworks: new Map(
      frameworks.map(({ id, title, status }) => [
        id,
        { title, issued: status !== 'draft', retired: status === 'retired' && !inUse.includes(id) },
      ]),
    ),
    agencies: new Map(versions.map(({ agency_id, name }) => [agency_id, name])),
  });
  if (findings.length > 0) fail('round.unsound', { findings: onWire(findings) });
  return versions;
}

async function writePlan(tx: Db, id: string, { groups, steps }: RoundPlan, versions: Versions): Promise<void> {
  const versionOf = new Map(versions.map(({ agency_id, version_id }) => [agency_id, Number(version_id)]));
  await upsertGroups(tx, id, groups);
  const rows = groups.flatMap(({ code, agencyIds }) =>
    agencyIds.map((agencyId) => ({ groupCode: code, agencyId, agencyVersionId: versionOf.get(agencyId) ?? 0 })),
  );
  await keepDossiers(tx, id, rows);
  // Only now: a dossier goes with the row of its group.
  await deleteOtherGroups(
    tx,
    id,
    groups.map(({ code }) => code),
  );
  await replaceSteps(tx, id, steps);
}

/** The round as somebody would have to send it to have it as it stands. */
async function inputOf(tx: Db, { id, record, groups, steps }: LoadedRound): Promise<RoundInput> {
  const members = Map.groupBy(await listStates(tx, id), ({ group_code }) => group_code);
  return {
    ...fieldsOf(record),
    groups: groups.map(({ code, name, frameworkId }) => ({
      code,
      name,
      frameworkId,
      agencyIds: (members.get(code) ?? []).map(({ agency_id }) => agency_id).toSorted(),
    })),
    steps: steps.map(writeStep),
  };
}

function writeStep({ step, opensAt, closesAt }: RoundPlan['steps'][number]): RoundInput['steps'][number] {
  return { step, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
}

function isSameInput(stands: RoundInput, sent: RoundInput): boolean {
  const groupsOf = (input: RoundInput) =>
    input.groups.map(({ code, name, frameworkId, agencyIds }) => [code, name, frameworkId, agencyIds.toSorted()]);
  return (
    JSON.stringify(fieldsOf(stands)) === JSON.stringify(fieldsOf(sent)) &&
    JSON.stringify(groupsOf(stands)) === JSON.stringify(groupsOf(sent)) &&
    isSameSet(stands.steps, datesOf(sent.steps).map(writeStep))
  );
}
