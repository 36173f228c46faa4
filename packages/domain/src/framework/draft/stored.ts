// A draft as it is stored and sent: the fields of the framework, and its lists of trees.
import { applyChanges } from './change.ts';
import { type Draft, emptyDraft, treeOf } from './draft.ts';
import { type DraftList, type DraftTree, draftLists, type Value } from './tree.ts';

export interface StoredDraft {
  readonly fields: Readonly<Record<string, Value>>;
  readonly lists: Readonly<Record<DraftList, readonly DraftTree[]>>;
}

export function storeDraft(draft: Draft): StoredDraft {
  const trees = (list: DraftList) => draft.tops[list].map((id) => treeOf(draft, id)).filter((tree) => tree !== null);
  return {
    fields: draft.fields,
    lists: { items: trees('items'), bonus: trees('bonus'), penalty: trees('penalty'), cases: trees('cases') },
  };
}

/** @throws {TypeError} when an id stands twice, which no change can bring about */
export function openDraft({ fields, lists }: StoredDraft): Draft {
  const changes = draftLists.map((list) => ({
    kind: 'insert' as const,
    at: { list, parent: null, before: null },
    trees: lists[list],
  }));
  const outcome = applyChanges({ ...emptyDraft, fields }, changes);
  if (!outcome.ok) throw new TypeError(`ids of a stored draft must differ: ${outcome.conflict.node}`);
  return outcome.draft;
}
