// Computed results and the Chairman's approval of one of them. Constraints stand in the migrations.
import { bigint, date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const results = pgTable('results', {
  id: uuid().primaryKey().defaultRandom(),
  number: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
  roundId: uuid('round_id').notNull(),
  computedAt: timestamp('computed_at', { withTimezone: true }).notNull(),
  computedBy: text('computed_by').notNull(),
  engine: text().notNull(),
  document: text().notNull(),
  hash: text().notNull(),
});

export const approvals = pgTable('approvals', {
  roundId: uuid('round_id').primaryKey(),
  resultId: uuid('result_id').notNull(),
  decisionNumber: text('decision_number').notNull(),
  decisionDate: date('decision_date', { mode: 'string' }).notNull(),
  approvedAt: timestamp('approved_at', { withTimezone: true }).notNull(),
  approvedBy: text('approved_by').notNull(),
});
