// A new password, twice; the rule is told before, what is wrong with it afterwards.
import { PasswordInput } from '@mantine/core';
import { passwordBlockers } from '@parindex/domain/account/password';
import { defaultSignInRules } from '@parindex/domain/account/sign-in';
import { passwordText as text } from './accounts.vi.ts';

export interface NewPassword {
  readonly password: string;
  readonly repeat: string;
}

interface NewPasswordFieldsProps {
  readonly value: NewPassword;
  readonly label: string;
  readonly minLength: number;
  /** Every reason against what stands there; shown once the person has tried. */
  readonly errors: NewPasswordErrors | null;
  readonly onChange: (value: NewPassword) => void;
}

interface NewPasswordErrors {
  readonly password: string | undefined;
  readonly repeat: string | undefined;
}

export function NewPasswordFields({ value, label, minLength, errors, onChange }: NewPasswordFieldsProps) {
  const shared = {
    size: 'md',
    autoComplete: 'new-password',
    required: true,
    maxLength: 200,
    visibilityToggleButtonProps: { 'aria-label': text.show, tabIndex: 0 },
  };
  return (
    <>
      <PasswordInput
        {...shared}
        label={label}
        description={text.rule(minLength)}
        value={value.password}
        error={errors?.password}
        onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
      />
      <PasswordInput
        {...shared}
        label={text.repeat}
        value={value.repeat}
        error={errors?.repeat}
        onChange={(event) => onChange({ ...value, repeat: event.currentTarget.value })}
      />
    </>
  );
}

/** The same rule as the server's; it has the last word where an installation asks for more. */
export function newPasswordErrors(
  { password, repeat }: NewPassword,
  owner: { readonly username: string; readonly name: string },
  minLength: number,
): NewPasswordErrors {
  const rules = { ...defaultSignInRules, passwordMinLength: minLength };
  const blockers = password === '' ? [text.missing] : passwordBlockers(password, owner, rules);
  return {
    password: blockers.length === 0 ? undefined : blockers.join(' '),
    repeat: repeat === password ? undefined : text.repeatDiffers,
  };
}

export function hasErrors(errors: NewPasswordErrors): boolean {
  return errors.password !== undefined || errors.repeat !== undefined;
}
