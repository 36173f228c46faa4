// Tables of the agency feature. Example of one renamed department:
//   agencies          so-noi-vu, revision 2
//   agency_versions   so-noi-vu, "Sở Nội vụ", 2016-01-01 … 2025-02-28
//                     so-noi-vu, "Sở Nội vụ và Lao động", 2025-03-01 …
import { agencyKinds, successionKinds } from '@parindex/domain/agency/agency';
import { bigint, date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const agencies = pgTable('agencies', {
  id: text('id').primaryKey(),
  revision: integer('revision').notNull().default(1),
});

export const agencyVersions = pgTable(
  'agency_versions',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agencies.id),
    code: text('code').notNull(),
    name: text('name').notNull(),
    searchText: text('search_text').notNull(),
    kind: text('kind', { enum: agencyKinds }).notNull(),
    parentId: text('parent_id').references(() => agencies.id),
    group: text('group_name'),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    legalBasis: text('legal_basis'),
  },
  (table) => [
    index('agency_versions_agency').on(table.agencyId, table.validFrom),
    index('agency_versions_parent').on(table.parentId),
  ],
);

export const agencySuccessions = pgTable('agency_successions', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  kind: text('kind', { enum: successionKinds }).notNull(),
  on: date('on_day').notNull(),
  legalBasis: text('legal_basis'),
});

export const agencySuccessionMembers = pgTable(
  'agency_succession_members',
  {
    successionId: bigint('succession_id', { mode: 'number' })
      .notNull()
      .references(() => agencySuccessions.id),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agencies.id),
    part: text('part', { enum: ['predecessor', 'successor'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.successionId, table.agencyId, table.part] }),
    index('agency_succession_members_agency').on(table.agencyId),
  ],
);
