// Dossiers: entries of the agencies, explanations, and the life of every value. Constraints stand in the migrations.
import { bigint, integer, numeric, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const assessments = pgTable('assessments', {
  id: uuid().primaryKey().defaultRandom(),
  roundId: uuid('round_id').notNull(),
  groupCode: text('group_code').notNull(),
  agencyId: text('agency_id').notNull(),
  agencyVersionId: bigint('agency_version_id', { mode: 'number' }).notNull(),
  status: text().notNull().default('draft'),
  returnedReason: text('returned_reason'),
  submittedAt: timestamp('submitted_at', { withTimezone: true }),
  submittedBy: text('submitted_by'),
  explanationSentAt: timestamp('explanation_sent_at', { withTimezone: true }),
  explanationSentBy: text('explanation_sent_by'),
  /** Moved on by triggers at every change below the dossier. */
  version: bigint({ mode: 'number' }).notNull().default(0),
});

export const assessmentItems = pgTable(
  'assessment_items',
  {
    assessmentId: uuid('assessment_id').notNull(),
    itemCode: text('item_code').notNull(),
    figures: text(),
    points: numeric(),
    notApplicableGround: text('not_applicable_ground'),
    explanation: text(),
    revision: integer().notNull().default(1),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    savedBy: text('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.itemCode] })],
);

export const itemChanges = pgTable('item_changes', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  assessmentId: uuid('assessment_id').notNull(),
  itemCode: text('item_code').notNull(),
  layer: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
  actorId: text('actor_id').notNull(),
  fromValue: text('from_value'),
  toValue: text('to_value'),
  reason: text(),
});

export const explanations = pgTable(
  'explanations',
  {
    assessmentId: uuid('assessment_id').notNull(),
    itemCode: text('item_code').notNull(),
    stance: text().notNull(),
    text: text(),
    revision: integer().notNull().default(1),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    savedBy: text('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.itemCode] })],
);
