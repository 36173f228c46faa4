// Where a new installation begins: a link that works once lets in its first administrator. Nobody is signed in yet.
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { LoadingScreen } from '../../app/loading-screen.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { showMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { ProblemError } from '../../ui/problem/problem-error.ts';
import { Screen } from '../../ui/screen.tsx';
import { firstAdministratorLinkQuery } from './accounts.queries.ts';
import { firstAdministratorText as text } from './accounts.vi.ts';
import { FirstAdministratorForm } from './first-administrator-form.tsx';
import classes from './sign-in-screen.module.css';

export function FirstAdministratorScreen() {
  const { token = '' }: { token?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const link = useQuery(firstAdministratorLinkQuery(token));
  const goOn = () => void navigate({ to: '/dang-nhap', search: { da: 'lap-quan-tri', next: '/co-quan' } });
  const isDead = isInvalidLink(link.error);

  if (link.isPending) return <LoadingScreen />;
  return (
    <main className={classes['page']}>
      <div className={classes['form']}>
        <Screen title={isDead ? text.invalidTitle : text.title} help={text.help}>
          {isDead && <InvalidLink />}
          {!isDead && <ProblemAlert problem={link.error} />}
          {link.data && (
            <Stack>
              <p>{text.expires(showMoment(link.data.expiresAt))}</p>
              <FirstAdministratorForm token={token} minLength={link.data.passwordMinLength} onEntered={goOn} />
            </Stack>
          )}
        </Screen>
      </div>
    </main>
  );
}

function InvalidLink() {
  return (
    <Stack>
      <p>{text.invalidBody}</p>
      <p>{text.invalidUsed}</p>
      <p>{text.invalidExpired}</p>
      <ButtonLink to="/dang-nhap">{text.toSignIn}</ButtonLink>
    </Stack>
  );
}

/** Used, expired, or cut short while it was copied. */
function isInvalidLink(error: unknown): boolean {
  return error instanceof ProblemError && ['account.linkInvalid', 'request.invalid'].includes(error.problem.code);
}
