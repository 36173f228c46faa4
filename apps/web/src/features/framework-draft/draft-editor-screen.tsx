// The editor of one draft: the tree, the panel of what is chosen, the live check, and everybody who writes with us.
import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { DraftDetail } from '@parindex/contract/framework-draft';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useSession } from '../../app/session.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { text } from './draft.vi.ts';
import { DraftActions } from './draft-actions.tsx';
import { DraftConflict } from './draft-conflict.tsx';
import classes from './editor.module.css';
import { type Editor, EditorContext, type Tab } from './editor.ts';
import { EditorStatus } from './editor-status.tsx';
import { agencyNamesQuery, draftQuery, opened } from './framework-draft.queries.ts';
import { textIn } from './model/values.ts';
import { EditorPanel } from './panel/editor-panel.tsx';
import { Told, useTold } from './told.tsx';
import { DraftTree } from './tree/draft-tree.tsx';
import { useChecking, useDraftSession } from './use-draft-session.ts';
import { useSelected } from './use-selected.ts';

export function DraftEditorScreen() {
  const { draftId = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(draftQuery(draftId));
  return <DraftEditor key={draftId} detail={data} />;
}

const noAgencies: Editor['agencies'] = [];

function DraftEditor({ detail }: { detail: DraftDetail }) {
  const { accountId } = useSession();
  const { session, snapshot } = useDraftSession(detail.id, accountId, () => opened(detail));
  const checking = useChecking(snapshot.draft);
  const { data: agencies = noAgencies } = useQuery(agencyNamesQuery);
  const { told, tell, forget } = useTold();
  const [address] = useAddress();
  const { selected, select } = useSelected(snapshot.draft, address['node']);
  const [tab, openTab] = useState<Tab>('node');
  const [focus, setFocus] = useState<{ field: string | null } | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 60em)', false, { getInitialValueInEffect: false });
  const readOnly = !detail.may.change.allowed;

  const editor = useMemo((): Editor => {
    const { draft } = snapshot;
    const showTab = (shown: Tab) => {
      openTab(shown);
      setPanelOpen(isNarrow);
    };
    const goTo = (node: string, field: string | null) => {
      const list = draft.nodes[node]?.list;
      if (list !== undefined) select(node);
      showTab(list === undefined ? 'settings' : list === 'cases' ? 'cases' : 'node');
      setFocus({ field });
    };
    const looking = { selected, select, tab, openTab, showTab, isNarrow, goTo, tell };
    return { draft, snapshot, session, readOnly, checking, agencies, ...looking };
  }, [snapshot, session, readOnly, checking, agencies, selected, select, tab, isNarrow, tell]);

  function onKeys(event: KeyboardEvent<HTMLDivElement>) {
    const step = undoKey(event);
    // Dialogs are drawn elsewhere on the page: what is typed there has its own undo.
    if (step === null || readOnly || !(event.target instanceof Node) || !event.currentTarget.contains(event.target))
      return;
    event.preventDefault();
    event.stopPropagation();
    session[step]();
  }

  const panel = <EditorPanel focus={focus} />;
  return (
    <EditorContext value={editor}>
      <Screen
        title={textIn(snapshot.draft.fields['title']) || detail.title}
        breadcrumb={[
          { label: text.home, to: '/viec-cua-toi' },
          { label: text.frameworks, to: '/bo-tieu-chi' },
          { label: text.title, to: '/bo-tieu-chi/soan-thao' },
        ]}
        help={text.editorHelp}
        actions={<DraftActions detail={detail} />}
      >
        <div className={classes['editor']} onKeyDownCapture={onKeys}>
          <EditorStatus />
          {!detail.may.change.allowed && <p>{text.readOnly(detail.may.change.reason)}</p>}
          {snapshot.refusal !== null && (
            <div className={classes['refusal']}>
              <ProblemAlert problem={snapshot.refusal} />
              <Button size="sm" variant="default" onClick={session.again}>
                {text.again}
              </Button>
            </div>
          )}
          <div className={classes['sides']}>
            <DraftTree onOpen={() => setPanelOpen(isNarrow)} />
            {!isNarrow && <div className={classes['panel']}>{panel}</div>}
          </div>
          <Told told={told} failed={snapshot.failedStep} onUndo={session.undo} onForget={forget} />
        </div>
        {isNarrow && (
          <Drawer
            opened={panelOpen}
            onClose={() => setPanelOpen(false)}
            size="100%"
            title={text.panel}
            onKeyDownCapture={onKeys}
            transitionProps={{ duration: 0 }}
          >
            {panel}
          </Drawer>
        )}
        <DraftConflict />
      </Screen>
    </EditorContext>
  );
}

function undoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : null;
}
