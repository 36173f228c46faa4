// A new account: who, where, which roles; then the first password, once.
import { Drawer } from '@mantine/core';
import type { Account } from '@parindex/contract/account';
import type { Agency } from '@parindex/contract/agency';
import { useState } from 'react';
import { AccountForm } from './account-form.tsx';
import { useCreateAccount } from './accounts.queries.ts';
import { text } from './accounts.vi.ts';
import { FirstPasswordPanel } from './first-password-panel.tsx';

interface AccountDrawerProps {
  readonly agencies: readonly Agency[];
  readonly onClose: () => void;
}

export function AccountDrawer({ agencies, onClose }: AccountDrawerProps) {
  // The only place the password stands once the account is there; it goes with the drawer.
  const [created, setCreated] = useState<{ account: Account; password: string } | null>(null);
  const create = useCreateAccount((account, password) => setCreated({ account, password }));

  return (
    <Drawer
      opened
      onClose={onClose}
      size="lg"
      title={created === null ? text.add : text.createdTitle(created.account.name)}
      // A slip beside the drawer must not lose the password, nor a form half filled.
      closeOnClickOutside={false}
      closeOnEscape={created === null}
    >
      {created === null ? (
        <AccountForm
          agencies={agencies}
          busy={create.isPending}
          problem={create.error}
          onSubmit={create.mutate}
          onCancel={onClose}
        />
      ) : (
        <FirstPasswordPanel {...created} onClose={onClose} />
      )}
    </Drawer>
  );
}
