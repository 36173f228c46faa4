// When a screen fails or is refused: what happened and what to do; the rest of the application stays.
import { Button, Stack } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ButtonLink } from '../ui/button-link.tsx';
import { ProblemAlert } from '../ui/problem/problem-alert.tsx';
import { ProblemError } from '../ui/problem/problem-error.ts';
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
  // Trying again changes nothing about what somebody may see.
  if (error instanceof ProblemError && error.problem.status === 403) return <DeniedScreen error={error} />;
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

function DeniedScreen({ error }: { error: ProblemError }) {
  return (
    <Screen title={text.deniedTitle} help={[text.deniedHelp]}>
      <Stack align="flex-start">
        <ProblemAlert problem={error} />
        <p>{text.deniedHelp}</p>
        <ButtonLink to="/viec-cua-toi">{text.home}</ButtonLink>
      </Stack>
    </Screen>
  );
}
