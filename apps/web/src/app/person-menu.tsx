// Who is signed in, in which roles, and the way out.
import { Menu, UnstyledButton } from '@mantine/core';
import type { Session } from '@parindex/contract/account';
import { useMutation } from '@tanstack/react-query';
import { Icon } from '../ui/icons.tsx';
import { noReply, write } from './api.ts';
import { roleNames, text } from './app.vi.ts';
import classes from './layout.module.css';

export function PersonMenu({ session }: { session: Session }) {
  const signOut = useMutation({
    mutationFn: () => write('DELETE', '/api/session', noReply),
    // A fresh page: nothing of this person stays in the memory of a shared machine.
    onSuccess: () => window.location.assign('/sign-in'),
  });
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton className={classes['person'] ?? ''} aria-label={text.account(session.name)}>
          <Icon name="person" />
          <span className={classes['personName']}>{session.name}</span>
          <Icon name="down" size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes['who']}>
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
        </div>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>{text.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
