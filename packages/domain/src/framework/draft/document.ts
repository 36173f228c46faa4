// A draft as the framework file has it, and back; with the way from a finding of the lint to the node it speaks of.
import type { Finding } from '../../finding.ts';
import { frameworkFormat } from '../framework.ts';
import { applyChanges } from './change.ts';
import { type Draft, emptyDraft, rootId } from './draft.ts';
import type { DraftList, DraftTree, Value } from './tree.ts';

type Document = Record<string, Value>;

/** The three lists of the framework file; worked cases stand in a file of their own. */
const fileLists = ['items', 'bonus', 'penalty'] as const satisfies DraftList[];

/** The document `readFramework` takes. */
export function draftToDocument(draft: Draft): Document {
  const toDocument = (id: string): Document => {
    const node = draft.nodes[id];
    const children = node?.children ?? [];
    return { ...node?.fields, ...(children.length > 0 ? { items: children.map(toDocument) } : {}) };
  };
  const lists = fileLists.flatMap((list) => {
    const tops = draft.tops[list].map(toDocument);
    return tops.length > 0 ? [[list, tops] as const] : [];
  });
  return { format: frameworkFormat, ...draft.fields, ...Object.fromEntries(lists) };
}

/** The worked cases as `cases.yaml` lists them. */
export function draftCases(draft: Draft): Document[] {
  return draft.tops.cases.map((id) => ({ ...draft.nodes[id]?.fields }));
}

/**
 * @param newId  makes the id of a node
 * @param cases  the worked cases beside the framework
 */
export function documentToDraft(document: Document, newId: () => string, cases: readonly Document[] = []): Draft {
  const toTree = ({ items, ...fields }: Document): DraftTree => ({
    id: newId(),
    fields,
    children: Array.isArray(items) ? mappingsIn(items).map(toTree) : [],
  });
  const { format: _, items, bonus, penalty, ...fields } = document;
  const lists = { items, bonus, penalty, cases };
  const changes = Object.entries(lists).map(([list, entries]) => ({
    kind: 'insert' as const,
    at: { list: list as DraftList, parent: null, before: null },
    trees: mappingsIn(entries ?? []).map(toTree),
  }));
  const outcome = applyChanges({ ...emptyDraft, fields }, changes);
  if (!outcome.ok) throw new TypeError(`ids of a new draft must differ: ${outcome.conflict.node}`);
  return outcome.draft;
}

/** The node a finding speaks of (`rootId` for the framework itself), and the field of that node, if it names one. */
export function placeOfFinding(draft: Draft, path: Finding['path']): { node: string; field: string | null } {
  const [list, ...rest] = path;
  if (!fileLists.some((known) => known === list))
    return { node: rootId, field: typeof list === 'string' ? list : null };
  let ids = draft.tops[list as DraftList];
  let node = rootId;
  let position = 0;
  while (typeof rest[position] === 'number') {
    const id = ids[rest[position] as number];
    if (id === undefined) break;
    node = id;
    ids = draft.nodes[id]?.children ?? [];
    position += rest[position + 1] === 'items' ? 2 : 1;
  }
  const field = rest[position];
  return { node, field: typeof field === 'string' ? field : null };
}

function mappingsIn(value: Value): Document[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (entry): entry is Document => typeof entry === 'object' && entry !== null && !Array.isArray(entry),
  );
}
