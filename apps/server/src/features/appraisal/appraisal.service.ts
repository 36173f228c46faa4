// Reading the appraisal: the agencies assigned to a person, and the sheet of one agency.
import type { AppraisalList, AppraisalRow, AppraisalSheet } from '@parindex/contract/appraisal';

import type { Actor } from '@parindex/domain/access/actor';
import { canAppraiseSome, canReadAppraisal, canWorkOnPass, type Pass } from '@parindex/domain/appraisal/access';
import {
  acceptableItems,
  type ItemInPass,
  isAppraised,
  mustBeDecided,
  undecidedItems,
} from '@parindex/domain/appraisal/pass-state';
import { canFillItem } from '@parindex/domain/assessment/access';
import { isAtLeast, type RoundStatus, stepOf } from '@parindex/domain/round/round';
import type { Deps } from '../../platform/deps.ts';
import { type Dossier, loadDossiers } from '../assessment/dossier.service.ts';
import { type LoadedRound, loadRound } from '../round/loaded-round.service.ts';
import { type LinkedEvidence, mapLinkedEvidence, mapNames } from './appraisal-report.repository.ts';
import {
  type Appraisal,
  assembleAppraisals,
  assertAllowed,
  isMine,
  loadAppraisal,
  mayAppraise,
} from './loaded-appraisal.service.ts';
import {
  branchOnWire,
  decisionOnWire,
  type FixedRow,
  fixedRows,
  outcomeOnWire,
  selfEntryOnWire,
  totalOnWire,
} from './sheet-rows.ts';

/**
 * The agencies the person is assigned to, with what is done and what is to be done of their pillars, and those items.
 *
 * @throws {Problem} round.notFound
 */
export async function listAppraisals({ db }: Deps, actor: Actor, roundId: string): Promise<AppraisalList> {
  const round = await loadRound(db, roundId);
  const pass = passOf(round.status);
  const appraisals = await assignedAppraisals(db, actor, { round, pass: pass ?? 1 });
  return {
    roundTitle: round.record.title,
    pass,
    closesAt: pass === null ? null : closingOf(round, pass),
    rows: appraisals.map((appraisal) => progressRow(actor, appraisal)),
    items: myItems(actor, appraisals),
  };
}

/** The dossiers of a round the person may appraise some of: never those of the person's own agency. */
export async function assignedAppraisals(
  db: Deps['db'],
  actor: Actor,
  { round, pass }: { readonly round: LoadedRound; readonly pass: Pass },
): Promise<Appraisal[]> {
  const isMineAtAll = ({ facts }: Dossier) =>
    canAppraiseSome(actor, { round, assessment: facts, assignments: round.assignments }).allowed;
  // Nobody is assigned: nothing is read.
  if (!round.assignments.some(({ accountId }) => accountId === actor.accountId)) return [];
  return assembleAppraisals(db, (await loadDossiers(db, round)).filter(isMineAtAll), pass);
}

/** @throws {Problem} assessment.notFound, access.denied */
export async function readAppraisal(
  { db, clock }: Deps,
  actor: Actor,
  { assessmentId, pass }: { readonly assessmentId: string; readonly pass: Pass },
): Promise<AppraisalSheet> {
  const appraisal = await loadAppraisal(db, assessmentId, pass);
  assertAllowed(canReadAppraisal(actor, appraisal.facts));
  const { dossier, state, facts } = appraisal;
  const { head, round } = dossier;
  const now = clock.now();
  return {
    assessmentId,
    roundId: round.id,
    roundTitle: round.record.title,
    agencyId: head.agencyId,
    agencyName: head.agencyName,
    groupName: dossier.groupName,
    pass,
    closesAt: closingOf(round, pass),
    completedAt: appraisal.completion?.completedAt.toISOString() ?? null,
    selfTotal: totalOnWire(state.self),
    appraisedTotal: totalOnWire(state.appraised),
    rows: await rowsOf(db, actor, { appraisal, now }),
    undecided: undecidedItems(state).length,
    may: { complete: canWorkOnPass(actor, facts, now) },
  };
}

/** Names of everybody who saved something in these appraisals. */
export function namesIn(db: Deps['db'], appraisals: readonly Appraisal[]): Promise<Map<string, string>> {
  return mapNames(
    db,
    appraisals.flatMap(({ dossier, decisions }) =>
      [...dossier.self.values(), ...decisions.values()].map(({ savedBy }) => savedBy),
    ),
  );
}

/** Which pass the round is in or has just behind it; null before the first. */
function passOf(status: RoundStatus): Pass | null {
  if (isAtLeast(status, 'appraisal2')) return 2;
  return isAtLeast(status, 'appraisal1') ? 1 : null;
}

function closingOf(round: LoadedRound, pass: Pass): string | null {
  return stepOf(round, pass === 1 ? 'appraisal1' : 'appraisal2')?.closesAt.toISOString() ?? null;
}

function progressRow(actor: Actor, appraisal: Appraisal): AppraisalList['rows'][number] {
  const { head, groupName, facts } = appraisal.dossier;
  const mine = [...appraisal.state.items.values()].filter((at) => mustBeDecided(at) && isMine(actor, appraisal, at));
  return {
    assessmentId: head.id,
    agencyId: head.agencyId,
    agencyName: head.agencyName,
    groupName,
    submitted: facts.status === 'submitted',
    decided: mine.filter(({ decided }) => decided).length,
    toDecide: mine.length,
    completed: appraisal.completion !== null,
  };
}

/** Items of my pillars, once per group: groups may have different frameworks. */
function myItems(actor: Actor, appraisals: readonly Appraisal[]): AppraisalList['items'] {
  const items = new Map<string, AppraisalList['items'][number]>();
  for (const appraisal of appraisals) {
    const group = appraisal.dossier.head.groupCode;
    for (const at of appraisal.state.items.values()) {
      const { code, name } = at.item;
      if (isAppraised(at.item) && isMine(actor, appraisal, at)) items.set(`${group}/${code}`, { group, code, name });
    }
  }
  return [...items.values()];
}

interface Reading {
  readonly appraisal: Appraisal;
  readonly now: Date;
}

async function rowsOf(db: Deps['db'], actor: Actor, reading: Reading): Promise<AppraisalRow[]> {
  const { dossier, state } = reading.appraisal;
  const evidence = await mapLinkedEvidence(db, [dossier.head.id]);
  const names = await namesIn(db, [reading.appraisal]);
  const acceptable = new Set(acceptableItems(state).map(({ item }) => item.code));
  const linked = dossier.facts.status === 'submitted' ? evidence.get(dossier.head.id) : undefined;
  return fixedRows(dossier.framework.framework).map((fixed) => {
    const at = state.items.get(fixed.code);
    if (!fixed.isItem || !at) return branchRow(fixed, reading.appraisal);
    return itemRow(actor, { ...reading, fixed, at, names, evidence: linked?.get(fixed.code) ?? [], acceptable });
  });
}

function branchRow(fixed: FixedRow, { state }: Appraisal): AppraisalRow {
  const [self, appraised] = [state.self, state.appraised].map(({ branches }) => {
    const branch = branches.find(({ code }) => code === fixed.code);
    return branch ? branchOnWire(branch) : null;
  });
  return {
    ...fixed,
    entry: null,
    outcome: self ?? null,
    evidence: [],
    may: null,
    self: self ?? null,
    pass1: null,
    pass1Reason: null,
    explanation: null,
    appraisal: null,
    appraised: appraised ?? null,
    mayAppraise: null,
    pass1Asked: false,
    mine: false,
    mustDecide: false,
    acceptable: false,
  };
}

interface ItemReading extends Reading {
  readonly fixed: FixedRow;
  readonly at: ItemInPass;
  readonly names: ReadonlyMap<string, string>;
  readonly evidence: readonly LinkedEvidence[];
  readonly acceptable: ReadonlySet<string>;
}

function itemRow(actor: Actor, reading: ItemReading): AppraisalRow {
  const { fixed, at, appraisal, names, evidence, now } = reading;
  const { dossier, pass } = appraisal;
  const { settings } = dossier.framework.framework;
  const self = outcomeOnWire(at.self, settings);
  const second = pass === 2;
  const may = mayAppraise(actor, appraisal, at, now);
  return {
    ...fixed,
    entry: selfEntryOnWire(dossier, fixed.code, names),
    outcome: self,
    evidence: [...evidence],
    may: {
      fill: canFillItem(actor, { round: dossier.round, assessment: dossier.facts, source: at.item.source, now }),
    },
    self,
    pass1: second ? outcomeOnWire(at.before, settings) : null,
    pass1Reason: second ? (dossier.pass1.get(fixed.code)?.reason ?? null) : null,
    explanation: second ? at.explanation : null,
    appraisal: decisionOnWire(appraisal.decisions.get(fixed.code), names),
    appraised: outcomeOnWire(at.appraised, settings),
    mayAppraise: may,
    pass1Asked: second && at.asked,
    mine: isMine(actor, appraisal, at),
    mustDecide: mustBeDecided(at),
    acceptable: may.allowed && reading.acceptable.has(fixed.code),
  };
}
