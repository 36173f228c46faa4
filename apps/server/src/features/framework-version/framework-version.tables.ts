// Mappings between years with the rows that people decided, and retirements. Constraints stand in the migrations.
import { integer, numeric, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const frameworkMappings = pgTable('framework_mappings', {
  id: uuid().primaryKey().defaultRandom(),
  frameworkId: uuid('framework_id').notNull(),
  earlierId: uuid('earlier_id').notNull(),
  status: text().notNull().default('draft'),
  reviewedAt: timestamp('reviewed_at', { withTimezone: true }),
  reviewedBy: text('reviewed_by'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  createdBy: text('created_by').notNull(),
});

/** Example: item 3.2 was split from 3.1 of the year before: { side: 'after', code: '3.2', earlierCodes: ['3.1'], kind: 'split' } */
export const frameworkMappingRows = pgTable(
  'framework_mapping_rows',
  {
    mappingId: uuid('mapping_id').notNull(),
    side: text().notNull(),
    code: text().notNull(),
    earlierCodes: text('earlier_codes').array().notNull(),
    kind: text().notNull(),
    decision: text().notNull(),
    score: numeric(),
    revision: integer().notNull().default(1),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    savedBy: text('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.mappingId, table.side, table.code] })],
);

export const frameworkRetirements = pgTable('framework_retirements', {
  frameworkId: uuid('framework_id').primaryKey(),
  reason: text().notNull(),
  retiredAt: timestamp('retired_at', { withTimezone: true }).notNull(),
  retiredBy: text('retired_by').notNull(),
});
