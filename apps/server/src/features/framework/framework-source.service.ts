// The file of a framework as it came, for whoever publishes it verbatim.
import type { Db } from '../../platform/db/database.ts';
import { fail } from '../../platform/problem.ts';
import { findFramework } from './framework.repository.ts';

/** @throws {Problem} framework.notFound */
export async function frameworkSource(db: Db, id: string): Promise<string> {
  const { source } = (await findFramework(db, id)) ?? fail('framework.notFound');
  return source;
}
