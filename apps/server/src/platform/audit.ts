// The audit log: one row per write, in the transaction of the write, each row sealing the one before it.
import type { Actor } from '@parindex/domain/access/actor';
import { sql } from 'drizzle-orm';
import type { Db } from './db/database.ts';

/** Held from the record to the end of its transaction, so that rows are chained in the order they become visible. */
const chainLock = 7_226_463_339;

/** The sealed text. `at` in UTC to the microsecond, so that no setting of the session changes it. */
const sealed = sql`encode(sha256(convert_to(jsonb_build_array(
  previous_hash, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_id, action, subject, detail, request_id
)::text, 'UTF8')), 'hex')`;

/**
 * Records one write. Call it last in the transaction: all other writers wait from here to the commit.
 *
 * The time is the database's own, not the clock of one of several processes.
 *
 * @param actor   who wrote; null = the system itself
 * @param action  `feature.pastTense`
 * @param subject id of the thing written
 * @param detail  what changed; no secrets, no answers of respondents
 */
export async function recordAudit(
  tx: Db,
  actor: Actor | null,
  action: string,
  subject: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${chainLock})`);
  await tx.execute(sql`
    insert into audit_log (at, actor_id, action, subject, detail, request_id, previous_hash, hash)
    select at, actor_id, action, subject, detail, request_id, previous_hash, ${sealed}
    from (
      select clock_timestamp() as at, ${actor?.accountId ?? null}::text as actor_id, ${action}::text as action,
        ${subject}::text as subject, ${JSON.stringify(detail)}::jsonb as detail,
        ${actor?.requestId ?? null}::text as request_id,
        (select hash from audit_log order by id desc limit 1) as previous_hash
    ) as entry`);
}

export interface ChainState {
  readonly rows: number;
  /** Hash of the newest row: printed in editions, so that nobody can later swap the whole log. Null = empty log. */
  readonly head: string | null;
  /** Id of the first row that does not fit; null = the chain is whole. */
  readonly brokenAt: string | null;
}

/** Recomputes every hash and link of the log. */
export async function verifyAuditChain(db: Db): Promise<ChainState> {
  const { rows } = await db.execute<{ rows: string; head: string | null; broken_at: string | null }>(sql`
    select count(*) as rows, (select hash from audit_log order by id desc limit 1) as head,
      min(id) filter (where hash is distinct from expected or previous_hash is distinct from before) as broken_at
    from (select id, hash, previous_hash, ${sealed} as expected, lag(hash) over (order by id) as before from audit_log) as chain`);
  const [state] = rows;
  return { rows: Number(state?.rows ?? 0), head: state?.head ?? null, brokenAt: state?.broken_at ?? null };
}
