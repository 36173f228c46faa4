// A mapping as it stands and as replies show it: decided rows, suggestions, share, blockers.
import type { MappedItem, MappingDetail, MappingRowReply, MappingState } from '@parindex/contract/framework-version';
import { sourceNames } from '@parindex/domain/access/access.vi';
import type { Actor } from '@parindex/domain/access/actor';
import { toText } from '@parindex/domain/decimal';
import { type ComparablePoints, comparableShare } from '@parindex/domain/framework/compare/comparable-share';
import { type ListedItem, listItems } from '@parindex/domain/framework/compare/listed-node';
import { type MappingRow, reviewBlockers } from '@parindex/domain/framework/compare/mapping';
import { type StandingRow, standingMapping } from '@parindex/domain/framework/compare/standing-mapping';
import type { Framework, FrameworkNode } from '@parindex/domain/framework/framework';
import { canMapFrameworks } from '@parindex/domain/framework/version-access';
import { ruleText } from '@parindex/domain/scoring/rule-text.vi';
import type { Deps } from '../../platform/deps.ts';
import { accountNames } from '../account/role-holders.service.ts';
import { frameworkOf, type VersionRecord } from '../framework/version-record.service.ts';
import type { MappingRecord, MappingRowRecord } from './framework-version.repository.ts';
import { versionOf } from './version-reply.ts';

/** The two frameworks of a mapping, read. */
export interface MappedPair {
  readonly later: VersionRecord;
  readonly earlier: VersionRecord;
}

export interface StandingMapping {
  readonly rows: readonly StandingRow[];
  readonly stored: ReadonlyMap<string, MappingRowRecord>;
  readonly record: MappingRecord | null;
}

export function decidedRows(records: readonly MappingRowRecord[]): MappingRow[] {
  return records.map(({ side, code, earlierCodes, kind }) => ({
    after: side === 'after' ? code : null,
    before: earlierCodes,
    kind,
  }));
}

export function standingOf(
  { later, earlier }: MappedPair,
  record: MappingRecord | null,
  records: readonly MappingRowRecord[],
): StandingMapping {
  const rows = standingMapping(frameworkOf(earlier), frameworkOf(later), decidedRows(records));
  return { rows, record, stored: new Map(records.map((row) => [keyOf(row.side, row.code), row])) };
}

export function keyOf(side: 'after' | 'before', code: string): string {
  return `${side} ${code}`;
}

export function sideOf({ after }: StandingRow): 'after' | 'before' {
  return after === null ? 'before' : 'after';
}

export async function stateOf(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  pair: MappedPair,
  standing: StandingMapping,
): Promise<MappingState> {
  const { rows, record, stored } = standing;
  const people = [...stored.values()].map(({ savedBy }) => savedBy);
  const names = await accountNames(deps, [...new Set([...people, record?.reviewedBy ?? []].flat())]);
  const share = comparableShare(frameworkOf(pair.earlier), frameworkOf(pair.later), rows);
  const write = canMapFrameworks(actor, pair.later);
  return {
    status: record?.status ?? 'draft',
    reviewedBy: record?.reviewedBy ? (names.get(record.reviewedBy) ?? record.reviewedBy) : null,
    reviewedAt: record?.reviewedAt?.toISOString() ?? null,
    rows: rows.map((row) => rowOf(row, stored.get(keyOf(sideOf(row), row.code)), names)),
    open: rows.filter(({ decided }) => !decided).length,
    share: { before: pointsOf(share.before), after: pointsOf(share.after) },
    blockers: reviewBlockers(rows).map(({ code, message }) => ({ path: code, message, severity: 'error' })),
    may: { write, review: write },
  };
}

export function detailOf(pair: MappedPair, state: MappingState): MappingDetail {
  return {
    ...state,
    framework: versionOf(pair.later),
    earlier: versionOf(pair.earlier),
    items: itemsIn(frameworkOf(pair.later)),
    earlierItems: itemsIn(frameworkOf(pair.earlier)),
  };
}

export function rowOf(
  row: StandingRow,
  stored: MappingRowRecord | undefined,
  names: ReadonlyMap<string, string>,
): MappingRowReply {
  const { code, before, kind, suggestion, candidates } = row;
  return {
    side: sideOf(row),
    code,
    before: [...before],
    kind,
    decision: stored?.decision ?? 'open',
    score: row.score,
    suggestion: { before: [...suggestion.before], kind: suggestion.kind },
    candidates: candidates.map((candidate) => ({ ...candidate })),
    revision: stored?.revision ?? 0,
    savedBy: stored ? (names.get(stored.savedBy) ?? stored.savedBy) : null,
    savedAt: stored?.savedAt.toISOString() ?? null,
  };
}

function pointsOf({ total, comparable, direct, share }: ComparablePoints): MappingState['share']['before'] {
  return { total: toText(total), comparable: toText(comparable), direct: toText(direct), share: toText(share) };
}

function itemsIn(framework: Framework): MappedItem[] {
  const above = new Map<string, string[]>();
  const walk = (nodes: readonly FrameworkNode[], names: string[]) => {
    for (const node of nodes) {
      if (node.kind === 'item') above.set(node.code, names);
      else walk(node.items, [...names, node.name]);
    }
  };
  walk(framework.items, []);
  return listItems(framework).map((item) => mappedItem(item, above.get(item.node.code) ?? []));
}

function mappedItem({ node, list }: ListedItem, above: string[]): MappedItem {
  const { code, name, max, source } = node;
  return { code, name, above, list, maxPoints: toText(max), source: sourceNames[source], ruleText: ruleText(node) };
}
