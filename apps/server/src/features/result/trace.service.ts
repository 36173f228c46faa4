// The trace of one agency: every node of its framework with the sentence behind the points, who decided, on what.
import type { Trace } from '@parindex/contract/result';
import type { Actor } from '@parindex/domain/access/actor';
import type { Framework, FrameworkNode, Item } from '@parindex/domain/framework/framework';
import type { ItemReport } from '@parindex/domain/result/report';
import { summarySentences } from '@parindex/domain/result/result.vi';
import type { AgencyDocument, GroupDocument, ResultDocument } from '@parindex/domain/result/result-document';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { loadFramework } from '../framework/loaded-framework.service.ts';
import { loadStanding } from './result.service.ts';
import { rowOf } from './result-reply.ts';
import { listAccountNames } from './result-report.repository.ts';

type Line = Trace['items'][number];

const nobody = { decidedIn: null, decidedBy: null, reason: null, evidence: [] };

/** @throws {Problem} round.notFound, access.denied, result.notComputed, assessment.notFound */
export async function readTrace(
  { db }: Deps,
  actor: Actor,
  { roundId, assessmentId }: { roundId: string; assessmentId: string },
): Promise<Trace> {
  const { stored } = await loadStanding(db, actor, roundId);
  const { agency, group } = findAgency(stored.document, assessmentId) ?? fail('assessment.notFound');
  const { framework } = await loadFramework(db, group.framework.recordId);
  const deciders = Object.values(agency.origins).flatMap(({ decidedBy }) => decidedBy ?? []);
  const names = await listAccountNames(db, [...new Set(deciders)]);
  return {
    agencyName: agency.name,
    groupName: group.name,
    row: rowOf(agency, group.pillars),
    frameworkId: group.framework.recordId,
    frameworkHash: group.framework.hash,
    engine: stored.document.engine,
    items: linesOf(framework, agency, names),
    summary: summarySentences(agency, group),
  };
}

function findAgency(
  { groups }: ResultDocument,
  assessmentId: string,
): { agency: AgencyDocument; group: GroupDocument } | null {
  for (const group of groups) {
    const agency = group.agencies.find((one) => one.assessmentId === assessmentId);
    if (agency) return { agency, group };
  }
  return null;
}

function linesOf(framework: Framework, agency: AgencyDocument, names: ReadonlyMap<string, string>): Line[] {
  const reports = new Map(
    [...agency.items, ...agency.bonusItems, ...agency.penaltyItems].map((report) => [report.item, report]),
  );
  const walk = (node: FrameworkNode, parent: string | null, level: number): Line[] =>
    node.kind === 'item'
      ? [itemLine(node, parent, level)]
      : [
          branchLine(node, agency, { parent, level }),
          ...node.items.flatMap((child) => walk(child, node.code, level + 1)),
        ];
  const itemLine = (item: Item, parent: string | null, level: number): Line => ({
    ...place(item, parent, level),
    ...outcomeOf(reports.get(item.code)),
    ...originOf(agency, item.code, names),
    isItem: true,
  });
  return [
    ...framework.items.flatMap((node) => walk(node, null, 0)),
    ...[...framework.bonus, ...framework.penalty].map((item) => itemLine(item, null, 0)),
  ];
}

function branchLine(
  node: FrameworkNode,
  agency: AgencyDocument,
  { parent, level }: { parent: string | null; level: number },
): Line {
  const branch = agency.branches.find(({ code }) => code === node.code);
  return {
    ...place(node, parent, level),
    outcome: (branch?.missing ?? 0) > 0 ? 'missing' : 'scored',
    points: branch?.points ?? null,
    maxPoints: branch?.maxPoints ?? '0',
    why: '',
    ...nobody,
    isItem: false,
  };
}

function place({ code, name }: FrameworkNode, parent: string | null, level: number) {
  return { code, name, parent, level };
}

function outcomeOf(report: ItemReport | undefined): Pick<Line, 'outcome' | 'points' | 'maxPoints' | 'why'> {
  if (!report) return { outcome: 'missing', points: null, maxPoints: '0', why: '' };
  const { outcome, points, maxPoints, why } = report;
  return { outcome, points, maxPoints, why };
}

function originOf(
  agency: AgencyDocument,
  code: string,
  names: ReadonlyMap<string, string>,
): Pick<Line, 'decidedIn' | 'decidedBy' | 'reason' | 'evidence'> {
  const origin = agency.origins[code];
  if (!origin) return nobody;
  const { decidedIn, decidedBy, reason, evidence } = origin;
  return {
    decidedIn,
    reason,
    decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? decidedBy),
    evidence: evidence.map(({ name, hash }) => ({ name, hash })),
  };
}
