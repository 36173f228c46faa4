// What every part of the editor shares: the draft as it is shown, how it is changed, and what is being looked at.
import type { Change } from '@parindex/domain/framework/draft/change';
import type { Draft } from '@parindex/domain/framework/draft/draft';
import { rootId } from '@parindex/domain/framework/draft/draft';
import type { Value } from '@parindex/domain/framework/draft/tree';
import { createContext, use } from 'react';
import type { DraftChecking } from './model/check-draft.ts';
import type { DraftSession, SessionSnapshot } from './model/draft-session.ts';

export const tabs = ['node', 'try', 'cases', 'settings', 'findings'] as const;
export type Tab = (typeof tabs)[number];

export interface Editor {
  readonly draft: Draft;
  readonly snapshot: SessionSnapshot;
  readonly session: DraftSession;
  readonly readOnly: boolean;
  /** The live lint, a moment behind the typing. */
  readonly checking: DraftChecking;
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly group: string | null }[];
  /** Node, or heading of a list (`list:items`). */
  readonly selected: string;
  readonly select: (id: string) => void;
  readonly tab: Tab;
  readonly openTab: (tab: Tab) => void;
  /** The same, and on a narrow screen the panel comes up. */
  readonly showTab: (tab: Tab) => void;
  readonly isNarrow: boolean;
  /** Goes to a node and, where one is named, to its field. */
  readonly goTo: (node: string, field: string | null) => void;
  /** Words that are shown for a while, with a way back where the step can be undone. */
  readonly tell: (words: string, undoable?: boolean) => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('a part of the editor was drawn outside of it');
  return editor;
}

/** Sets one field of a node (`root`: of the framework); null takes it away. */
export function useSetField(): (node: string, field: string, to: Value) => void {
  const { draft, session } = useEditor();
  return (node, field, to) => {
    const fields = node === rootId ? draft.fields : draft.nodes[node]?.fields;
    const change: Change = { kind: 'set', node, field, from: fields?.[field] ?? null, to };
    session.change([change]);
  };
}
