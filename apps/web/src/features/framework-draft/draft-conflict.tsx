// Two people wrote the same, or one removed what the other was writing: both values are shown, the person decides.
import { Button, Group, Modal } from '@mantine/core';
import { rootId } from '@parindex/domain/framework/draft/draft';
import type { Value } from '@parindex/domain/framework/draft/tree';
import { ConflictDialog } from '../../ui/autosave/conflict-dialog.tsx';
import { showDecimal } from '../../ui/format.ts';
import { conflictReasons, text } from './draft.vi.ts';
import { useEditor } from './editor.ts';
import { fieldName, ruleInWords } from './field-words.ts';
import { nodeLabel } from './model/tree-edits.ts';

export function DraftConflict() {
  const { draft, snapshot, session } = useEditor();
  const { conflict: open } = snapshot;
  if (!open) return null;
  const { conflict, change, restore } = open;
  const labelOf = (node: string) => (node === rootId ? text.frameworks : nodeLabel(draft, node));
  if (conflict.reason === 'changed') {
    const label = fieldName(conflict.field);
    const say = (value: Value) => inWords(conflict.field, value);
    return (
      <ConflictDialog
        subject={text.conflictSubject(label, labelOf(conflict.node))}
        lines={[{ label, mine: say(conflict.sent), theirs: say(conflict.stands) }]}
        onDecide={session.decide}
      />
    );
  }
  const mine = change.kind === 'set' ? `${fieldName(change.field)}: ${inWords(change.field, change.to)}` : '';
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={conflict.reason === 'gone' ? text.goneTitle : text.otherTitle}
    >
      <p>{conflict.reason === 'gone' ? text.goneBody(labelOf(conflict.node)) : conflictReasons[conflict.reason]}</p>
      <p>
        <strong>{mine}</strong>
      </p>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={() => session.decide('theirs')}>
          {text.letGo}
        </Button>
        {restore && <Button onClick={() => session.decide('mine')}>{text.restore}</Button>}
      </Group>
    </Modal>
  );
}

function inWords(field: string, value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return field === 'max' && /^\d+(\.\d+)?$/.test(value) ? showDecimal(value) : value;
  return typeof value === 'object' ? ruleInWords(value) : String(value);
}
