// The yearly revision: the dates of collecting, and the proposals. Constraints stand in the migrations.
import { integer, numeric, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const frameworkRevisions = pgTable('framework_revisions', {
  frameworkId: uuid('framework_id').primaryKey(),
  opensAt: timestamp('opens_at', { withTimezone: true }).notNull(),
  closesAt: timestamp('closes_at', { withTimezone: true }).notNull(),
  revision: integer().notNull().default(1),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  updatedBy: text('updated_by').notNull(),
});

export const frameworkProposals = pgTable('framework_proposals', {
  id: uuid().primaryKey(),
  frameworkId: uuid('framework_id').notNull(),
  agencyId: text('agency_id').notNull(),
  kind: text().notNull(),
  code: text(),
  field: text(),
  points: numeric(),
  proposed: text().notNull(),
  reason: text().notNull(),
  state: text().notNull().default('draft'),
  sentAt: timestamp('sent_at', { withTimezone: true }),
  sentBy: text('sent_by'),
  outcome: text(),
  answer: text().notNull().default(''),
  answeredAt: timestamp('answered_at', { withTimezone: true }),
  answeredBy: text('answered_by'),
  carriedInto: uuid('carried_into'),
  carriedAt: timestamp('carried_at', { withTimezone: true }),
  carriedBy: text('carried_by'),
  revision: integer().notNull().default(1),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  updatedBy: text('updated_by').notNull(),
});
