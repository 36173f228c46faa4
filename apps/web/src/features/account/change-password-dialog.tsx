// One's own password: the present one, the new one twice.
import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import type { Session } from '@parindex/contract/account';
import { defaultSignInRules } from '@parindex/domain/account/sign-in';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { ProblemError } from '../../ui/problem/problem-error.ts';
import { useChangePassword } from './accounts.queries.ts';
import { passwordText as text } from './accounts.vi.ts';
import { hasErrors, NewPasswordFields, newPasswordErrors } from './new-password-fields.tsx';

interface ChangePasswordDialogProps {
  readonly session: Session;
  readonly onClose: () => void;
}

export function ChangePasswordDialog({ session, onClose }: ChangePasswordDialogProps) {
  const [isChanged, setChanged] = useState(false);
  return (
    <Modal opened onClose={onClose} title={text.change} closeOnClickOutside={false}>
      {isChanged ? (
        <Stack>
          <p role="status">{text.changed}</p>
          <Button onClick={onClose} data-autofocus>
            {text.close}
          </Button>
        </Stack>
      ) : (
        <ChangePasswordForm session={session} onChanged={() => setChanged(true)} onCancel={onClose} />
      )}
    </Modal>
  );
}

interface ChangePasswordFormProps {
  readonly session: Session;
  readonly onChanged: () => void;
  readonly onCancel: () => void;
}

function ChangePasswordForm({ session, onChanged, onCancel }: ChangePasswordFormProps) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState({ password: '', repeat: '' });
  const [tried, setTried] = useState(false);
  const change = useChangePassword(onChanged);
  const minLength = defaultSignInRules.passwordMinLength;
  // The name to sign in with is not part of the session; the server knows it and looks too.
  const errors = newPasswordErrors(next, { username: '', name: session.name }, minLength);
  const isWrong = change.error instanceof ProblemError && change.error.problem.code === 'account.wrongPassword';

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (current !== '' && !hasErrors(errors)) change.mutate({ current, next: next.password });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {session.demonstration && <Text size="sm">{text.demonstration}</Text>}
        <ProblemAlert problem={isWrong ? null : change.error} />
        <PasswordInput
          size="md"
          label={text.current}
          autoComplete="current-password"
          required
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': text.show, tabIndex: 0 }}
          value={current}
          error={(tried && current === '' && text.missing) || (isWrong && text.currentWrong)}
          onChange={(event) => {
            change.reset();
            setCurrent(event.currentTarget.value);
          }}
        />
        <NewPasswordFields
          value={next}
          label={text.next}
          minLength={minLength}
          errors={tried ? errors : null}
          onChange={setNext}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {text.cancel}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {text.change}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
