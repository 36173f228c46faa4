// What proposals speak of and where they went: facts of frameworks and titles of drafts, read from their own tables.
import type { FrameworkStatus } from '@parindex/domain/framework/access';
import { eq, inArray } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { frameworks } from '../framework/framework.tables.ts';
import { frameworkDrafts } from '../framework-draft/framework-draft.tables.ts';

export interface RevisedFramework {
  readonly id: string;
  readonly authorityId: string;
  readonly title: string;
  readonly year: number;
  readonly status: FrameworkStatus;
}

const { id, authorityId, title, year, status } = frameworks;

export async function findRevisedFramework(db: Db, frameworkId: string): Promise<RevisedFramework | null> {
  const [row] = await db
    .select({ id, authorityId, title, year, status })
    .from(frameworks)
    .where(eq(frameworks.id, frameworkId));
  return row ? (row as RevisedFramework) : null;
}

export interface Target {
  readonly title: string;
  readonly isIssued: boolean;
}

/** Drafts, and frameworks issued from them, by the id they share; what was removed is left out. */
export async function listTargets(db: Db, ids: readonly string[]): Promise<Map<string, Target>> {
  if (ids.length === 0) return new Map();
  const drafts = await db
    .select({ id: frameworkDrafts.id, title: frameworkDrafts.title })
    .from(frameworkDrafts)
    .where(inArray(frameworkDrafts.id, [...ids]));
  const issued = await db
    .select({ id, title })
    .from(frameworks)
    .where(inArray(id, [...ids]));
  return new Map<string, Target>([
    ...drafts.map((draft) => [draft.id, { title: draft.title, isIssued: false }] as const),
    ...issued.map((framework) => [framework.id, { title: framework.title, isIssued: true }] as const),
  ]);
}
