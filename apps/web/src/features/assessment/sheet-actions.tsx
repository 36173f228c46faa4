// Forward, return, submit: each only where the server says so, and each says what will happen.
import { Alert, Anchor, Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core';
import type { Assessment } from '@parindex/contract/assessment';
import { useState } from 'react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { useMoveAssessment } from './assessment.queries.ts';
import { text } from './assessment.vi.ts';

interface SheetActionsProps {
  readonly sheet: Assessment;
  /** Something typed is not saved yet: nothing moves before it is. */
  readonly unsaved: boolean;
  readonly onItem: (code: string) => void;
}

export function SheetActions({ sheet, unsaved, onItem }: SheetActionsProps) {
  const move = useMoveAssessment(sheet.id);
  const [opened, setOpened] = useState<'return' | 'submission' | null>(null);
  const open = sheet.blockers.length;
  const close = () => {
    move.reset();
    setOpened(null);
  };
  return (
    <Group gap="sm">
      {sheet.may.forward.allowed && (
        <ConfirmButton
          label={text.forward}
          disabled={unsaved}
          consequence={
            <Stack gap="sm">
              <p>{text.forwardConsequence}</p>
              {open > 0 && <Alert color="yellow">{text.forwardOpen(open)}</Alert>}
            </Stack>
          }
          onConfirm={() => move.mutateAsync({ to: 'forward' })}
          busy={move.isPending}
          problem={move.error}
        />
      )}
      {sheet.may.return.allowed && (
        <Button variant="default" onClick={() => setOpened('return')}>
          {text.return}
        </Button>
      )}
      {sheet.may.submit.allowed && <Button onClick={() => setOpened('submission')}>{text.submit}</Button>}
      <Modal opened={opened === 'return'} onClose={close} title={text.return}>
        <ReturnForm
          busy={move.isPending}
          problem={move.error}
          onReturn={(reason) => move.mutate({ to: 'return', body: { reason } }, { onSuccess: close })}
        />
      </Modal>
      <Modal opened={opened === 'submission'} onClose={close} title={text.submit}>
        <SubmitForm
          sheet={sheet}
          busy={move.isPending}
          problem={move.error}
          onItem={(code) => {
            close();
            onItem(code);
          }}
          onSubmit={() => move.mutate({ to: 'submission', body: { declaration: true } }, { onSuccess: close })}
        />
      </Modal>
    </Group>
  );
}

interface FormProps {
  readonly busy: boolean;
  readonly problem: unknown;
}

function ReturnForm({ busy, problem, onReturn }: FormProps & { onReturn: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <Stack gap="md">
      <p>{text.returnConsequence}</p>
      <Textarea
        data-autofocus
        label={text.returnReason}
        required
        rows={4}
        maxLength={2000}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <ProblemAlert problem={problem} />
      <Button loading={busy} disabled={reason.trim() === ''} onClick={() => onReturn(reason)}>
        {text.return}
      </Button>
    </Stack>
  );
}

interface SubmitFormProps extends FormProps {
  readonly sheet: Assessment;
  readonly onItem: (code: string) => void;
  readonly onSubmit: () => void;
}

function SubmitForm({ sheet, busy, problem, onItem, onSubmit }: SubmitFormProps) {
  const [declared, setDeclared] = useState(false);
  const { blockers } = sheet;
  return (
    <Stack gap="md">
      {blockers.length > 0 ? (
        <Alert color="yellow" title={text.blockers(blockers.length)}>
          <ul>
            {blockers.map(({ item, message }) => (
              <li key={item}>
                <Anchor component="button" type="button" size="sm" onClick={() => onItem(item)}>
                  {item}: {message}
                </Anchor>
              </li>
            ))}
          </ul>
        </Alert>
      ) : (
        <p>{text.submitConsequence}</p>
      )}
      <Checkbox
        label={text.declaration}
        checked={declared}
        onChange={({ currentTarget: { checked } }) => setDeclared(checked)}
      />
      <ProblemAlert problem={problem} />
      <Button loading={busy} disabled={!declared || blockers.length > 0} onClick={onSubmit}>
        {text.submit}
      </Button>
    </Stack>
  );
}
