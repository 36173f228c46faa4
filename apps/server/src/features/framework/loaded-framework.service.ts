// A stored framework, read and made ready to score. The text of one hash never changes, so it is read only once.
import type { Framework } from '@parindex/domain/framework/framework';
import { type PreparedFramework, prepareFramework } from '@parindex/domain/scoring/score-agency';
import type { Db } from '../../platform/db/database.ts';
import type { RowFinding } from '../../platform/documents/read-document.ts';
import { fail } from '../../platform/problem.ts';
import { fileNameOf } from './file-name.ts';
import { type FrameworkRecord, findFramework } from './framework.repository.ts';
import { readFrameworkFile } from './framework-file.ts';

export interface LoadedFramework {
  readonly id: string;
  readonly hash: string;
  readonly framework: Framework;
  readonly prepared: PreparedFramework;
  /** What the reader of the file warned of; a stored framework has no errors. */
  readonly warnings: readonly RowFinding[];
}

/** More frameworks than one authority uses in ten years; beyond that the oldest is read again. */
const mostKept = 100;
const kept = new Map<string, LoadedFramework>();

/** @throws {Problem} framework.notFound */
export async function loadFramework(db: Db, id: string): Promise<LoadedFramework> {
  return readStored((await findFramework(db, id)) ?? fail('framework.notFound'));
}

/** The framework of a row that has been loaded already. */
export function readStored(record: FrameworkRecord): LoadedFramework {
  const { id, hash, source } = record;
  const key = `${id}:${hash}`;
  const known = kept.get(key);
  if (known) return known;
  const { framework, findings } = readFrameworkFile(fileNameOf(record), Buffer.from(source));
  // Stored only when sound; a file that no longer reads means that the engine has changed under it.
  if (!framework) throw new Error(`stored framework ${id} cannot be read by this engine`);
  const loaded = { id, hash, framework, prepared: prepareFramework(framework), warnings: findings };
  kept.set(key, loaded);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return loaded;
}
