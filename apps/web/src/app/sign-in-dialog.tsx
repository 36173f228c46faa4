// The session ended in the middle of work: sign in here, and the waiting requests go on where they stood.
import { Modal } from '@mantine/core';
import type { Session } from '@parindex/contract/account';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { SignInForm } from '../features/account/sign-in-form.tsx';
import { text } from './app.vi.ts';
import { sessionQuery } from './session.ts';
import { isGateOpen, signedInAgain, subscribeGate } from './sign-in-gate.ts';

export function SignInDialog({ accountId }: { accountId: string }) {
  const opened = useSyncExternalStore(subscribeGate, isGateOpen);
  const queryClient = useQueryClient();
  const goOn = (session: Session) => {
    // Another person must not send off, in their own name, what the first one typed.
    if (session.accountId !== accountId) return window.location.reload();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    signedInAgain();
  };
  return (
    <Modal
      opened={opened}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={text.signInAgain}
    >
      <p>{text.signInAgainBody}</p>
      <SignInForm onSignedIn={goOn} />
    </Modal>
  );
}
