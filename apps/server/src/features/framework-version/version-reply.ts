// Versions and their difference as replies show them.
import type { ComparedNodeReply, ComparisonReply, Version } from '@parindex/contract/framework-version';
import { toText } from '@parindex/domain/decimal';
import type { ComparedNode, Comparison } from '@parindex/domain/framework/compare/compare-frameworks';
import type { ListedNode } from '@parindex/domain/framework/compare/listed-node';
import type { VersionRecord } from '../framework/version-record.service.ts';

export function versionOf({ id, title, year, status, decisionNumber, decisionDate }: VersionRecord): Version {
  return { id, title, year, status, decisionNumber, decisionDate };
}

export function differenceOf({
  root,
  nodes,
  summary,
}: Comparison): Pick<ComparisonReply, 'root' | 'nodes' | 'summary'> {
  return { root: root.map((field) => ({ ...field })), nodes: nodes.map(nodeOf), summary };
}

/** Only what differs, as a preview tells it. */
export function changesOf({ root, nodes, summary }: Comparison): Pick<ComparisonReply, 'root' | 'nodes' | 'summary'> {
  const isChange = ({ effect }: { effect: string }) => effect === 'text' || effect === 'points';
  const changed = nodes.filter(({ status }) => status !== 'same').map(nodeOf);
  return {
    root: root.filter(isChange).map((field) => ({ ...field })),
    nodes: changed.map((node) => ({ ...node, fields: node.fields.filter(isChange) })),
    summary,
  };
}

function nodeOf({ before, after, status, structure, fields }: ComparedNode): ComparedNodeReply {
  return {
    before: placeOf(before),
    after: placeOf(after),
    status,
    structure,
    fields: fields.map((field) => ({ ...field })),
  };
}

function placeOf(listed: ListedNode | null): ComparedNodeReply['before'] {
  if (listed === null) return null;
  const { node, level, list, parent } = listed;
  const { code, name, max, kind } = node;
  return { code, name, maxPoints: toText(max), level, list, isItem: kind === 'item', parent: parent?.code ?? null };
}
