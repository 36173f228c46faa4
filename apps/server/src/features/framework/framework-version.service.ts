// Versions of a framework, for those who write the next one: what it begins with, which keys are free.
import type { FrameworkStatus } from '@parindex/domain/framework/access';
import type { WorkedCase } from '@parindex/domain/framework/cases';
import type { Value } from '@parindex/domain/framework/draft/tree';
import type { Db } from '../../platform/db/database.ts';
import { readDocument } from '../../platform/documents/read-document.ts';
import { fail } from '../../platform/problem.ts';
import { fileNameOf } from './file-name.ts';
import { findFramework, listFrameworkTitles, listKeys } from './framework.repository.ts';

/** A stored framework as a draft begins with it. */
export interface FrameworkVersion {
  readonly id: string;
  readonly authorityId: string;
  readonly key: string;
  readonly title: string;
  readonly year: number;
  readonly status: FrameworkStatus;
  /** What a parser makes of the file. */
  readonly document: Record<string, Value>;
  readonly cases: readonly WorkedCase[];
}

/** @throws {Problem} framework.notFound */
export async function loadVersion(db: Db, id: string): Promise<FrameworkVersion> {
  const record = (await findFramework(db, id)) ?? fail('framework.notFound');
  const { authorityId, key, title, year, status, cases, source } = record;
  const { document } = readDocument(fileNameOf(record), Buffer.from(source));
  return { id, authorityId, key, title, year, status, cases, document: document as Record<string, Value> };
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
