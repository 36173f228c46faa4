// Password hashes: argon2id, costing some 50 ms and 19 MiB each (OWASP's first choice of parameters).
import { hash, verify } from '@node-rs/argon2';

const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** Verified against when there is no account, so that an unknown name takes as long as a known one. */
const decoy = hashPassword('nobody has this password');

/** @param stored null = no such account, or one without a password: never verifies */
export async function isPasswordRight(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await decoy), password.normalize('NFC'));
  return right && stored !== null;
}
