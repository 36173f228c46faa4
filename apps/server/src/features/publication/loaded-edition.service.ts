// A stored edition, parsed. Editions are frozen, so the last few are kept.
import { type EditionDocument, editionFormat } from '@parindex/domain/result/edition-document';
import type { Db } from '../../platform/db/database.ts';
import { fail } from '../../platform/problem.ts';
import { findEdition } from './publication.repository.ts';

export interface LoadedEdition {
  readonly id: string;
  readonly hash: string;
  /** The canonical JSON text the hash is of. */
  readonly text: string;
  readonly document: EditionDocument;
}

const mostKept = 6;
const kept = new Map<string, LoadedEdition>();

/** @throws {Problem} publication.notFound */
export async function loadEdition(db: Db, id: string): Promise<LoadedEdition> {
  const known = kept.get(id);
  if (known) return known;
  const record = (await findEdition(db, id)) ?? fail('publication.notFound');
  const document = JSON.parse(record.document) as EditionDocument;
  if (document.format !== editionFormat) throw new Error(`edition ${id} has the unknown format ${document.format}`);
  const loaded = { id, hash: record.hash, text: record.document, document };
  kept.set(id, loaded);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return loaded;
}
