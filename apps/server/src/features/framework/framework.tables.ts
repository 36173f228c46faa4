// Frameworks: the file as it came, and its life from draft to issued. Constraints stand in the migrations.
import type { WorkedCase } from '@parindex/domain/framework/cases';
import { date, integer, json, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A warning that was let stand when the version was issued. */
export interface AcceptedWarning {
  /** Code of the node it speaks of; null = the framework itself. */
  readonly code: string | null;
  readonly message: string;
  readonly reason: string;
}

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
  amends: uuid(),
  cases: json().$type<readonly WorkedCase[]>().notNull().default([]),
  acceptedWarnings: json('accepted_warnings').$type<readonly AcceptedWarning[]>().notNull().default([]),
  revision: integer().notNull().default(1),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  updatedBy: text('updated_by').notNull(),
});
