// What can be done with the tree: the same for keys, buttons and the clipboard.
import type { Change } from '@parindex/domain/framework/draft/change';
import type { DraftTree } from '@parindex/domain/framework/draft/tree';
import { useState } from 'react';
import { writeClipboard } from '../../../ui/grid/clipboard.ts';
import { useEditor } from '../editor.ts';
import { renumber } from '../model/codes.ts';
import { newId } from '../model/new-id.ts';
import { treesToRows } from '../model/paste-rows.ts';
import {
  addAfter,
  addInto,
  copyTrees,
  type Direction,
  mayStandAt,
  moveNode,
  moveTo,
  nodeLabel,
  pasteTrees,
  removeNodes,
  type TreeEdit,
} from '../model/tree-edits.ts';
import { text } from './tree.vi.ts';
import { insideOf, listOf, pasteAt } from './tree-places.ts';

interface Clipboard {
  readonly trees: readonly DraftTree[];
  /** Nodes that move away when they are pasted; null after a copy. */
  readonly cut: readonly string[] | null;
  /** What stands in the clipboard of the machine: anything else there goes before. */
  readonly words: string;
}

export type TreeCommands = ReturnType<typeof useTreeCommands>;

/** @param chosenIds the rows chosen together; the row in focus where none are */
export function useTreeCommands(chosenIds: () => readonly string[]) {
  const { draft, session, selected, select, tell } = useEditor();
  const [clipboard, setClipboard] = useState<Clipboard | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const node = draft.nodes[selected];

  function make({ changes, focus }: TreeEdit): boolean {
    if (changes.length === 0) return false;
    session.change(changes);
    if (focus !== null) select(focus);
    return true;
  }

  function add(edit: TreeEdit) {
    if (make(edit)) setRenaming(edit.focus);
  }

  function addBelow() {
    const inside = insideOf(draft, selected);
    if (inside && (inside.list === 'items' || inside.parent === null)) {
      add(addInto(draft, inside.list, inside.parent, newId));
    }
  }

  function remove() {
    const ids = chosenIds().filter((id) => draft.nodes[id]);
    const [first] = ids;
    if (first === undefined) return;
    if (make(removeNodes(draft, ids))) tell(text.removed(nodeLabel(draft, first), ids.length - 1), true);
  }

  function keep(cut: boolean): string | null {
    const ids = chosenIds().filter((id) => draft.nodes[id]);
    if (ids.length === 0) return null;
    const trees = copyTrees(draft, ids);
    const words = writeClipboard(treesToRows(trees));
    setClipboard({ trees, cut: cut ? ids : null, words });
    tell(cut ? text.cutDone(ids.length) : text.copied(ids.length));
    return words;
  }

  function pasteBranch() {
    if (!clipboard) return;
    const { trees, cut } = clipboard;
    const at = pasteAt(draft, selected);
    const fits = at.list === 'items' || (at.parent === null && trees.every(({ children }) => children.length === 0));
    if (!fits || cut?.some((id) => draft.nodes[id] && !mayStandAt(draft, id, at))) {
      tell(text.cannotPaste);
      return;
    }
    const still = cut?.every((id) => draft.nodes[id]) ? cut : null;
    // Before a node that is itself on the move there is no place: it goes to the end.
    const place = still?.includes(at.before ?? '') ? { ...at, before: null } : at;
    make(still ? moveTo(draft, still, place) : pasteTrees(draft, { trees, at: place }, newId));
    if (still) setClipboard({ ...clipboard, cut: null });
  }

  function number() {
    const inside = insideOf(draft, selected);
    const changes: Change[] = inside ? renumber(draft, inside.list, inside.parent) : [];
    if (changes.length > 0) session.change(changes);
    tell(changes.length > 0 ? text.renumbered : text.nothingToRenumber, changes.length > 0);
  }

  return {
    addAfter: () => (node ? add(addAfter(draft, node, newId)) : addBelow()),
    addBelow,
    remove,
    move: (direction: Direction) => void (node && make(moveNode(draft, node, direction))),
    renumber: number,
    rename: () => setRenaming(listOf(selected) ? null : selected),
    renaming,
    stopRenaming: () => setRenaming(null),
    copy: () => keep(false),
    cut: () => keep(true),
    pasteBranch,
    hasBranch: clipboard !== null,
    /** Is this what was copied here, or something from elsewhere? */
    isOwn: (words: string) => clipboard !== null && words.replaceAll('\r\n', '\n') === clipboard.words,
    cutIds: clipboard?.cut ?? [],
  };
}
