// The score sheet (phiếu chấm) of one dossier: what it says, what may be done with it, why not.
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import type { Assessment, LinkedEvidence } from '@parindex/contract/assessment';
import type { Actor, Decision } from '@parindex/domain/access/actor';
import { canDecideAsHead, canFillItem, canForward, canReadAssessment } from '@parindex/domain/assessment/access';
import type { AssessmentFacts, AssessmentStatus } from '@parindex/domain/assessment/assessment';
import { type Source, sources } from '@parindex/domain/framework/framework';
import type { RoundFacts } from '@parindex/domain/round/round';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { listItemEvidence } from '../evidence/item-evidence.service.ts';
import { loadDossier, scoreDossier } from './dossier.service.ts';
import { findGridHead, type GridHead, mapAccountNames } from './dossier-report.repository.ts';
import { createGridCache, type MadeGrid } from './grid-cache.ts';
import { gridRows } from './grid-rows.ts';
import { progressOf } from './progress.ts';

/** What one reader may do; all there is in a grid that depends on who reads it and when. */
interface Rights {
  readonly fill: Readonly<Record<Source, Decision>>;
  readonly forward: Decision;
  readonly decide: Decision;
}

/** About 30 MB. */
const gzip = promisify(gzipWithCallback);
const cache = createGridCache(300);

/**
 * The grid as JSON in UTF-8. Officials open the same sheet again and again, so it is made only when something below
 * the dossier, its head, its round or the reader's rights has changed; the test for that is one row of the database.
 *
 * @throws {Problem} assessment.notFound, access.denied
 */
export async function readGrid({ db, clock }: Deps, actor: Actor, id: string): Promise<MadeGrid> {
  const head = (await findGridHead(db, id)) ?? fail('assessment.notFound');
  const [round, assessment] = [roundFacts(head), assessmentFacts(head)];
  const read = canReadAssessment(actor, round, assessment);
  if (!read.allowed) fail('access.denied', { detail: read.reason });
  const rights = rightsOf(actor, round, assessment, clock.now());
  const key = `${id} ${JSON.stringify(rights)}`;
  const state = JSON.stringify(head);
  const known = cache.find(key, state);
  if (known) return known;
  // Read after the head: what came in between is in the grid, and the next reader finds the head changed.
  const json = Buffer.from(JSON.stringify(await makeGrid(db, head, rights)));
  const grid = { json, gzip: await gzip(json) };
  cache.keep(key, state, grid);
  return grid;
}

async function makeGrid(db: Db, head: GridHead, rights: Rights): Promise<Assessment> {
  const dossier = await loadDossier(db, head.id);
  const linked = await listItemEvidence(db, head.id);
  const { framework } = dossier.framework;
  const names = await mapAccountNames(
    db,
    [...dossier.self.values()].map(({ savedBy }) => savedBy),
  );
  const score = scoreDossier(dossier, 'self');
  const { totals, blockers } = progressOf(dossier, score, countsOf(linked));
  return {
    ...headOnWire(head),
    frameworkTitle: framework.title,
    illustrative: framework.basis?.illustrative ?? false,
    totals,
    rows: gridRows(framework, {
      score,
      settings: framework.settings,
      self: dossier.self,
      imported: dossier.imported,
      evidence: linked,
      names,
      mayFill: (source) => rights.fill[source],
    }),
    blockers: head.status === 'submitted' ? [] : [...blockers],
    may: { fill: rights.fill.self, forward: rights.forward, return: rights.decide, submit: rights.decide },
  };
}

export function countsOf(linked: ReadonlyMap<string, readonly LinkedEvidence[]>): Map<string, number> {
  return new Map([...linked].map(([code, evidence]) => [code, evidence.length]));
}

function headOnWire(head: GridHead) {
  const step = head.steps.find(({ step: name }) => name === 'selfAssessment');
  return {
    id: head.id,
    roundId: head.roundId,
    roundTitle: head.roundTitle,
    roundStatus: head.roundStatus,
    agencyId: head.agencyId,
    agencyName: head.agencyName,
    groupName: head.groupName,
    status: head.status as AssessmentStatus,
    closesAt: step?.closesAt ?? null,
    returnedReason: head.returnedReason,
    submittedAt: head.submittedAt?.toISOString() ?? null,
    submittedBy: head.submittedBy,
  };
}

function roundFacts({ roundId, authorityId, roundStatus, steps }: GridHead): RoundFacts {
  return {
    id: roundId,
    authorityId,
    status: roundStatus,
    steps: steps.map(({ step, opensAt, closesAt }) => ({
      step,
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
    })),
  };
}

function assessmentFacts({ id, agencyId, status, explanationSentAt }: GridHead): AssessmentFacts {
  return { id, agencyId, status: status as AssessmentStatus, explanationSentAt };
}

function rightsOf(actor: Actor, round: RoundFacts, assessment: AssessmentFacts, now: Date): Rights {
  const fill = (source: Source) => [source, canFillItem(actor, { round, assessment, source, now })] as const;
  return {
    fill: Object.fromEntries(sources.map(fill)) as Record<Source, Decision>,
    forward: canForward(actor, round, assessment, now),
    decide: canDecideAsHead(actor, round, assessment, now),
  };
}
