// How far the dossier of one agency is, counted in items: what the board, the blockers and "Việc của tôi" go by.
import type { AssessmentStatus } from '../assessment/assessment.ts';
import { itemsBelow } from '../framework/framework.ts';
import type { AgencyEntries } from '../scoring/entry.ts';
import { type PreparedFramework, scoreAgency } from '../scoring/score-agency.ts';

/** Where a dossier stands, without its items. */
export interface DossierState {
  readonly assessmentId: string;
  readonly roundId: string;
  readonly groupCode: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly agencyKind: string;
  readonly status: AssessmentStatus;
  readonly returnedReason: string | null;
  readonly submittedAt: Date | null;
  readonly explanationSentAt: Date | null;
  readonly completedAt: { readonly 1: Date | null; readonly 2: Date | null };
}

/** A dossier with the codes of the items that are done, layer by layer. */
export interface DossierProgress extends DossierState {
  readonly needed: NeededItems;
  /** Items the agency has given something for. */
  readonly filled: ReadonlySet<string>;
  readonly decided: { readonly 1: ReadonlySet<string>; readonly 2: ReadonlySet<string> };
  readonly answered: ReadonlySet<string>;
  /** Of the answered ones, those where the agency does not agree. */
  readonly disputed: ReadonlySet<string>;
  readonly imported: ReadonlySet<string>;
}

/** Items of the tree that concern the agency, by who has to give something for them. */
export interface NeededItems {
  readonly toFill: readonly string[];
  readonly toAppraise: readonly string[];
  readonly toImport: readonly string[];
  readonly pillarOf: ReadonlyMap<string, string>;
}

/**
 * Which items of the framework concern an agency. What the framework itself exempts does not.
 *
 * @param agency its entries need to hold only those that exceptions wait for (`triggerItems`)
 */
export function neededItems(prepared: PreparedFramework, agency: AgencyEntries): NeededItems {
  const concerned = scoreAgency(prepared, agency).items.filter(
    ({ outcome }) => !(outcome.outcome === 'notApplicable' && outcome.ground.by === 'framework'),
  );
  const from = (...sources: readonly string[]) =>
    concerned.filter(({ item }) => sources.includes(item.source)).map(({ item }) => item.code);
  const pillarOf = new Map(
    prepared.framework.items.flatMap((pillar) => itemsBelow(pillar).map((item) => [item.code, pillar.code] as const)),
  );
  return {
    toFill: from('self'),
    toAppraise: from('self', 'appraiser'),
    toImport: from('survey', 'external', 'leader'),
    pillarOf,
  };
}

/** Items whose figures decide whether another item applies. */
export function triggerItems(prepared: PreparedFramework): string[] {
  const codes = prepared.items.flatMap(({ item }) => item.except.flatMap(({ when }) => when?.item ?? []));
  return [...new Set(codes)];
}

/** Does an exception of the framework name single agencies? Then two agencies of one kind may differ. */
export function namesAgencies(prepared: PreparedFramework): boolean {
  return prepared.items.some(({ item }) => item.except.some(({ agencies }) => agencies !== null));
}

export function countDone(codes: readonly string[], done: ReadonlySet<string>): number {
  return codes.reduce((count, code) => (done.has(code) ? count + 1 : count), 0);
}

/**
 * The items a pass has to decide: in the first all that are appraised, in the second those the agency disputes.
 *
 * @param pillars limits them to these pillars; null = all
 */
export function itemsToDecide(progress: DossierProgress, pass: 1 | 2, pillars: ReadonlySet<string> | null): string[] {
  const { needed, disputed } = progress;
  const ofPass = pass === 1 ? needed.toAppraise : needed.toAppraise.filter((code) => disputed.has(code));
  return pillars === null ? ofPass.slice() : ofPass.filter((code) => pillars.has(needed.pillarOf.get(code) ?? ''));
}
