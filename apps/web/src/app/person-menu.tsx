// Who is signed in, in which roles, their password, and the way out. The browser's own popover: closes by Esc or a click beside it.
import { Button } from '@mantine/core';
import type { Session } from '@parindex/contract/account';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '../ui/icons.tsx';
import { ProblemAlert } from '../ui/problem/problem-alert.tsx';
import { noReply, write } from './api.ts';
import { roleNames, text } from './app.vi.ts';
import classes from './person-menu.module.css';

// Opened once in a while: not part of the first screen.
const ChangePasswordDialog = lazy(() =>
  import('../features/account/change-password-dialog.tsx').then((module) => ({ default: module.ChangePasswordDialog })),
);

export function PersonMenu({ session }: { session: Session }) {
  const [isChanging, setChanging] = useState(false);
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
        {/* The menu lies above every dialog: it closes before one opens. */}
        <Button
          variant="default"
          mb="sm"
          popoverTarget="person"
          popoverTargetAction="hide"
          onClick={() => setChanging(true)}
        >
          {text.changePassword}
        </Button>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {text.signOut}
        </Button>
      </div>
      <Suspense>{isChanging && <ChangePasswordDialog session={session} onClose={() => setChanging(false)} />}</Suspense>
    </>
  );
}
