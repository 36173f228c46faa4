// Published editions: frozen by a trigger. Constraints stand in the migrations.
import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const editions = pgTable('editions', {
  id: uuid().primaryKey().defaultRandom(),
  roundId: uuid('round_id').notNull(),
  number: integer().notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
  publishedBy: text('published_by').notNull(),
  document: text().notNull(),
  hash: text().notNull(),
});
