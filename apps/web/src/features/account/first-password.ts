// The first password of a new account: made here, told once, changed by its owner.
import { passwordBlockers } from '@parindex/domain/account/password';
import { defaultSignInRules } from '@parindex/domain/account/sign-in';

/** Without letters and digits that look like one another on paper: 0 o, 1 i l. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;

/**
 * 16 letters in four groups, `k7mf-p3xw-h2ra-9ctn`: 79 bits, easy to read out.
 *
 * @param random fills bytes with chance; the browser's own source unless a test says otherwise
 */
export function firstPassword(
  owner: { readonly username: string; readonly name: string },
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  for (;;) {
    const password = Array.from({ length: groups }, () => randomGroup(random)).join('-');
    if (passwordBlockers(password, owner, defaultSignInRules).length === 0) return password;
  }
}

function randomGroup(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  let group = '';
  while (group.length < groupLength) {
    const [byte = 255] = random(new Uint8Array(1));
    // A byte beyond the last whole round of letters would make the first letters likelier.
    if (byte < 256 - (256 % letters.length)) group += letters[byte % letters.length];
  }
  return group;
}
