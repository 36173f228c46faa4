// The connection to PostgreSQL: a pool of `pg` behind Drizzle. Repositories take `Db` as their first parameter.
import { drizzle, type NodePgDatabase, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import { Pool } from 'pg';

/** The pool, or an open transaction: a repository function cannot tell and need not. */
export type Db = PgDatabase<NodePgQueryResultHKT>;

/** The pool itself: what `openDatabase` gives and `closeDatabase` takes. `$client` is the `pg` pool, for COPY and LISTEN. */
export type Database = NodePgDatabase & { readonly $client: Pool };

export interface DatabaseOptions {
  /** Most connections at once; 10 where nothing is said. The embedded server allows 50 in all. */
  readonly connections?: number;
  /** Told when an idle connection breaks (the server restarted). The pool opens another by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

/**
 * Opens a pool. Connects at the first query, not here.
 *
 * @param url postgres://user:password@host:port/database
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max: options.connections ?? 10,
    application_name: 'parindex',
    // A command that is done ends, even where it forgot to close.
    allowExitOnIdle: true,
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => options.onConnectionLost?.(error));
  return drizzle(pool);
}

/** Waits for running queries, then closes every connection. Calling it twice is harmless. */
export async function closeDatabase(db: Database): Promise<void> {
  if (!db.$client.ended) await db.$client.end();
}
