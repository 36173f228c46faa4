// The buttons above the tree: whatever the keys do, for those who point.
import { ActionIcon, Button, Menu } from '@mantine/core';
import { Icon } from '../../../ui/icons.tsx';
import { useEditor } from '../editor.ts';
import classes from './tree.module.css';
import { text } from './tree.vi.ts';
import type { TreeCommands } from './use-tree-commands.ts';

interface TreeToolbarProps {
  readonly commands: TreeCommands;
  /** Gives the focus back to the tree. */
  readonly onDone: () => void;
  readonly onPasteRows: () => void;
  readonly onAll: (open: boolean) => void;
}

export function TreeToolbar({ commands, onDone, onPasteRows, onAll }: TreeToolbarProps) {
  const { readOnly } = useEditor();
  const then = (act: () => unknown) => () => {
    act();
    onDone();
  };
  const item = (label: string, act: () => unknown, disabled = false) => (
    <Menu.Item onClick={then(act)} disabled={disabled}>
      {label}
    </Menu.Item>
  );
  return (
    <div className={classes['tools']}>
      {!readOnly && (
        <>
          <Button
            size="xs"
            variant="default"
            title={text.addHint}
            leftSection={<Icon name="plus" size={14} />}
            onClick={commands.addAfter}
          >
            {text.add}
          </Button>
          <Button size="xs" variant="default" title={text.addBelowHint} onClick={commands.addBelow}>
            {text.addBelow}
          </Button>
          <Button size="xs" variant="default" onClick={then(commands.remove)}>
            {text.remove}
          </Button>
          <Button size="xs" variant="default" onClick={onPasteRows}>
            {text.paste}
          </Button>
        </>
      )}
      <Menu position="bottom-end" returnFocus={false} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon variant="default" size="md" aria-label={text.more} title={text.more}>
            ⋯
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!readOnly && (
            <>
              {item(text.move.up, () => commands.move('up'))}
              {item(text.move.down, () => commands.move('down'))}
              {item(text.move.in, () => commands.move('in'))}
              {item(text.move.out, () => commands.move('out'))}
              {item(text.cut, commands.cut)}
              {item(text.copy, commands.copy)}
              {item(text.pasteBranch, commands.pasteBranch, !commands.hasBranch)}
              {item(text.renumber, commands.renumber)}
            </>
          )}
          {item(text.expandAll, () => onAll(true))}
          {item(text.collapseAll, () => onAll(false))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
