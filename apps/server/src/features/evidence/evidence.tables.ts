// Evidence: one row per document of an agency, linked to many items. Constraints stand in the migrations.
import { boolean, date, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const evidence = pgTable('evidence', {
  id: uuid().primaryKey().defaultRandom(),
  agencyId: text('agency_id').notNull(),
  fileHash: text('file_hash').notNull(),
  fileName: text('file_name').notNull(),
  name: text().notNull(),
  documentNumber: text('document_number'),
  issuer: text(),
  documentDate: date('document_date', { mode: 'string' }),
  period: text(),
  confidential: boolean().notNull().default(false),
  uploadedAt: timestamp('uploaded_at', { withTimezone: true }).notNull(),
  uploadedBy: text('uploaded_by').notNull(),
  searchText: text('search_text').notNull().default(''),
});

export const evidenceLinks = pgTable(
  'evidence_links',
  {
    assessmentId: uuid('assessment_id').notNull(),
    itemCode: text('item_code').notNull(),
    evidenceId: uuid('evidence_id').notNull(),
    layer: text().notNull(),
    page: text(),
    linkedAt: timestamp('linked_at', { withTimezone: true }).notNull(),
    linkedBy: text('linked_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.itemCode, table.evidenceId] })],
);
