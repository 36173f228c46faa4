// The first page of whoever is not signed in; in the demonstration, also everybody who can be tried out.
import type { Session } from '@parindex/contract/account';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { sessionQuery } from '../../app/session.ts';
import { Screen } from '../../ui/screen.tsx';
import { demonstrationPeopleQuery } from './account.queries.ts';
import { text } from './account.vi.ts';
import { DemonstrationPeopleList } from './demonstration-people-list.tsx';
import { SignInForm } from './sign-in-form.tsx';
import classes from './sign-in-screen.module.css';

export function SignInScreen() {
  const { next = '/' }: { next?: string } = useSearch({ strict: false });
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
          <SignInForm onSignedIn={enter} />
          <p className={classes['forgotten']}>{text.forgotten}</p>
        </Screen>
      </div>
      {people.data && <DemonstrationPeopleList demonstration={people.data} onSignedIn={enter} />}
    </main>
  );
}
