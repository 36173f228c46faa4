// One agency in one pass, as reads show it and writes decide on it.
import { type Actor, type Decision, deny } from '@parindex/domain/access/actor';
import { type AppraisalFacts, canAppraise, isAssigned, type Pass } from '@parindex/domain/appraisal/access';
import {
  type Explanation,
  type ItemInPass,
  linesPillar,
  type PassState,
  passState,
  pillarsOf,
} from '@parindex/domain/appraisal/pass-state';
import { whyNotAppraised } from '@parindex/domain/appraisal/read-decision';
import type { Db } from '../../platform/db/database.ts';
import { fail } from '../../platform/problem.ts';
import { type Dossier, decisionOf, loadDossier } from '../assessment/dossier.service.ts';
import { type AppraisalRecord, type CompletionRecord, listPassCompletions } from './appraisal.repository.ts';
import { holdDossier, mapExplanations } from './appraisal-report.repository.ts';

export interface Appraisal {
  readonly pass: Pass;
  readonly dossier: Dossier;
  readonly facts: AppraisalFacts;
  readonly completion: CompletionRecord | null;
  readonly explanations: ReadonlyMap<string, Explanation>;
  readonly pillars: ReadonlyMap<string, string>;
  /** What this pass has decided, by item. */
  readonly decisions: ReadonlyMap<string, AppraisalRecord>;
  readonly state: PassState;
}

/** @throws {Problem} assessment.notFound */
export async function loadAppraisal(db: Db, assessmentId: string, pass: Pass): Promise<Appraisal> {
  const [appraisal] = await assembleAppraisals(db, [await loadDossier(db, assessmentId)], pass);
  return appraisal ?? fail('assessment.notFound');
}

/**
 * The same, held for this writer until the transaction ends.
 *
 * @throws {Problem} assessment.notFound
 */
export async function loadHeldAppraisal(tx: Db, assessmentId: string, pass: Pass): Promise<Appraisal> {
  if (!(await holdDossier(tx, assessmentId))) fail('assessment.notFound');
  return loadAppraisal(tx, assessmentId, pass);
}

/** Two queries, however many dossiers there are. */
export async function assembleAppraisals(db: Db, dossiers: readonly Dossier[], pass: Pass): Promise<Appraisal[]> {
  if (dossiers.length === 0) return [];
  const ids = dossiers.map(({ head }) => head.id);
  // One after the other: inside a transaction there is one connection.
  const completions = await listPassCompletions(db, ids, pass);
  const explained = pass === 2 ? await mapExplanations(db, ids) : new Map<string, Map<string, Explanation>>();
  const completed = new Map(completions.map((completion) => [completion.assessmentId, completion]));
  return dossiers.map((whole) => {
    const dossier = asDeclared(whole);
    const { head, round } = dossier;
    const completion = completed.get(head.id) ?? null;
    // What the head has not sent is a draft of the agency, not its answer.
    const explanations = head.explanationSentAt === null ? new Map() : (explained.get(head.id) ?? new Map());
    return {
      pass,
      dossier,
      facts: {
        round,
        assessment: dossier.facts,
        pass,
        completed: completion !== null,
        assignments: round.assignments,
      },
      completion,
      explanations,
      pillars: pillarsOf(dossier.framework.framework),
      decisions: pass === 1 ? dossier.pass1 : dossier.pass2,
      state: stateOf(dossier, pass, explanations),
    };
  });
}

/** The appraisal once one more decision stands. */
export function withDecision(appraisal: Appraisal, record: AppraisalRecord): Appraisal {
  const { dossier, pass, explanations } = appraisal;
  const layer = pass === 1 ? 'pass1' : 'pass2';
  const item = dossier.items.get(record.itemCode) ?? fail('assessment.itemUnknown');
  const decided = new Map(dossier.layers[layer]).set(record.itemCode, decisionOf(item, record));
  const after = { ...dossier, layers: { ...dossier.layers, [layer]: decided } };
  return {
    ...appraisal,
    dossier: after,
    decisions: new Map(appraisal.decisions).set(record.itemCode, record),
    state: stateOf(after, pass, explanations),
  };
}

/** May this person decide on this item now? The item's own reason comes first: it holds for everybody. */
export function mayAppraise(actor: Actor, appraisal: Appraisal, at: ItemInPass, now: Date): Decision {
  const closed = whyNotAppraised(at);
  return closed === null ? canAppraise(actor, appraisal.facts, pillarOf(appraisal, at), now) : deny(closed);
}

export function isMine(actor: Actor, appraisal: Appraisal, at: ItemInPass): boolean {
  return isAssigned(actor, appraisal.facts, pillarOf(appraisal, at));
}

export function pillarOf({ pillars }: Appraisal, { item }: ItemInPass): string {
  return pillars.get(item.code) ?? linesPillar;
}

/** @throws {Problem} access.denied with the reason */
export function assertAllowed(decision: Decision): void {
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}

/** A dossier its head never handed in declares nothing, whatever was drafted in it. */
function asDeclared(dossier: Dossier): Dossier {
  if (dossier.facts.status === 'submitted') return dossier;
  return { ...dossier, self: new Map(), layers: { ...dossier.layers, self: new Map() } };
}

function stateOf(dossier: Dossier, pass: Pass, explanations: ReadonlyMap<string, Explanation>): PassState {
  const { framework, agency, layers, pass1 } = dossier;
  const asked = [...pass1].filter(([, record]) => record.asksExplanation).map(([code]) => code);
  return passState({ prepared: framework.prepared, agency, layers, pass, asked: new Set(asked), explanations });
}
