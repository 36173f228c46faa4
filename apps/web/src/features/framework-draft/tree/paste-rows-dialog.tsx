// Rows of a table from Excel or Word, shown as they would be placed, before any is made.
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { showDecimal } from '../../../ui/format.ts';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useEditor } from '../editor.ts';
import { newId } from '../model/new-id.ts';
import { type PastedRow, pasteRows, readRows, usableRows } from '../model/paste-rows.ts';
import classes from './tree.module.css';
import { text } from './tree.vi.ts';

export function PasteRowsDialog({ words, onClose }: { words: string; onClose: () => void }) {
  const { draft, session, tell } = useEditor();
  const [typed, setTyped] = useState(words);
  const rows = readRows(draft, typed);
  const usable = usableRows(rows);

  function add() {
    session.change(pasteRows(draft, rows, newId));
    tell(text.rowsAdded(usable.length), true);
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={text.pasteTitle} size="xl">
      <Stack gap="sm">
        <p>{text.pasteHelp}</p>
        <Textarea
          label={text.pasteBox}
          data-autofocus
          rows={rows.length === 0 ? 6 : 3}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {rows.length === 0 ? typed !== '' && <p>{text.pasteNothing}</p> : <Preview rows={rows} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button disabled={usable.length === 0} onClick={add}>
            {text.addRows(usable.length)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Preview({ rows }: { rows: readonly PastedRow[] }) {
  return (
    <div className={classes['preview']} tabIndex={0} role="region" aria-label={text.pasteTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.code}</th>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.max}</th>
            <th scope="col">{text.under}</th>
            <th scope="col">{text.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, max, under, level, problem }, index) => (
            <tr key={String(index)}>
              <td style={{ paddingInlineStart: `${level * 0.75}rem` }}>{code}</td>
              <td>{name}</td>
              <td>{showDecimal(max || null)}</td>
              <td>{under ?? text.top}</td>
              <td>
                {problem ? (
                  <StatusBadge tone={problem === 'badMax' ? 'warn' : 'quiet'}>{text.problems[problem]}</StatusBadge>
                ) : (
                  <StatusBadge tone="good">{text.willAdd}</StatusBadge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
