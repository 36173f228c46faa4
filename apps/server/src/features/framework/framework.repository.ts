// All SQL of the framework feature. `db` comes first: the pool, or an open transaction.
import type { FrameworkStatus } from '@parindex/domain/framework/access';
import type { WorkedCase } from '@parindex/domain/framework/cases';
import { and, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { type AcceptedWarning, frameworks } from './framework.tables.ts';

export type FrameworkRecord = typeof frameworks.$inferSelect & { readonly status: FrameworkStatus };

/** What an import stores: the file and what is found by. */
export interface FrameworkContent {
  readonly key: string;
  readonly title: string;
  readonly year: number;
  readonly source: string;
  readonly hash: string;
  /** Worked cases that came in the same file. */
  readonly cases: readonly WorkedCase[];
}

/** A version as it is issued at once, with what went with it. */
export interface NewVersion extends FrameworkContent {
  readonly id: string;
  readonly authorityId: string;
  readonly amends: string | null;
  readonly acceptedWarnings: readonly AcceptedWarning[];
  readonly decisionNumber: string;
  readonly decisionDate: string;
}

/** Who wrote, and when. */
export interface Writing {
  readonly at: Date;
  readonly by: string;
}

/** @param lock `for update`: whoever changes the framework holds it until the end of the transaction */
export async function findFramework(db: Db, id: string, lock?: 'lock'): Promise<FrameworkRecord | null> {
  const query = db.select().from(frameworks).where(eq(frameworks.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row ? asRecord(row) : null;
}

/** The framework of an authority that goes by this key, other than `exceptId`. */
export async function findByKey(
  db: Db,
  where: { authorityId: string; key: string; exceptId: string | null },
): Promise<FrameworkRecord | null> {
  const { authorityId, key, exceptId } = where;
  const other = exceptId === null ? undefined : ne(frameworks.id, exceptId);
  const [row] = await db
    .select()
    .from(frameworks)
    .where(and(eq(frameworks.authorityId, authorityId), eq(frameworks.key, key), other));
  return row ? asRecord(row) : null;
}

/** Titles by id. */
export async function listFrameworkTitles(db: Db, ids: readonly string[]): Promise<{ id: string; title: string }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: frameworks.id, title: frameworks.title })
    .from(frameworks)
    .where(inArray(frameworks.id, [...ids]));
}

/** The keys of an authority that begin with `beginning`. */
export async function listKeys(db: Db, authorityId: string, beginning: string): Promise<string[]> {
  const rows = await db
    .select({ key: frameworks.key })
    .from(frameworks)
    .where(and(eq(frameworks.authorityId, authorityId), sql`starts_with(${frameworks.key}, ${beginning})`));
  return rows.map(({ key }) => key);
}

/** Newest year first. Drafts only of `draftsOf`, issued ones of `issuedOf`. */
export async function listFrameworks(
  db: Db,
  { draftsOf, issuedOf }: { draftsOf: readonly string[]; issuedOf: readonly string[] },
): Promise<FrameworkRecord[]> {
  const of = (authorityIds: readonly string[]): SQL =>
    authorityIds.length === 0 ? sql`false` : inArray(frameworks.authorityId, [...authorityIds]);
  const rows = await db
    .select()
    .from(frameworks)
    .where(or(of(draftsOf), and(ne(frameworks.status, 'draft'), of(issuedOf))))
    .orderBy(desc(frameworks.year), sql`${frameworks.title} collate "vi-x-icu"`, frameworks.key);
  return rows.map(asRecord);
}

export async function insertFramework(
  db: Db,
  authorityId: string,
  content: FrameworkContent,
  { at, by }: Writing,
): Promise<string> {
  const [row] = await db
    .insert(frameworks)
    .values({ authorityId, ...content, updatedAt: at, updatedBy: by })
    .returning({ id: frameworks.id });
  if (row === undefined) throw new Error('insert returned no row');
  return row.id;
}

/** A version that is issued as it is stored: from here on the database refuses every change of what it says. */
export async function insertIssued(db: Db, version: NewVersion, { at, by }: Writing): Promise<void> {
  const issued = { status: 'issued', issuedAt: at, issuedBy: by, updatedAt: at, updatedBy: by };
  await db.insert(frameworks).values({ ...version, ...issued });
}

/** @returns false when it was not the version that holds: somebody has amended or retired it before */
export async function markAmended(db: Db, id: string, { at, by }: Writing): Promise<boolean> {
  const rows = await db
    .update(frameworks)
    .set({ status: 'amended', revision: sql`${frameworks.revision} + 1`, updatedAt: at, updatedBy: by })
    .where(and(eq(frameworks.id, id), eq(frameworks.status, 'issued')))
    .returning({ id: frameworks.id });
  return rows.length > 0;
}

/** The caller holds the row. */
export async function updateContent(db: Db, id: string, content: FrameworkContent, { at, by }: Writing): Promise<void> {
  await db
    .update(frameworks)
    .set({ ...content, revision: sql`${frameworks.revision} + 1`, updatedAt: at, updatedBy: by })
    .where(eq(frameworks.id, id));
}

/** From here on the database refuses every change. The caller holds the row. */
export async function markIssued(
  db: Db,
  id: string,
  decision: { decisionNumber: string; decisionDate: string },
  { at, by }: Writing,
): Promise<void> {
  await db
    .update(frameworks)
    .set({
      ...decision,
      status: 'issued',
      issuedAt: at,
      issuedBy: by,
      revision: sql`${frameworks.revision} + 1`,
      updatedAt: at,
      updatedBy: by,
    })
    .where(eq(frameworks.id, id));
}

/** Not for new rounds any more; what it says stays. The caller holds the row. */
export async function markRetired(db: Db, id: string, { at, by }: Writing): Promise<void> {
  await db
    .update(frameworks)
    .set({ status: 'retired', revision: sql`${frameworks.revision} + 1`, updatedAt: at, updatedBy: by })
    .where(eq(frameworks.id, id));
}

export async function deleteFramework(db: Db, id: string): Promise<void> {
  await db.delete(frameworks).where(eq(frameworks.id, id));
}

function asRecord(row: typeof frameworks.$inferSelect): FrameworkRecord {
  return { ...row, status: row.status as FrameworkStatus };
}
