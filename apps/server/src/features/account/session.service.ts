// Signing in and out, and who a request comes from.
import type { DemonstrationPeople, Session, SignIn } from '@parindex/contract/account';
import type { Actor } from '@parindex/domain/access/actor';
import { isSessionOver, lockedUntil } from '@parindex/domain/account/sign-in';
import { dayOf, writeInstant } from '@parindex/domain/day';
import { recordAudit } from '../../platform/audit.ts';
import type { SignedIn } from '../../platform/auth/authentication.ts';
import { isPasswordRight } from '../../platform/auth/password.ts';
import { csrfOf, hashToken, newToken } from '../../platform/auth/token.ts';
import { isDemonstration } from '../../platform/config.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { problemDetails } from '../../platform/problem.vi.ts';
import { agencyNames, listAgencies } from '../agency/agency.service.ts';
import { findAccountRow, findCredentials, listDemonstrationRows } from './account.repository.ts';
import {
  type Attempt,
  claimAttempt,
  deleteAttempts,
  deleteSession,
  deleteSessionsBefore,
  findSession,
  insertSession,
  markLocked,
  markSeen,
} from './session.repository.ts';

/** What a person brings to open a session, besides the password. */
export interface Opened {
  readonly token: string;
  readonly session: Session;
}

/** Being seen is written down at most this often: reading pages must not write on every request. */
const seenEvery = 60_000;

/** The living session of a token, with the roles of today; null = none, or over. */
export async function resumeSession(
  { db, clock, config }: Deps,
  token: string,
  requestId: string,
): Promise<SignedIn | null> {
  const now = clock.now();
  const found = await findSession(db, hashToken(token), dayOf(now));
  if (found === null || isSessionOver(found, config.signIn, now)) return null;
  if (now.getTime() - found.lastSeenAt.getTime() >= seenEvery) await markSeen(db, hashToken(token), now);
  const { accountId, name, grants } = found;
  return { token, actor: { accountId, name, grants, requestId } };
}

/** @throws {Problem} account.wrongPassword, account.locked */
export async function signIn(deps: Deps, { username, password }: SignIn, requestId: string): Promise<Opened> {
  const { db, clock, config } = deps;
  const name = username.toLowerCase();
  const attempt = await claimAttempt(db, name, clock.now(), config.signIn);
  if (attempt.lockedUntil !== null) failLocked(attempt.lockedUntil);
  const credentials = await findCredentials(db, name);
  if (!(await isPasswordRight(credentials?.passwordHash ?? null, password)) || credentials === null) {
    return refuseSignIn(deps, { name, accountId: credentials?.id ?? null, attempt });
  }
  await deleteAttempts(db, name);
  return openSession(deps, credentials.id, requestId);
}

/** Commits the failure before refusing: a refusal must not undo its own count. */
async function refuseSignIn(
  { db, clock, config }: Deps,
  { name, accountId, attempt }: { name: string; accountId: string | null; attempt: Attempt },
): Promise<never> {
  const isLast = attempt.failures >= config.signIn.lockoutFailures;
  const until = lockedUntil(config.signIn, clock.now());
  await db.transaction(async (tx) => {
    if (isLast) await markLocked(tx, name, until);
    // Not the name tried: people type their password there by mistake.
    await recordAudit(tx, null, isLast ? 'account.locked' : 'account.signInRefused', accountId ?? 'unknown');
  });
  return isLast ? failLocked(until) : fail('account.wrongPassword');
}

function failLocked(until: Date): never {
  fail('account.locked', { detail: problemDetails.lockedUntil(writeInstant(until)) });
}

async function openSession(deps: Deps, accountId: string, requestId: string): Promise<Opened> {
  const { db, clock, config } = deps;
  const now = clock.now();
  const token = newToken();
  await db.transaction(async (tx) => {
    await deleteSessionsBefore(tx, new Date(now.getTime() - config.signIn.absoluteHours * 3_600_000));
    await insertSession(tx, accountId, hashToken(token), now);
    await recordAudit(tx, { accountId, name: '', grants: [], requestId }, 'account.signedIn', accountId);
  });
  const opened = (await resumeSession(deps, token, requestId)) ?? fail('access.signedOut');
  return { token, session: await readSession(deps, opened) };
}

export async function signOut({ db }: Deps, { token, actor }: SignedIn): Promise<void> {
  await db.transaction(async (tx) => {
    await deleteSession(tx, hashToken(token));
    await recordAudit(tx, actor, 'account.signedOut', actor.accountId);
  });
}

/** Who is signed in, as the screens need it. */
export async function readSession(deps: Deps, { token, actor }: SignedIn): Promise<Session> {
  const account = (await findAccountRow(deps.db, actor.accountId)) ?? fail('account.notFound');
  const names = await agencyNames(deps, [account.agencyId, ...actor.grants.map(({ agencyId }) => agencyId)]);
  return {
    accountId: account.id,
    name: account.name,
    title: account.title,
    agencyId: account.agencyId,
    agencyName: names.get(account.agencyId) ?? '',
    grants: actor.grants.map((grant) => ({ ...grant, agencyName: names.get(grant.agencyId) ?? '' })),
    csrf: csrfOf(token),
    demonstration: isDemonstration(deps.config),
  };
}

/** @throws {Problem} request.notFound outside a demonstration: then the door does not even exist */
export async function listDemonstrationPeople(deps: Deps): Promise<DemonstrationPeople> {
  if (!isDemonstration(deps.config)) fail('request.notFound');
  const rows = await listDemonstrationRows(deps.db);
  const names = await agencyNames(
    deps,
    rows.map(({ agencyId }) => agencyId),
  );
  const { agencies } = await listAgencies(deps, nobody, {});
  const people = rows.map(({ id, name, title, agencyId, story, grants }) => ({
    accountId: id,
    name,
    title,
    agencyName: names.get(agencyId) ?? '',
    roles: [...new Set(grants.map(({ role }) => role))],
    story: story ?? '',
  }));
  return { province: agencies.find(({ parentId }) => parentId === null)?.name ?? '', people };
}

const nobody: Actor = { accountId: '', name: '', grants: [] };

/** @throws {Problem} request.notFound outside a demonstration, account.notFound for anybody but its invented people */
export async function signInDemonstration(deps: Deps, accountId: string, requestId: string): Promise<Opened> {
  if (!isDemonstration(deps.config)) fail('request.notFound');
  const account = await findAccountRow(deps.db, accountId);
  if (account === null || account.story === null) fail('account.notFound');
  return openSession(deps, accountId, requestId);
}
