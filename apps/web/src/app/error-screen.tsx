// When a screen fails: what happened and what to do; the rest of the application stays.
import { Button, Stack } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ProblemAlert } from '../ui/problem/problem-alert.tsx';
import { Screen } from '../ui/screen.tsx';
import { text } from './app.vi.ts';

export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <Screen title={text.errorTitle} help={[text.errorHelp]}>
      <Stack align="flex-start">
        <ProblemAlert problem={error} />
        <p>{text.errorHelp}</p>
        <Button onClick={retry}>{text.retry}</Button>
      </Stack>
    </Screen>
  );
}
