// Versions of a framework, for those who write the next one: what it begins with, which keys are free, how it is issued.
import type { FrameworkStatus } from '@parindex/domain/framework/access';
import { frameworkAccessText } from '@parindex/domain/framework/access.vi';
import type { WorkedCase } from '@parindex/domain/framework/cases';
import type { Value } from '@parindex/domain/framework/draft/tree';
import type { Db } from '../../platform/db/database.ts';
import { readDocument } from '../../platform/documents/read-document.ts';
import { fail } from '../../platform/problem.ts';
import { fileNameOf, mediaTypeOf } from './file-name.ts';
import {
  findByKey,
  findFramework,
  insertIssued,
  listFrameworkTitles,
  listKeys,
  markAmended,
  type NewVersion,
  type Writing,
} from './framework.repository.ts';
import { frameworkImportText } from './framework.vi.ts';
import { readFrameworkFile } from './framework-file.ts';
import { writeFramework } from './framework-writer.ts';

/** A stored framework as a draft begins with it. */
export interface FrameworkVersion {
  readonly id: string;
  readonly authorityId: string;
  readonly key: string;
  readonly title: string;
  readonly year: number;
  readonly status: FrameworkStatus;
  /** The version this one amends. */
  readonly amends: string | null;
  /** What a parser makes of the file. */
  readonly document: Record<string, Value>;
  readonly cases: readonly WorkedCase[];
}

/** @throws {Problem} framework.notFound */
export async function loadVersion(db: Db, id: string): Promise<FrameworkVersion> {
  const record = (await findFramework(db, id)) ?? fail('framework.notFound');
  const { authorityId, key, title, year, status, amends, cases, source } = record;
  const { document } = readDocument(fileNameOf(record), Buffer.from(source));
  return { id, authorityId, key, title, year, status, amends, cases, document: document as Record<string, Value> };
}

/** Titles by id; ids that are not there are left out. */
export async function frameworkTitles(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await listFrameworkTitles(db, [...new Set(ids)])).map(({ id, title }) => [id, title]));
}

/** The wanted key, or with `-2`, `-3` … behind it, where the authority has a framework of that name already. */
export async function freeKey(db: Db, authorityId: string, wanted: string): Promise<string> {
  const stem = wanted.slice(0, longestKey);
  const taken = new Set(await listKeys(db, authorityId, stem));
  let key = stem;
  for (let number = 2; taken.has(key); number += 1) key = `${stem}-${number}`;
  return key;
}

/** Leaves room for the number behind it within the 80 characters of a key. */
const longestKey = 74;

/** Why the key cannot be used, in Vietnamese; null = it is free. */
export async function keyProblem(db: Db, authorityId: string, key: string): Promise<string | null> {
  const taken = await findByKey(db, { authorityId, key, exceptId: null });
  return taken && frameworkImportText.keyTaken(taken);
}

/** The framework that was issued under this id, with its decision; null = there is none. */
export async function findIssued(
  db: Db,
  id: string,
): Promise<{ authorityId: string; decisionNumber: string | null; decisionDate: string | null } | null> {
  const record = await findFramework(db, id);
  return record && record.status !== 'draft' ? record : null;
}

export type VersionToIssue = Omit<NewVersion, 'key' | 'title' | 'year' | 'source' | 'hash'> & {
  /** Sound, decision included. */
  readonly document: Record<string, Value>;
};

/**
 * Writes the document as a file, stores it as issued and marks the version it amends.
 *
 * @returns key and hash of what was stored
 * @throws {Problem} framework.baseUnfit, framework.keyTaken
 */
export async function issueVersion(
  tx: Db,
  { document, ...version }: VersionToIssue,
  writing: Writing,
): Promise<{ key: string; hash: string }> {
  const source = writeFramework(document);
  const { framework, hash } = readFrameworkFile('framework.yaml', Buffer.from(source));
  if (!framework) throw new Error(`the file of ${version.id} cannot be read again`);
  const { id: key, title, year } = framework;
  if (version.amends !== null && !(await markAmended(tx, version.amends, writing))) {
    fail('framework.baseUnfit', { detail: frameworkAccessText.baseAmended });
  }
  await insertIssued(tx, { ...version, key, title, year, source, hash }, writing);
  return { key, hash };
}

/** A document that need not be sound, as a file. */
export function frameworkFileOf(document: Record<string, Value>): { mediaType: string; content: Buffer } {
  const source = writeFramework(document);
  return { mediaType: mediaTypeOf(source), content: Buffer.from(source) };
}
