// The first page of whoever is not signed in; in the demonstration, also everybody who can be tried out.
import { Alert } from '@mantine/core';
import type { Session } from '@parindex/contract/account';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { sessionQuery } from '../../app/session.ts';
import { Icon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/screen.tsx';
import { demonstrationPeopleQuery } from './account.queries.ts';
import { text } from './account.vi.ts';
import { DemonstrationPeopleList } from './demonstration-people-list.tsx';
import { SignInForm } from './sign-in-form.tsx';
import classes from './sign-in-screen.module.css';

export function SignInScreen() {
  const { next = '/', da: done }: { next?: string; da?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const people = useQuery(demonstrationPeopleQuery);

  const enter = (session: Session) => {
    queryClient.setQueryData(sessionQuery.queryKey, session);
    // Only addresses of our own: a link with another site in `next` must lead nowhere.
    void navigate({ href: /^\/(?![/\\])/.test(next) ? next : '/' });
  };

  return (
    <main className={classes['page']} data-demonstration={people.data ? true : undefined}>
      <div className={classes['form']}>
        <p className={classes['product']}>{text.product}</p>
        <Screen title={text.title} help={text.help}>
          {done === 'lap-quan-tri' && <FirstAdministratorEntered />}
          <SignInForm onSignedIn={enter} />
          <p className={classes['forgotten']}>{text.forgotten}</p>
        </Screen>
      </div>
      {people.data && <DemonstrationPeopleList demonstration={people.data} onSignedIn={enter} />}
    </main>
  );
}

/** Whoever comes here from the link of the first administrator: what has been done, what comes next. */
function FirstAdministratorEntered() {
  return (
    <Alert role="status" color="brand" variant="light" mb="md" icon={<Icon name="good" />} title={text.enteredTitle}>
      {text.enteredBody}
      <ol className={classes['steps']}>
        {text.enteredNext.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Alert>
  );
}
