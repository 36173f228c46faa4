// One line under the title: saved or not, findings, undo and redo, and who else is here.
import { ActionIcon, Button } from '@mantine/core';
import { useSession } from '../../app/session.ts';
import { SaveState } from '../../ui/autosave/save-state.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { text } from './draft.vi.ts';
import classes from './editor.module.css';
import { useEditor } from './editor.ts';
import { countIssues } from './model/check-draft.ts';

export function EditorStatus() {
  const { snapshot, session, checking, readOnly, isNarrow, showTab } = useEditor();
  const { accountId } = useSession();
  const { errors, warnings } = countIssues(checking.issues);
  const others = snapshot.editors.filter((editor) => editor.accountId !== accountId).map(({ name }) => name);
  return (
    <div className={classes['status']}>
      {!readOnly && (
        <>
          <ActionIcon
            variant="default"
            aria-label={text.undo}
            title={text.undoHint}
            disabled={!snapshot.canUndo}
            onClick={session.undo}
          >
            ↶
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={text.redo}
            title={text.redoHint}
            disabled={!snapshot.canRedo}
            onClick={session.redo}
          >
            ↷
          </ActionIcon>
        </>
      )}
      <button type="button" className={classes['findings']} title={text.toFindings} onClick={() => showTab('findings')}>
        <StatusBadge tone={errors > 0 ? 'wrong' : 'good'}>
          {errors > 0 ? text.errors(errors) : text.noErrors}
        </StatusBadge>
        {warnings > 0 && <StatusBadge tone="warn">{text.warnings(warnings)}</StatusBadge>}
      </button>
      {isNarrow && (
        <Button size="xs" variant="default" onClick={() => showTab('settings')}>
          {text.tabs.settings}
        </Button>
      )}
      <SaveState snapshot={snapshot.save} />
      {others.length > 0 && (
        <StatusBadge tone="accent" icon="person">
          {text.here(others.join(', '))}
        </StatusBadge>
      )}
    </div>
  );
}
