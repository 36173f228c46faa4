// What appraisers decided, pass by pass, and which passes are complete. Constraints stand in the migrations.
import { boolean, integer, numeric, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const appraisals = pgTable(
  'appraisals',
  {
    assessmentId: uuid('assessment_id').notNull(),
    pass: integer().notNull(),
    completedAt: timestamp('completed_at', { withTimezone: true }).notNull(),
    completedBy: text('completed_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.pass] })],
);

export const appraisalItems = pgTable(
  'appraisal_items',
  {
    assessmentId: uuid('assessment_id').notNull(),
    pass: integer().notNull(),
    itemCode: text('item_code').notNull(),
    decision: text().notNull(),
    figures: text(),
    points: numeric(),
    reason: text(),
    asksExplanation: boolean('asks_explanation').notNull().default(false),
    revision: integer().notNull().default(1),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    savedBy: text('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.pass, table.itemCode] })],
);
