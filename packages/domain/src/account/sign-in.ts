// The rules of signing in, as data: passwords, lockout, how long a session lives.

/** All of them can be set per installation; the defaults follow TCVN 14423 and OWASP ASVS level 2. */
export interface SignInRules {
  readonly passwordMinLength: number;
  /** Wrong passwords in a row before the name is locked. */
  readonly lockoutFailures: number;
  readonly lockoutMinutes: number;
  /** A session not used for this long is over. */
  readonly idleMinutes: number;
  /** A session is over after this long, used or not. */
  readonly absoluteHours: number;
}

export const defaultSignInRules: SignInRules = {
  passwordMinLength: 12,
  lockoutFailures: 5,
  lockoutMinutes: 15,
  idleMinutes: 15,
  absoluteHours: 12,
};

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

const minute = 60_000;

/** Is a session over, by idleness or by age? The last instant of either still counts as alive. */
export function isSessionOver({ createdAt, lastSeenAt }: SessionTimes, rules: SignInRules, now: Date): boolean {
  const idle = now.getTime() - lastSeenAt.getTime();
  const age = now.getTime() - createdAt.getTime();
  return idle > rules.idleMinutes * minute || age > rules.absoluteHours * 60 * minute;
}

/** When a name locked at `now` opens again. */
export function lockedUntil(rules: SignInRules, now: Date): Date {
  return new Date(now.getTime() + rules.lockoutMinutes * minute);
}
