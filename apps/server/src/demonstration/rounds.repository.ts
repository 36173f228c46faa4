// SQL of the demonstration's rounds: whole groups in one statement, because sixty dossiers are entered at the first start.

import { evidenceSearchText } from '@parindex/domain/evidence/search-text';
import type { Framework } from '@parindex/domain/framework/framework';
import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { accounts, roleGrants } from '../features/account/account.tables.ts';
import { agencyVersions } from '../features/agency/agency.tables.ts';
import { assessmentItems, assessments, itemChanges } from '../features/assessment/assessment.tables.ts';
import { evidence, evidenceLinks } from '../features/evidence/evidence.tables.ts';
import { frameworks } from '../features/framework/framework.tables.ts';
import { assignments, roundGroups, roundSteps, rounds } from '../features/round/round.tables.ts';
import type { Db } from '../platform/db/database.ts';
import { insertFile } from '../platform/files.repository.ts';
import type { StoredFile } from '../platform/files.ts';
import { demonstrationText } from './rounds.vi.ts';

export interface RoundAgency {
  readonly agencyId: string;
  readonly agencyVersionId: number;
  readonly name: string;
  readonly kind: string;
}

export type NewEntry = Omit<typeof assessmentItems.$inferInsert, 'revision'>;

/** PostgreSQL takes 65,535 parameters a statement. */
const rowsAtOnce = 1000;

export async function findDemonstrationRound(db: Db, title: string): Promise<string | null> {
  const [row] = await db.select({ id: rounds.id }).from(rounds).where(eq(rounds.title, title));
  return row?.id ?? null;
}

export async function listAgenciesOfGroup(db: Db, group: string, now: Date): Promise<RoundAgency[]> {
  const day = now.toISOString().slice(0, 10);
  return db
    .select({
      agencyId: agencyVersions.agencyId,
      agencyVersionId: agencyVersions.id,
      name: agencyVersions.name,
      kind: agencyVersions.kind,
    })
    .from(agencyVersions)
    .where(
      and(
        eq(agencyVersions.group, group),
        lte(agencyVersions.validFrom, day),
        or(isNull(agencyVersions.validTo), gte(agencyVersions.validTo, day)),
      ),
    )
    .orderBy(agencyVersions.code);
}

/** These agencies as they stood on a day. */
export async function listAgenciesById(db: Db, ids: readonly string[], day: string): Promise<RoundAgency[]> {
  return db
    .select({
      agencyId: agencyVersions.agencyId,
      agencyVersionId: agencyVersions.id,
      name: agencyVersions.name,
      kind: agencyVersions.kind,
    })
    .from(agencyVersions)
    .where(
      and(
        inArray(agencyVersions.agencyId, [...ids]),
        lte(agencyVersions.validFrom, day),
        or(isNull(agencyVersions.validTo), gte(agencyVersions.validTo, day)),
      ),
    );
}

export async function insertFramework(
  db: Db,
  input: { authorityId: string; framework: Framework; hash: string; source: string; at: Date; by: string },
): Promise<string> {
  const { framework, at, by } = input;
  const [row] = await db
    .insert(frameworks)
    .values({
      authorityId: input.authorityId,
      key: framework.id,
      title: framework.title,
      year: framework.year,
      status: 'issued',
      source: input.source,
      hash: input.hash,
      decisionNumber: framework.basis?.number ?? demonstrationText.running.decisionNumber,
      decisionDate: framework.basis?.date ?? demonstrationText.running.decisionDate,
      issuedAt: at,
      issuedBy: by,
      updatedAt: at,
      updatedBy: by,
    })
    .returning({ id: frameworks.id });
  return row?.id ?? '';
}

export async function insertRound(
  db: Db,
  input: {
    authorityId: string;
    title: string;
    years: { judged: number; published: number; carriedOut: number };
    status: string;
    createdAt: Date;
    createdBy: string;
    groups: readonly { code: string; name: string; frameworkId: string }[];
    steps: readonly { step: string; opensAt: Date; closesAt: Date }[];
  },
): Promise<string> {
  const { years, groups, steps, ...round } = input;
  const [row] = await db
    .insert(rounds)
    .values({
      ...round,
      yearJudged: years.judged,
      yearPublished: years.published,
      yearCarriedOut: years.carriedOut,
    })
    .returning({ id: rounds.id });
  const roundId = row?.id ?? '';
  await db.insert(roundGroups).values(groups.map((group, position) => ({ ...group, roundId, position })));
  if (steps.length > 0) await db.insert(roundSteps).values(steps.map((step) => ({ ...step, roundId })));
  return roundId;
}

export async function insertAssessments(
  db: Db,
  place: { roundId: string; groupCode: string },
  agencies: readonly (RoundAgency & {
    status: string;
    returnedReason: string | null;
    submittedAt: Date | null;
    submittedBy: string | null;
  })[],
): Promise<Map<string, string>> {
  // Who handed in must exist before the dossier names them.
  await insertPeopleOf(db, agencies, demonstrationText.people);
  const rows = await db
    .insert(assessments)
    .values(agencies.map(({ name: _name, kind: _kind, ...agency }) => ({ ...place, ...agency })))
    .returning({ id: assessments.id, agencyId: assessments.agencyId });
  return new Map(rows.map(({ id, agencyId }) => [agencyId, id]));
}

/** A reporting officer and a head for every agency that has none yet; they cannot be signed in as. */
export async function insertPeopleOf(
  db: Db,
  agencies: readonly RoundAgency[],
  text: typeof demonstrationText.people,
): Promise<void> {
  const people = agencies.flatMap(({ agencyId, name }) => [
    {
      id: `reporter-${agencyId}`,
      role: 'reporter' as const,
      agencyId,
      name: text.reporterOf(name),
      title: text.reporter,
    },
    { id: `head-${agencyId}`, role: 'head' as const, agencyId, name: text.headOf(name), title: text.head },
  ]);
  const added = await db
    .insert(accounts)
    .values(people.map(({ role: _role, ...person }) => ({ ...person, username: person.id })))
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  const isAdded = new Set(added.map(({ id }) => id));
  const grants = people.filter(({ id }) => isAdded.has(id));
  if (grants.length === 0) return;
  await db
    .insert(roleGrants)
    .values(grants.map(({ id, role, agencyId }) => ({ accountId: id, role, agencyId, validFrom: '2021-01-01' })));
}

export async function insertEntries(db: Db, entries: readonly NewEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += rowsAtOnce) {
    const some = entries.slice(from, from + rowsAtOnce);
    await db.insert(assessmentItems).values(some);
    await db.insert(itemChanges).values(
      some.map(({ assessmentId, itemCode, savedAt, savedBy, figures, points }) => ({
        assessmentId,
        itemCode,
        layer: 'self',
        at: savedAt,
        actorId: savedBy,
        toValue: figures ?? points ?? null,
      })),
    );
  }
}

export async function insertAssignments(
  db: Db,
  roundId: string,
  rows: readonly { accountId: string; agencyId: string | null; pillar: string | null }[],
): Promise<void> {
  await db.insert(assignments).values(rows.map((row) => ({ ...row, roundId })));
}

export async function insertEvidence(
  db: Db,
  input: {
    agencyId: string;
    assessmentId: string;
    itemCodes: readonly string[];
    file: StoredFile & { name: string };
    name: string;
    documentNumber: string;
    issuer: string;
    documentDate: string;
    period: string;
    at: Date;
    by: string;
  },
): Promise<void> {
  const { agencyId, assessmentId, itemCodes, file, at, by, ...fields } = input;
  await insertFile(db, { hash: file.hash, size: file.size, mediaType: file.mediaType }, at);
  const [row] = await db
    .insert(evidence)
    .values({
      ...fields,
      agencyId,
      fileHash: file.hash,
      fileName: file.name,
      uploadedAt: at,
      uploadedBy: by,
      searchText: evidenceSearchText({ ...fields, fileName: file.name }),
    })
    .returning({ id: evidence.id });
  await db.insert(evidenceLinks).values(
    itemCodes.map((itemCode) => ({
      assessmentId,
      itemCode,
      evidenceId: row?.id ?? '',
      layer: 'self',
      linkedAt: at,
      linkedBy: by,
    })),
  );
}
