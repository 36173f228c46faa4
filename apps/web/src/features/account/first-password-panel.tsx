// The first password of a new account, shown this once.
import { Alert, Button, Stack, TextInput } from '@mantine/core';
import type { Account } from '@parindex/contract/account';
import { useRef, useState } from 'react';
import { Icon } from '../../ui/icons.tsx';
import classes from './accounts.module.css';
import { text } from './accounts.vi.ts';

interface FirstPasswordPanelProps {
  readonly account: Account;
  readonly password: string;
  readonly onClose: () => void;
}

export function FirstPasswordPanel({ account, password, onClose }: FirstPasswordPanelProps) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'byHand' | null>(null);

  async function copy() {
    field.current?.select();
    // Only pages under https (or on this very machine) may write to the clipboard.
    const isCopied = await navigator.clipboard?.writeText(password).then(
      () => true,
      () => false,
    );
    setOutcome(isCopied ? 'copied' : 'byHand');
  }

  return (
    <Stack>
      <Alert role="status" color="brand" variant="light" icon={<Icon name="info" />}>
        {text.createdBody}
      </Alert>
      <dl className={classes['handedOver']}>
        <dt>{text.name}</dt>
        <dd>{account.name}</dd>
        <dt>{text.agency}</dt>
        <dd>{account.agencyName}</dd>
        <dt>{text.username}</dt>
        <dd>{account.username}</dd>
      </dl>
      <TextInput
        ref={field}
        label={text.firstPassword}
        className={classes['secret'] ?? ''}
        readOnly
        autoComplete="off"
        value={password}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button data-autofocus leftSection={outcome === 'copied' ? <Icon name="good" /> : undefined} onClick={copy}>
        {outcome === 'copied' ? text.copied : text.copy}
      </Button>
      <p role="status">{outcome === 'byHand' && text.copyByHand}</p>
      <p>{text.createdNext}</p>
      <Button variant="default" onClick={onClose}>
        {text.handedOver}
      </Button>
    </Stack>
  );
}
