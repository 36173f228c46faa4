// Who is signed in, in which roles, and the way out. The browser's own popover: closes by Esc or a click beside it.
import { Button } from '@mantine/core';
import type { Session } from '@parindex/contract/account';
import { useMutation } from '@tanstack/react-query';
import { Icon } from '../ui/icons.tsx';
import { ProblemAlert } from '../ui/problem/problem-alert.tsx';
import { noReply, write } from './api.ts';
import { roleNames, text } from './app.vi.ts';
import classes from './person-menu.module.css';

export function PersonMenu({ session }: { session: Session }) {
  const signOut = useMutation({
    mutationFn: () => write('DELETE', '/api/session', noReply),
    // A fresh page: nothing of this person stays in the memory of a shared machine.
    onSuccess: () => window.location.assign('/dang-nhap'),
  });
  return (
    <>
      <button
        type="button"
        popoverTarget="person"
        className={classes['person']}
        aria-label={text.account(session.name)}
      >
        <Icon name="person" />
        <span className={classes['name']}>{session.name}</span>
        <Icon name="down" size={14} />
      </button>
      <div id="person" popover="auto" className={classes['who']}>
        <strong>{session.name}</strong>
        <span>{session.title}</span>
        <span>{session.agencyName}</span>
        <ul>
          {session.grants.map(({ role, agencyId, authorityId, pillar }) => (
            <li key={`${role} ${agencyId} ${authorityId} ${pillar}`}>
              {roleNames[role]}
              {pillar !== null && ` (${pillar})`}
            </li>
          ))}
        </ul>
        <ProblemAlert problem={signOut.error} />
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {text.signOut}
        </Button>
      </div>
    </>
  );
}
