// Two people changed the same thing: both values side by side, the person decides.
import { Button, Group, Modal, Text } from '@mantine/core';
import { text } from './autosave.vi.ts';
import classes from './conflict-dialog.module.css';

export interface ConflictLine {
  /** What the value is, in words. */
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface ConflictDialogProps {
  /** What was edited, in words; null = no conflict, no dialog. */
  readonly subject: string | null;
  readonly lines: readonly ConflictLine[];
  readonly onDecide: (choice: 'mine' | 'theirs') => void;
}

export function ConflictDialog({ subject, lines, onDecide }: ConflictDialogProps) {
  return (
    <Modal
      opened={subject !== null}
      onClose={() => {}}
      zIndex={400} // above the drawer that was saved from
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={text.conflictTitle}
      size="lg"
    >
      <Text mb="md">{text.conflictBody(subject ?? '')}</Text>
      <table className={classes['both']}>
        <thead>
          <tr>
            <td />
            <th scope="col">{text.mine}</th>
            <th scope="col">{text.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, mine, theirs }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{mine || text.nothing}</td>
              <td>{theirs || text.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={() => onDecide('theirs')}>
          {text.keepTheirs}
        </Button>
        <Button onClick={() => onDecide('mine')}>{text.keepMine}</Button>
      </Group>
    </Modal>
  );
}
