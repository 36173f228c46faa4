// Frameworks: the file as it came, and its life from draft to issued. Constraints stand in the migrations.
import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const frameworks = pgTable('frameworks', {
  id: uuid().primaryKey().defaultRandom(),
  authorityId: text('authority_id').notNull(),
  key: text().notNull(),
  title: text().notNull(),
  year: integer().notNull(),
  status: text().notNull().default('draft'),
  source: text().notNull(),
  hash: text().notNull(),
  decisionNumber: text('decision_number'),
  decisionDate: date('decision_date', { mode: 'string' }),
  issuedAt: timestamp('issued_at', { withTimezone: true }),
  issuedBy: text('issued_by'),
  revision: integer().notNull().default(1),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  updatedBy: text('updated_by').notNull(),
});
