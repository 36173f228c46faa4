// The tree of a draft: walked and written by keys, dragged by pointer, filled from the clipboard.
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useEditor } from '../editor.ts';
import { marksOf } from '../model/check-draft.ts';
import { looksLikeRows } from '../model/paste-rows.ts';
import { PasteRowsDialog } from './paste-rows-dialog.tsx';
import classes from './tree.module.css';
import { text } from './tree.vi.ts';
import { commandOf } from './tree-keys.ts';
import { TreeRow } from './tree-row.tsx';
import { TreeToolbar } from './tree-toolbar.tsx';
import { useDraftTree } from './use-draft-tree.ts';
import { type TreeCommands, useTreeCommands } from './use-tree-commands.ts';

/** @param onOpen a row was chosen by pointer: on a phone its panel opens */
export function DraftTree({ onOpen }: { onOpen: () => void }) {
  const { readOnly, selected, select, checking } = useEditor();
  const tree = useDraftTree();
  const commands = useTreeCommands(() => {
    const chosen = tree.getSelectedItems().map((item) => item.getId());
    return chosen.includes(selected) ? chosen : [selected];
  });
  const [pasting, setPasting] = useState<string | null>(null);
  const marks = marksOf(checking.issues);
  const hadFocus = useRef(false);
  // The row in focus has gone away: the focus goes with the eye, not to the top of the page.
  useEffect(() => {
    if (selected !== '' && hadFocus.current && document.activeElement === document.body) tree.updateDomFocus();
  }, [tree, selected]);

  function onKeys(event: KeyboardEvent) {
    const command = event.target instanceof HTMLInputElement || readOnly ? null : commandOf(event);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    run(commands, command);
    if (command !== 'addAfter' && command !== 'addInto' && command !== 'rename') tree.updateDomFocus();
  }

  function onPaste(event: ClipboardEvent) {
    if (event.target instanceof HTMLInputElement || readOnly) return;
    const words = event.clipboardData.getData('text/plain');
    if (commands.isOwn(words)) {
      commands.pasteBranch();
      tree.updateDomFocus();
    } else if (looksLikeRows(words)) setPasting(words);
  }

  const onCopy = (take: () => string | null) => (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const words = take();
    if (words === null) return;
    event.clipboardData.setData('text/plain', words);
    event.preventDefault();
  };

  return (
    <section className={classes['box']} aria-label={text.label}>
      <TreeToolbar
        commands={commands}
        onDone={() => tree.updateDomFocus()}
        onPasteRows={() => setPasting('')}
        onAll={(open) => (open ? tree.getItems().forEach((item) => item.expand()) : collapse(tree.getItems()))}
      />
      <div className={classes['head']} aria-hidden="true">
        <span>{`${text.code}, ${text.name.toLowerCase()}`}</span>
        <span>{text.max}</span>
        <span>{text.rule}</span>
      </div>
      <div
        {...tree.getContainerProps(text.label)}
        className={classes['tree']}
        onFocus={() => {
          hadFocus.current = true;
        }}
        onBlur={(event) => {
          hadFocus.current = event.relatedTarget === null;
        }}
        onKeyDownCapture={onKeys}
        onCopy={onCopy(commands.copy)}
        onCut={onCopy(() => (readOnly ? commands.copy() : commands.cut()))}
        onPaste={onPaste}
      >
        {tree.getItems().map((item) => (
          <TreeRow
            key={item.getKey()}
            item={item}
            mark={marks.get(item.getId()) ?? null}
            isCut={commands.cutIds.includes(item.getId())}
            isRenaming={commands.renaming === item.getId()}
            onRenamed={(again) => {
              commands.stopRenaming();
              if (again) tree.updateDomFocus();
            }}
            onOpen={(event) => {
              if (event.ctrlKey || event.metaKey) item.toggleSelect();
              else if (event.shiftKey) item.selectUpTo(false);
              else tree.setSelectedItems([item.getId()]);
              select(item.getId());
              if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onOpen();
            }}
          />
        ))}
        <div style={tree.getDragLineStyle()} className={classes['dropLine']} />
      </div>
      {pasting !== null && (
        <PasteRowsDialog
          words={pasting}
          onClose={() => {
            setPasting(null);
            tree.updateDomFocus();
          }}
        />
      )}
    </section>
  );
}

function run(commands: TreeCommands, command: NonNullable<ReturnType<typeof commandOf>>) {
  if (typeof command === 'object') commands.move(command.move);
  else if (command === 'addAfter') commands.addAfter();
  else if (command === 'addInto') commands.addBelow();
  else if (command === 'rename') commands.rename();
  else commands.remove();
}

/** Only the branches below the headings close: the headings stay in sight. */
function collapse(items: readonly { getItemMeta: () => { level: number }; collapse: () => void }[]) {
  for (const item of items) if (item.getItemMeta().level > 0) item.collapse();
}
