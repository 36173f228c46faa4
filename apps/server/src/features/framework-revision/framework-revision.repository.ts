// All SQL of the yearly revision. `db` comes first: the pool, or an open transaction.
import { decimal, toText } from '@parindex/domain/decimal';
import type {
  CollectingWindow,
  ContentField,
  ProposalContent,
  ProposalKind,
  ProposalOutcome,
  ProposalState,
} from '@parindex/domain/framework/revision/proposal';
import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { frameworkProposals, frameworkRevisions } from './framework-revision.tables.ts';

export interface WindowRecord extends CollectingWindow {
  readonly revision: number;
}

export type ProposalRecord = typeof frameworkProposals.$inferSelect & {
  readonly kind: ProposalKind;
  readonly field: ContentField | null;
  readonly state: ProposalState;
  readonly outcome: ProposalOutcome | null;
};

/** Who wrote, and when. */
export interface Writing {
  readonly at: Date;
  readonly by: string;
}

/** @param lock `share`: the dates stand still until the end of the transaction; `update`: they are about to change */
export async function findWindow(db: Db, frameworkId: string, lock?: 'share' | 'update'): Promise<WindowRecord | null> {
  const { opensAt, closesAt, revision } = frameworkRevisions;
  const query = db
    .select({ opensAt, closesAt, revision })
    .from(frameworkRevisions)
    .where(eq(frameworkRevisions.frameworkId, frameworkId));
  const [row] = await (lock ? query.for(lock) : query);
  return row ?? null;
}

/** Sets the dates, for the first time or anew. @returns false = somebody else has set them first */
export async function upsertWindow(
  db: Db,
  frameworkId: string,
  { opensAt, closesAt, revision }: WindowRecord,
  { at, by }: Writing,
): Promise<boolean> {
  const dates = { opensAt, closesAt, updatedAt: at, updatedBy: by };
  const written = await db
    .insert(frameworkRevisions)
    .values({ frameworkId, ...dates })
    .onConflictDoUpdate({
      target: frameworkRevisions.frameworkId,
      set: { ...dates, revision: revision + 1 },
      setWhere: eq(frameworkRevisions.revision, revision),
    })
    .returning({ revision: frameworkRevisions.revision });
  return written.length > 0;
}

/** The proposals of some agencies, and of all others what they sent (`sentToo`), oldest first. */
export async function listProposals(
  db: Db,
  frameworkId: string,
  of: { readonly agencyIds: readonly string[]; readonly sentToo: boolean },
): Promise<ProposalRecord[]> {
  const own = inArray(frameworkProposals.agencyId, [...of.agencyIds]);
  const rows = await db
    .select()
    .from(frameworkProposals)
    .where(
      and(
        eq(frameworkProposals.frameworkId, frameworkId),
        of.sentToo ? or(own, ne(frameworkProposals.state, 'draft')) : own,
      ),
    )
    // Several sent in one moment keep an order too.
    .orderBy(asc(frameworkProposals.sentAt), asc(frameworkProposals.id));
  return rows.map(asRecord);
}

/** @param lock `for update`: whoever changes the proposal holds it until the end of the transaction */
export async function findProposal(db: Db, id: string, lock?: 'lock'): Promise<ProposalRecord | null> {
  const query = db.select().from(frameworkProposals).where(eq(frameworkProposals.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row ? asRecord(row) : null;
}

/** Several of one framework, held until the end of the transaction; in one order, so that two who answer cannot block each other. */
export async function lockProposals(db: Db, frameworkId: string, ids: readonly string[]): Promise<ProposalRecord[]> {
  const rows = await db
    .select()
    .from(frameworkProposals)
    .where(and(eq(frameworkProposals.frameworkId, frameworkId), inArray(frameworkProposals.id, [...ids])))
    .orderBy(asc(frameworkProposals.id))
    .for('update');
  return rows.map(asRecord);
}

/** @returns false = there is a proposal of this id already */
export async function insertProposal(
  db: Db,
  proposal: ProposalContent & { readonly id: string; readonly frameworkId: string; readonly agencyId: string },
  { at, by }: Writing,
): Promise<boolean> {
  const written = await db
    .insert(frameworkProposals)
    .values({ ...proposal, updatedAt: at, updatedBy: by })
    .onConflictDoNothing()
    .returning({ id: frameworkProposals.id });
  return written.length > 0;
}

export type ProposalChange = Partial<Omit<typeof frameworkProposals.$inferInsert, 'id' | 'revision'>>;

/** Changes some columns of proposals that are held; their revision goes on. */
export async function updateProposals(
  db: Db,
  ids: readonly string[],
  change: ProposalChange,
  { at, by }: Writing,
): Promise<void> {
  await db
    .update(frameworkProposals)
    .set({ ...change, revision: sql`${frameworkProposals.revision} + 1`, updatedAt: at, updatedBy: by })
    .where(inArray(frameworkProposals.id, [...ids]));
}

export async function deleteProposal(db: Db, id: string): Promise<void> {
  await db.delete(frameworkProposals).where(eq(frameworkProposals.id, id));
}

function asRecord(row: typeof frameworkProposals.$inferSelect): ProposalRecord {
  // What the columns may hold is checked by the database.
  const record = row as ProposalRecord;
  return { ...record, points: record.points === null ? null : toText(decimal(record.points)) };
}
