// Databases inside an embedded server.
import { type Client, escapeIdentifier } from 'pg';

/** Makes the database unless it is there. */
export async function ensureDatabase(session: Client, name: string): Promise<void> {
  const { rowCount } = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await session.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
}
