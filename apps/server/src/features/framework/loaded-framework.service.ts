// A stored framework, read and made ready to score. The text of one hash never changes, so it is read only once.
import type { Framework } from '@parindex/domain/framework/framework';
import { type PreparedFramework, prepareFramework } from '@parindex/domain/scoring/score-agency';
import type { Db } from '../../platform/db/database.ts';
import { fail } from '../../platform/problem.ts';
import { findFramework } from './framework.repository.ts';
import { readFrameworkFile } from './framework-file.ts';

export interface LoadedFramework {
  readonly id: string;
  readonly hash: string;
  readonly framework: Framework;
  readonly prepared: PreparedFramework;
}

/** More frameworks than one authority uses in ten years; beyond that the oldest is read again. */
const mostKept = 100;
const kept = new Map<string, LoadedFramework>();

/** @throws {Problem} framework.notFound */
export async function loadFramework(db: Db, id: string): Promise<LoadedFramework> {
  const record = (await findFramework(db, id)) ?? fail('framework.notFound');
  const key = `${id}:${record.hash}`;
  const known = kept.get(key);
  if (known) return known;
  const { framework } = readFrameworkFile(record.key, Buffer.from(record.source));
  // Stored only when sound; a file that no longer reads means that the engine has changed under it.
  if (!framework) throw new Error(`stored framework ${id} cannot be read by this engine`);
  const loaded = { id, hash: record.hash, framework, prepared: prepareFramework(framework) };
  kept.set(key, loaded);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return loaded;
}
