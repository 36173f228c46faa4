// The headless tree over the draft: what is open, what is in focus, what is chosen, and where things are dropped.
import {
  dragAndDropFeature,
  hotkeysCoreFeature,
  selectionFeature,
  syncDataLoaderFeature,
  type TreeInstance,
} from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useLayoutEffect, useMemo, useState } from 'react';
import { useEditor } from '../editor.ts';
import { mayStandAt, moveTo, nodeLabel } from '../model/tree-edits.ts';
import { listNames } from './tree.vi.ts';
import { branchesIn, childrenOf, dropAt, insideOf, listOf, shapeOf, treeRoot } from './tree-places.ts';

export type DraftTreeInstance = TreeInstance<{ id: string }>;

const features = [syncDataLoaderFeature, selectionFeature, hotkeysCoreFeature, dragAndDropFeature];

export function useDraftTree(): DraftTreeInstance {
  const { draft, session, readOnly, selected, select } = useEditor();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const openKey = branchesIn(draft)
    .filter((id) => !closed.has(id))
    .join();
  // The tree reads itself anew whenever this list is another one: it stays the same list while the same is open.
  const expandedItems = useMemo(() => [treeRoot, ...openKey.split(',')], [openKey]);
  const shape = shapeOf(draft);
  const idsOf = (items: readonly { getId: () => string }[]) => items.map((item) => item.getId());
  const placeOf = (target: { item: { getId: () => string }; insertionIndex?: number }, moved: readonly string[]) =>
    dropAt(draft, target.item.getId(), moved, target.insertionIndex ?? null);

  const tree = useTree<{ id: string }>({
    features,
    rootItemId: treeRoot,
    dataLoader: { getItem: (id) => ({ id }), getChildren: (id) => [...childrenOf(draft, id)] },
    getItemName: (item) => {
      const list = listOf(item.getId());
      return list ? listNames[list] : nodeLabel(draft, item.getId());
    },
    // Anything in the tree may get something below it; lines outside the tree may not.
    isItemFolder: (item) => insideOf(draft, item.getId())?.list === 'items' || listOf(item.getId()) !== null,
    state: { expandedItems, focusedItem: selected },
    setExpandedItems: (updater) => {
      const after = new Set(typeof updater === 'function' ? updater(expandedItems) : updater);
      setClosed(new Set(branchesIn(draft).filter((id) => !after.has(id))));
    },
    setFocusedItem: (updater) => {
      const id = typeof updater === 'function' ? updater(selected) : updater;
      if (id !== null) select(id);
    },
    indent: 18,
    canReorder: true,
    canDrag: (items) => !readOnly && items.every((item) => listOf(item.getId()) === null),
    canDrop: (items, target) => {
      const moved = idsOf(items);
      const place = placeOf(target, moved);
      return place !== null && moved.every((id) => mayStandAt(draft, id, place));
    },
    onDrop: (items, target) => {
      const moved = idsOf(items);
      const place = placeOf(target, moved);
      if (place) session.change(moveTo(draft, moved, place).changes);
    },
  });
  useLayoutEffect(() => {
    if (shape !== '') tree.rebuildTree();
  }, [tree, shape]);
  return tree;
}
