// What a new password must be. Length counts, not ornaments; the commonest and the personal ones are refused.
import { fold } from '../vietnamese.ts';
import { passwordText } from './password.vi.ts';
import type { SignInRules } from './sign-in.ts';

/** Stems that guessers try first, folded (without marks and case). */
const commonStems = ['password', 'matkhau', 'qwerty', 'iloveyou', 'abc123', '123456', 'admin', 'parindex', 'caicach'];

/**
 * @param owner what others know of the person: username and name
 * @returns every reason, in Vietnamese; empty = good
 */
export function passwordBlockers(
  password: string,
  owner: { readonly username: string; readonly name: string },
  rules: SignInRules,
): string[] {
  const plain = fold(password).replaceAll(' ', '');
  const personal = [owner.username, owner.name].map((text) => fold(text).replaceAll(' ', ''));
  const blockers: string[] = [];
  if (password.normalize('NFC').length < rules.passwordMinLength)
    blockers.push(passwordText.short(rules.passwordMinLength));
  if (new Set(plain).size < 5) blockers.push(passwordText.monotonous);
  if (commonStems.some((stem) => plain.includes(stem))) blockers.push(passwordText.common);
  if (personal.some((text) => text.length >= 4 && plain.includes(text))) blockers.push(passwordText.personal);
  return blockers;
}
