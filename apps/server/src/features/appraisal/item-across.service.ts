// One item across all agencies assigned to a person: neighbours' figures, points and evidence side by side.
import type { ItemAcross } from '@parindex/contract/appraisal';

import { accessText } from '@parindex/domain/access/access.vi';
import { type Actor, deny } from '@parindex/domain/access/actor';
import { canReadAppraisal, type Pass } from '@parindex/domain/appraisal/access';
import { mustBeDecided } from '@parindex/domain/appraisal/pass-state';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { loadFramework } from '../framework/loaded-framework.service.ts';
import { type LoadedRound, loadRound } from '../round/loaded-round.service.ts';
import { assignedAppraisals, namesIn } from './appraisal.service.ts';
import { type LinkedEvidence, mapLinkedEvidence } from './appraisal-report.repository.ts';
import { type Appraisal, assertAllowed, isMine, mayAppraise } from './loaded-appraisal.service.ts';
import { decisionOnWire, type FixedRow, fixedRows, outcomeOnWire } from './sheet-rows.ts';

export interface AcrossQuery {
  readonly roundId: string;
  readonly code: string;
  readonly pass: Pass;
  readonly group?: string | undefined;
}

/** @throws {Problem} round.notFound, assessment.itemUnknown, access.denied */
export async function readItemAcross({ db, clock }: Deps, actor: Actor, query: AcrossQuery): Promise<ItemAcross> {
  const round = await loadRound(db, query.roundId);
  const { group, item } = await findItem(db, round, query);
  const assigned = await assignedAppraisals(db, actor, { round, pass: query.pass });
  const mine = assigned.filter((appraisal) => {
    const at = appraisal.state.items.get(item.code);
    return appraisal.dossier.head.groupCode === group && at !== undefined && isMine(actor, appraisal, at);
  });
  const [first] = mine;
  assertAllowed(first ? canReadAppraisal(actor, first.facts) : deny(accessText.notAssigned));
  const evidence = await mapLinkedEvidence(
    db,
    mine.map(({ dossier }) => dossier.head.id),
  );
  const names = await namesIn(db, mine);
  const now = clock.now();
  return {
    item: { ...item, entry: null, outcome: null, evidence: [], may: null },
    rows: mine.map((appraisal) =>
      acrossRow(actor, appraisal, {
        code: item.code,
        names,
        evidence: evidence.get(appraisal.dossier.head.id)?.get(item.code) ?? [],
        now,
      }),
    ),
  };
}

async function findItem(
  db: Deps['db'],
  round: LoadedRound,
  { code, group }: AcrossQuery,
): Promise<{ group: string; item: FixedRow }> {
  for (const candidate of round.groups) {
    if (group !== undefined && candidate.code !== group) continue;
    const { framework } = await loadFramework(db, candidate.frameworkId);
    const item = fixedRows(framework).find((row) => row.isItem && row.code === code);
    if (item) return { group: candidate.code, item };
  }
  return fail('assessment.itemUnknown');
}

function acrossRow(
  actor: Actor,
  appraisal: Appraisal,
  parts: {
    readonly code: string;
    readonly names: ReadonlyMap<string, string>;
    readonly evidence: readonly LinkedEvidence[];
    readonly now: Date;
  },
): ItemAcross['rows'][number] {
  const { dossier, pass, state, decisions } = appraisal;
  const { settings } = dossier.framework.framework;
  const at = state.items.get(parts.code) ?? fail('assessment.itemUnknown');
  const declared = dossier.self.get(parts.code);
  const evidence = dossier.facts.status === 'submitted' ? [...parts.evidence] : [];
  return {
    assessmentId: dossier.head.id,
    agencyId: dossier.head.agencyId,
    agencyName: dossier.head.agencyName,
    figures: declared?.figures ?? null,
    note: declared?.explanation ?? null,
    self: outcomeOnWire(at.self, settings),
    pass1: pass === 2 ? outcomeOnWire(at.before, settings) : null,
    pass1Reason: pass === 2 ? (dossier.pass1.get(parts.code)?.reason ?? null) : null,
    explanation: pass === 2 ? at.explanation : null,
    appraisal: decisionOnWire(decisions.get(parts.code), parts.names),
    appraised: outcomeOnWire(at.appraised, settings),
    evidenceCount: evidence.length,
    evidence,
    mustDecide: mustBeDecided(at),
    mayAppraise: mayAppraise(actor, appraisal, at, parts.now),
  };
}
