// Random tokens that leave the server, and what is kept or derived of them.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, fit for a cookie or an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps in place of the token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The session's CSRF token: derived, so nothing is stored; only who can read the cookie or the reply knows it. */
export function csrfOf(token: string): string {
  return createHash('sha256').update(`csrf:${token}`).digest('base64url');
}

/** Equal, in a time that does not tell how far. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
