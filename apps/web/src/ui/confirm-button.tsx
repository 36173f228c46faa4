// A button for what cannot be taken back: says what will happen and asks once.
import { Button, type ButtonProps, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem/problem-alert.tsx';
import { text } from './ui.vi.ts';

interface ConfirmButtonProps extends ButtonProps {
  /** Words of the button, of the dialog's title and of its own confirming button: a verb and its object. */
  readonly label: string;
  /** What will happen, to whom, and whether it can be undone. */
  readonly consequence: ReactNode;
  /** Does it; the dialog closes when it resolves and shows the problem when it fails. */
  readonly onConfirm: () => Promise<unknown>;
  readonly busy?: boolean;
  readonly problem?: unknown;
}

export function ConfirmButton({ label, consequence, onConfirm, busy = false, problem, ...button }: ConfirmButtonProps) {
  const [opened, { open, close }] = useDisclosure(false);
  // A refusal is shown inside the dialog by `problem`; it must not close it.
  const confirm = () => void onConfirm().then(close, () => {});
  return (
    <>
      <Button {...button} onClick={open}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={label}>
        {consequence}
        <ProblemAlert problem={problem} />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {text.cancel}
          </Button>
          <Button loading={busy} onClick={confirm}>
            {label}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
