// The session ended in the middle of work: sign in here, and the waiting requests go on where they stood.
import { Modal, Text } from '@mantine/core';
import type { Session } from '@parindex/contract/account';
import { useQueryClient } from '@tanstack/react-query';
import { SignInForm } from '../features/account/sign-in-form.tsx';
import { text } from './app.vi.ts';
import { sessionQuery } from './session.ts';
import { signedInAgain } from './sign-in-gate.ts';

export function SignInDialog({ accountId }: { accountId: string }) {
  const queryClient = useQueryClient();
  const goOn = (session: Session) => {
    // Another person must not send off, in their own name, what the first one typed.
    if (session.accountId !== accountId) return window.location.reload();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    signedInAgain();
  };
  return (
    <Modal
      opened
      onClose={() => {}}
      zIndex={500} // above the drawer or dialog in which the work was interrupted
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={text.signInAgain}
    >
      <Text mb="md">{text.signInAgainBody}</Text>
      <SignInForm onSignedIn={goOn} />
    </Modal>
  );
}
