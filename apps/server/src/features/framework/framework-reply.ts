// A framework as replies show it: rows in document order, everything a person reads in words.
import type { FrameworkDetail, FrameworkRow, FrameworkSummary } from '@parindex/contract/framework';
import { sum, toText } from '@parindex/domain/decimal';
import { type Framework, type FrameworkNode, type Item, itemsOf } from '@parindex/domain/framework/framework';
import {
  bandsInWords,
  exceptionInWords,
  missingInWords,
  policyInWords,
  rankingInWords,
  roundingInWords,
} from '@parindex/domain/framework/words.vi';
import { ruleText } from '@parindex/domain/scoring/rule-text.vi';
import type { FrameworkRecord } from './framework.repository.ts';

type Names = ReadonlyMap<string, string>;
type Place = Pick<FrameworkRow, 'list' | 'parent' | 'level'>;

export function summaryOf(record: FrameworkRecord, framework: Framework): FrameworkSummary {
  const items = itemsOf(framework);
  const { id, key, title, year, status, decisionNumber, decisionDate, hash, revision } = record;
  const stored = { id, key, title, year, status, decisionNumber, decisionDate, hash, revision };
  return {
    ...stored,
    illustrative: framework.basis?.illustrative ?? false,
    itemCount: items.length,
    maxPoints: toText(framework.max),
    surveyMaxPoints: toText(sum(items.filter(({ source }) => source === 'survey').map(({ max }) => max))),
    updatedAt: record.updatedAt.toISOString(),
  };
}

/** Every branch, item, bonus and penalty line. @param names of agencies by id */
export function rowsOf(framework: Framework, names: Names): FrameworkRow[] {
  const lines = (list: 'bonus' | 'penalty') =>
    framework[list].map((item) => rowOf(item, { list, parent: null, level: 1 }, names));
  const tree = framework.items.flatMap((node) => rowsBelow(node, { list: 'tree', parent: null, level: 1 }, names));
  return [...tree, ...lines('bonus'), ...lines('penalty')];
}

export function settingsOf({ settings }: Framework): FrameworkDetail['settings'] {
  const text = (value: (typeof settings)['bonusCap']) => (value === null ? null : toText(value));
  const groupBands = Object.entries(settings.groupBands).flatMap(([group, bands]) =>
    bandsInWords(bands).map(({ label, edge }) => ({ label: `${label} (${group})`, edge })),
  );
  return {
    rounding: roundingInWords(settings.rounding),
    ranking: rankingInWords(settings.ranking),
    missing: missingInWords(settings.missing),
    bonusCap: text(settings.bonusCap),
    penaltyCap: text(settings.penaltyCap),
    indexCap: text(settings.indexCap),
    bands: [...bandsInWords(settings.bands), ...groupBands],
  };
}

/** Ids of the agencies a framework names: owners, and agencies it makes exceptions for. */
export function agencyIdsIn(framework: Framework): string[] {
  const nodes = [...framework.items.flatMap(nodesBelow), ...framework.bonus, ...framework.penalty];
  const ids = nodes.flatMap(({ owner, except }) =>
    [owner ?? [], ...except.map(({ agencies }) => agencies ?? [])].flat(),
  );
  return [...new Set(ids)];
}

function nodesBelow(node: FrameworkNode): FrameworkNode[] {
  return node.kind === 'item' ? [node] : [node, ...node.items.flatMap(nodesBelow)];
}

function rowsBelow(node: FrameworkNode, place: Place, names: Names): FrameworkRow[] {
  const row = rowOf(node, place, names);
  if (node.kind === 'item') return [row];
  const below: Place = { list: place.list, parent: node.code, level: place.level + 1 };
  return [row, ...node.items.flatMap((child) => rowsBelow(child, below, names))];
}

function rowOf(node: FrameworkNode, place: Place, names: Names): FrameworkRow {
  const { code, name, max, owner, guidance, evidence } = node;
  const isItem = node.kind === 'item';
  return {
    ...place,
    code,
    name,
    guidance,
    evidence,
    isItem,
    maxPoints: toText(max),
    owner: owner === null ? null : (names.get(owner) ?? owner),
    ...(isItem ? scoringOf(node) : { source: null, ruleKind: null, ruleText: null, notApplicable: null }),
    // A branch passes its exceptions down; they are told where they act.
    exceptions: isItem ? node.except.map((exception) => exceptionInWords(exception, names)) : [],
  };
}

function scoringOf(item: Item): Pick<FrameworkRow, 'source' | 'ruleKind' | 'ruleText' | 'notApplicable'> {
  return {
    source: item.source,
    ruleKind: item.rule.kind,
    ruleText: ruleText(item),
    notApplicable: policyInWords(item.notApplicable),
  };
}
