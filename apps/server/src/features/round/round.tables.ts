// Rounds with their dates, groups and assignments. Constraints stand in the migrations.
import { bigint, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const rounds = pgTable('rounds', {
  id: uuid().primaryKey().defaultRandom(),
  authorityId: text('authority_id').notNull(),
  title: text().notNull(),
  yearJudged: integer('year_judged').notNull(),
  yearPublished: integer('year_published').notNull(),
  yearCarriedOut: integer('year_carried_out').notNull(),
  status: text().notNull().default('draft'),
  revision: integer().notNull().default(1),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  createdBy: text('created_by').notNull(),
});

export const roundSteps = pgTable(
  'round_steps',
  {
    roundId: uuid('round_id').notNull(),
    step: text().notNull(),
    opensAt: timestamp('opens_at', { withTimezone: true }).notNull(),
    closesAt: timestamp('closes_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.step] })],
);

export const roundGroups = pgTable(
  'round_groups',
  {
    roundId: uuid('round_id').notNull(),
    code: text().notNull(),
    name: text().notNull(),
    position: integer().notNull(),
    frameworkId: uuid('framework_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.code] })],
);

export const assignments = pgTable('assignments', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  roundId: uuid('round_id').notNull(),
  accountId: text('account_id').notNull(),
  agencyId: text('agency_id'),
  pillar: text(),
});
