// Who uses an embedded server: the process whose open session holds the server's one lock.
// The kernel closes the session with its process, so a lock is never left over, whatever was killed.
import { Client } from 'pg';

// Any number will do; it is taken in the database "postgres", where nothing else locks.
const ownerLock = 7_040_002;

const nameOf = (pid: number) => `parindex ${pid}`;

export type Claim =
  | { readonly state: 'owned'; readonly session: Client }
  | { readonly state: 'taken'; readonly holder: string | null }
  | { readonly state: 'notReady' }
  | { readonly state: 'refused'; readonly reason: string };

/**
 * Tries to become the owner.
 *
 * @param url of the database "postgres"
 * @returns the session that holds the ownership until it ends; or `taken` with the number of the process that holds it
 */
export async function claimServer(url: string): Promise<Claim> {
  const session = new Client({
    connectionString: url,
    application_name: nameOf(process.pid),
    connectionTimeoutMillis: 5000,
  });
  // The server may end at any moment of this; queries report it themselves.
  session.on('error', () => undefined);
  try {
    await session.connect();
    const { rows } = await session.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [ownerLock]);
    if (rows[0]?.got) return { state: 'owned', session };
    const holder = await findHolder(session);
    await session.end();
    return { state: 'taken', holder };
  } catch (error) {
    await session.end().catch(() => undefined);
    return failedClaim(error as Error & { code?: string });
  }
}

async function findHolder(session: Client): Promise<string | null> {
  const { rows } = await session.query<{ name: string }>(
    `SELECT activity.application_name AS name FROM pg_locks AS lock JOIN pg_stat_activity AS activity USING (pid)
     WHERE lock.locktype = 'advisory' AND lock.objid = $1 AND lock.granted`,
    [ownerLock],
  );
  return /^parindex (\d+)$/.exec(rows[0]?.name ?? '')?.[1] ?? null;
}

/** Starting up, shutting down, or gone between two looks: try again. Anything else does not mend itself. */
function failedClaim(error: Error & { code?: string }): Claim {
  const passing = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P03'];
  if (passing.includes(error.code ?? '') || /terminated|timeout/.test(error.message)) return { state: 'notReady' };
  return { state: 'refused', reason: error.message };
}
