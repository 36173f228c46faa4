// A stored result as the contract shows it: tables, statistics in sentences, what may be done next.
import type { Result, ResultGroup, ResultRow } from '@parindex/contract/result';
import type { Actor } from '@parindex/domain/access/actor';
import { canApproveResult, canComputeResult, canPublishResult } from '@parindex/domain/result/access';
import { pillarPoints } from '@parindex/domain/result/result.vi';
import type { AgencyDocument, GroupDocument } from '@parindex/domain/result/result-document';
import { statisticsSentences } from '@parindex/domain/result/statistics.vi';
import { groupStatistics, jointStatistics } from '@parindex/domain/result/statistics-of-result';
import type { Db } from '../../platform/db/database.ts';
import { findEditionOf } from '../publication/previous-edition.service.ts';
import type { LoadedRound } from '../round/loaded-round.service.ts';
import { findApproval } from './result.repository.ts';
import { listAccountNames } from './result-report.repository.ts';
import type { StoredResult } from './stored-result.service.ts';

export async function describeResult(
  db: Db,
  actor: Actor,
  { round, stored, stale }: { round: LoadedRound; stored: StoredResult; stale: boolean },
): Promise<Result> {
  const { record, document } = stored;
  const approval = await findApproval(db, round.id);
  const names = await listAccountNames(db, [record.computedBy, ...(approval ? [approval.approvedBy] : [])]);
  return {
    roundId: round.id,
    roundTitle: round.record.title,
    yearJudged: round.record.yearJudged,
    computedAt: record.computedAt.toISOString(),
    computedBy: names.get(record.computedBy) ?? record.computedBy,
    engine: record.engine,
    hash: record.hash,
    stale,
    groups: document.groups.map(groupOf),
    together: jointStatistics(document.groups).map(({ groups, statistics }) => ({
      groups: [...groups],
      statistics: statisticsSentences(statistics),
    })),
    approval: approval && {
      decisionNumber: approval.decisionNumber,
      decisionDate: approval.decisionDate,
      approvedAt: approval.approvedAt.toISOString(),
      approvedBy: names.get(approval.approvedBy) ?? approval.approvedBy,
    },
    editionId: await findEditionOf(db, round.id),
    may: {
      compute: canComputeResult(actor, round),
      approve: canApproveResult(actor, round),
      publish: canPublishResult(actor, round),
    },
  };
}

export function rowOf(agency: AgencyDocument, pillars: GroupDocument['pillars']): ResultRow {
  const { parts, points, maxPoints, index, indexShown, provisional, missing, rank, band, bonus, penalty } = agency;
  const { previousRank, previousIndex } = agency;
  return {
    agencyId: agency.agency,
    agencyName: agency.name,
    assessmentId: agency.assessmentId,
    points,
    maxPoints,
    index,
    indexShown,
    provisional,
    missing,
    rank,
    band,
    bonus,
    penalty,
    appraised: parts.appraised,
    survey: parts.survey,
    pillars: pillars.map(({ code }) => ({ code, ...pillarPoints(agency, code) })),
    previousRank,
    previousIndex,
  };
}

function groupOf(group: GroupDocument): ResultGroup {
  const { code, name, framework, ranked, tieRule, pillars, agencies } = group;
  return {
    code,
    name,
    ranked,
    tieRule,
    frameworkTitle: framework.title,
    pillars: [...pillars],
    rows: agencies.map((agency) => rowOf(agency, pillars)),
    statistics: statisticsSentences(groupStatistics(group)),
  };
}
