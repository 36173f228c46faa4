// The register of stored files: one row per content, however often it was uploaded.
import { bigint, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const files = pgTable('files', {
  hash: text('hash').primaryKey(),
  size: bigint('size', { mode: 'number' }).notNull(),
  mediaType: text('media_type').notNull(),
  storedAt: timestamp('stored_at', { withTimezone: true }).notNull(),
});
