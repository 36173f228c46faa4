// The authority that runs a new installation, and the person who administers it.
import { Button, Fieldset, Stack, TextInput } from '@mantine/core';
import { newAccountSchema } from '@parindex/contract/account';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { useEnterFirstAdministrator } from './accounts.queries.ts';
import { text as accountText, passwordText, firstAdministratorText as text } from './accounts.vi.ts';
import { hasErrors, NewPasswordFields, newPasswordErrors } from './new-password-fields.tsx';

interface FirstAdministratorFormProps {
  readonly token: string;
  readonly minLength: number;
  readonly onEntered: () => void;
}

const nothingYet = { authorityName: '', authorityCode: '', name: '', title: '', username: '' };

export function FirstAdministratorForm({ token, minLength, onEntered }: FirstAdministratorFormProps) {
  const [input, setInput] = useState(nothingYet);
  const [secret, setSecret] = useState({ password: '', repeat: '' });
  const [tried, setTried] = useState(false);
  const enter = useEnterFirstAdministrator(token, onEntered);
  const errors = inputErrors(input);
  const secretErrors = newPasswordErrors(secret, input, minLength);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.values(errors).some(Boolean) || hasErrors(secretErrors)) return;
    const { authorityName, authorityCode, ...person } = input;
    const authority = { name: authorityName, code: authorityCode };
    enter.mutate({ ...person, password: secret.password, authority });
  }

  const field = (key: keyof typeof nothingYet) => ({
    value: input[key],
    error: tried && errors[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setInput((before) => ({ ...before, [key]: value }));
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemAlert problem={enter.error} />
        <Fieldset legend={text.authority}>
          <Stack>
            <TextInput
              label={text.authorityName}
              description={text.authorityNameHint}
              required
              maxLength={300}
              {...field('authorityName')}
            />
            <TextInput
              label={text.authorityCode}
              description={text.authorityCodeHint}
              required
              maxLength={40}
              {...field('authorityCode')}
            />
          </Stack>
        </Fieldset>
        <Fieldset legend={text.person}>
          <Stack>
            <TextInput label={accountText.name} required autoComplete="name" maxLength={200} {...field('name')} />
            <TextInput label={accountText.personTitle} maxLength={200} {...field('title')} />
            <TextInput
              label={accountText.username}
              description={accountText.usernameHint}
              required
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={100}
              {...field('username')}
            />
            <NewPasswordFields
              value={secret}
              label={passwordText.password}
              minLength={minLength}
              errors={tried ? secretErrors : null}
              onChange={setSecret}
            />
          </Stack>
        </Fieldset>
        <Button type="submit" size="md" loading={enter.isPending}>
          {text.create}
        </Button>
      </Stack>
    </form>
  );
}

/** What is wrong with each field, or undefined. */
function inputErrors(input: typeof nothingYet): Record<keyof typeof nothingYet, string | undefined> {
  const missing = (value: string) => (value.trim() === '' ? accountText.required : undefined);
  const isUsername = newAccountSchema.shape.username.safeParse(input.username).success;
  return {
    authorityName: missing(input.authorityName),
    authorityCode: missing(input.authorityCode),
    name: missing(input.name),
    title: undefined,
    username: isUsername ? undefined : accountText.usernameWrong,
  };
}
