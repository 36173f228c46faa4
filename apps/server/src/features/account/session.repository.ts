// SQL of sessions, of failed sign-ins and of one-time links.
import type { RoleGrant } from '@parindex/domain/access/actor';
import type { SignInRules } from '@parindex/domain/account/sign-in';
import type { Day } from '@parindex/domain/day';
import { and, eq, gt, gte, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { accounts, oneTimeLinks, roleGrants, sessions, signInAttempts } from './account.tables.ts';

export interface SessionRow {
  readonly accountId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** Only those that hold on the day asked for. */
  readonly grants: readonly RoleGrant[];
}

/** The session of a token with the roles of the day, in one query: it runs on every request. */
export async function findSession(db: Db, tokenHash: string, on: Day): Promise<SessionRow | null> {
  const statement = sessionStatements.get(db) ?? prepareFindSession(db);
  sessionStatements.set(db, statement);
  const rows = await statement.execute({ tokenHash, on });
  const [first] = rows;
  if (first === undefined) return null;
  const { accountId, name, createdAt, lastSeenAt } = first;
  const grants = rows.flatMap(({ grant }) => (grant?.role == null ? [] : [grant as RoleGrant]));
  return { accountId, name, createdAt, lastSeenAt, grants };
}

/** Built once per pool, and parsed once per connection: building it anew took longer than running it. */
const sessionStatements = new WeakMap<Db, ReturnType<typeof prepareFindSession>>();

function prepareFindSession(db: Db) {
  const on = sql.placeholder('on');
  return db
    .select({
      accountId: sessions.accountId,
      name: accounts.name,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      grant: {
        role: roleGrants.role,
        agencyId: roleGrants.agencyId,
        authorityId: roleGrants.authorityId,
        pillar: roleGrants.pillar,
      },
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(
      roleGrants,
      and(
        eq(roleGrants.accountId, accounts.id),
        lte(roleGrants.validFrom, on),
        or(isNull(roleGrants.validTo), gte(roleGrants.validTo, on)),
      ),
    )
    .where(eq(sessions.tokenHash, sql.placeholder('tokenHash')))
    .prepare('find_session');
}

export async function insertSession(db: Db, accountId: string, tokenHash: string, at: Date): Promise<void> {
  await db.insert(sessions).values({ tokenHash, accountId, createdAt: at, lastSeenAt: at });
}

export async function markSeen(db: Db, tokenHash: string, at: Date): Promise<void> {
  await db.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.tokenHash, tokenHash));
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

/** Ends every session of an account but one, after its password has changed. */
export async function deleteOtherSessions(db: Db, accountId: string, keptTokenHash: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.accountId, accountId), ne(sessions.tokenHash, keptTokenHash)));
}

/** Clears away sessions nobody can resume any more. */
export async function deleteSessionsBefore(db: Db, before: Date): Promise<void> {
  await db.delete(sessions).where(lt(sessions.createdAt, before));
}

export interface Attempt {
  /** Attempts since the last success or lock, this one included. */
  readonly failures: number;
  /** Null = not locked. */
  readonly lockedUntil: Date | null;
}

/**
 * Counts an attempt before the password is looked at, so that many guesses at once get no more tries than one by one.
 */
export async function claimAttempt(db: Db, username: string, now: Date, rules: SignInRules): Promise<Attempt> {
  const { failures, lockedUntil, lastAt } = signInAttempts;
  const nowText = now.toISOString();
  const isFresh = sql`(${lockedUntil} <= ${nowText}::timestamptz or ${lastAt} < ${nowText}::timestamptz - interval '1 day')`;
  const [row] = await db
    .insert(signInAttempts)
    .values({ username, failures: 1, lastAt: now })
    .onConflictDoUpdate({
      target: signInAttempts.username,
      set: {
        failures: sql`case when ${isFresh} then 1 else ${failures} + 1 end`,
        lockedUntil: sql`case
          when ${lockedUntil} > ${nowText}::timestamptz then ${lockedUntil}
          when ${isFresh} or ${failures} < ${rules.lockoutFailures} then null
          else ${nowText}::timestamptz + make_interval(mins => ${rules.lockoutMinutes}) end`,
        lastAt: now,
      },
    })
    .returning({ failures, lockedUntil });
  if (row === undefined) throw new Error('upsert returned no row');
  return row;
}

export async function markLocked(db: Db, username: string, until: Date): Promise<void> {
  await db.update(signInAttempts).set({ lockedUntil: until }).where(eq(signInAttempts.username, username));
}

export async function deleteAttempts(db: Db, username: string): Promise<void> {
  await db.delete(signInAttempts).where(eq(signInAttempts.username, username));
}

export async function insertLink(db: Db, tokenHash: string, expiresAt: Date): Promise<void> {
  await db.insert(oneTimeLinks).values({ tokenHash, purpose: 'firstAdministrator', expiresAt });
}

/** When the link ends; null if there is none, or it is used or over. */
export async function findLink(db: Db, tokenHash: string, now: Date): Promise<{ expiresAt: Date } | null> {
  const [row] = await db
    .select({ expiresAt: oneTimeLinks.expiresAt })
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.tokenHash, tokenHash), isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now)));
  return row ?? null;
}

/** Burns the link. @returns false if somebody else has, or it is over */
export async function markLinkUsed(db: Db, tokenHash: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLinks.tokenHash, tokenHash), isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now)))
    .returning({ tokenHash: oneTimeLinks.tokenHash });
  return rows.length === 1;
}
