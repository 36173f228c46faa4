// Name and password. Used by the sign-in screen and by the dialog that appears when a session has ended.
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { Session } from '@parindex/contract/account';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { useSignIn } from './account.queries.ts';
import { text } from './account.vi.ts';

export function SignInForm({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const signIn = useSignIn(onSignedIn);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (username.trim() !== '' && password !== '') signIn.mutate({ username, password });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemAlert problem={signIn.error} />
        <TextInput
          label={text.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          error={tried && username.trim() === '' && text.usernameMissing}
        />
        <PasswordInput
          size="md"
          label={text.password}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': text.showPassword, tabIndex: 0 }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={tried && password === '' && text.passwordMissing}
        />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {text.signIn}
        </Button>
      </Stack>
    </form>
  );
}
