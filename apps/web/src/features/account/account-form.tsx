// The fields of a new account. Its first password is made here, when the form is sent.
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type NewAccount, newAccountSchema } from '@parindex/contract/account';
import type { Agency } from '@parindex/contract/agency';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { text } from './accounts.vi.ts';
import { firstPassword } from './first-password.ts';
import { grantFindings } from './grant-rules.ts';
import { agencyOptions, type GrantRow, GrantsFields } from './grants-fields.tsx';
import { hasUnreadableField } from './unreadable-field.ts';

interface AccountFormProps {
  readonly agencies: readonly Agency[];
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onSubmit: (account: NewAccount) => void;
  readonly onCancel: () => void;
}

export function AccountForm({ agencies, busy, problem, onSubmit, onCancel }: AccountFormProps) {
  const [person, setPerson] = useState({ name: '', title: '', username: '', agencyId: '' });
  const [rows, setRows] = useState<GrantRow[]>([]);
  const [tried, setTried] = useState(false);
  const set = (changes: Partial<typeof person>) => setPerson((before) => ({ ...before, ...changes }));
  const grants = rows.map(({ grant }) => grant);
  const errors = personErrors(person);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    const isWrong = Object.values(errors).some(Boolean) || grantFindings(grants).length > 0;
    if (isWrong || hasUnreadableField(event.currentTarget)) return;
    onSubmit({ ...person, password: firstPassword(person), grants });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemAlert problem={problem} />
        <TextInput
          label={text.name}
          required
          data-autofocus
          maxLength={200}
          value={person.name}
          error={tried && errors.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={text.personTitle}
          maxLength={200}
          value={person.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <SearchSelect
          label={text.agency}
          description={text.agencyHint}
          required
          options={agencyOptions(agencies, null)}
          value={person.agencyId || null}
          error={tried && errors.agencyId}
          onChoose={(agencyId) => set({ agencyId: agencyId ?? '' })}
        />
        <TextInput
          label={text.username}
          description={text.usernameHint}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          value={person.username}
          error={tried && errors.username}
          onChange={(event) => set({ username: event.currentTarget.value })}
        />
        <Title order={3} size="md">
          {text.roles}
        </Title>
        <GrantsFields rows={rows} agencies={agencies} agencyId={person.agencyId} tried={tried} onChange={setRows} />
        <Text size="sm">{text.passwordMade}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {text.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {text.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What is wrong with each field, or undefined. */
function personErrors(person: { name: string; username: string; agencyId: string }) {
  return {
    name: person.name.trim() === '' ? text.required : undefined,
    username: newAccountSchema.shape.username.safeParse(person.username).success ? undefined : text.usernameWrong,
    agencyId: person.agencyId === '' ? text.agencyMissing : undefined,
  };
}
