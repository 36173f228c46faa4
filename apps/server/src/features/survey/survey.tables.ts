// Survey results and indexes of other institutions, as imported. Constraints stand in the migrations.
import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const importedResults = pgTable(
  'imported_results',
  {
    assessmentId: uuid('assessment_id').notNull(),
    itemCode: text('item_code').notNull(),
    figures: text().notNull(),
    sourceName: text('source_name').notNull(),
    importedAt: timestamp('imported_at', { withTimezone: true }).notNull(),
    importedBy: text('imported_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.itemCode] })],
);
