// Drafts of frameworks: the tree as it stands, every batch of changes, who has it open. Constraints stand in the migrations.
import type { Change } from '@parindex/domain/framework/draft/change';
import type { StoredDraft } from '@parindex/domain/framework/draft/stored';
import { integer, json, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const frameworkDrafts = pgTable('framework_drafts', {
  id: uuid().primaryKey().defaultRandom(),
  authorityId: text('authority_id').notNull(),
  purpose: text().notNull(),
  baseId: uuid('base_id'),
  title: text().notNull(),
  year: integer(),
  document: json().$type<StoredDraft>().notNull(),
  sequence: integer().notNull().default(0),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  createdBy: text('created_by').notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  updatedBy: text('updated_by').notNull(),
});

export const frameworkDraftBatches = pgTable(
  'framework_draft_batches',
  {
    draftId: uuid('draft_id').notNull(),
    sequence: integer().notNull(),
    batch: uuid().notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    changes: json().$type<readonly Change[]>().notNull(),
    inverse: json().$type<readonly Change[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.sequence] })],
);

export const frameworkDraftEditors = pgTable(
  'framework_draft_editors',
  {
    draftId: uuid('draft_id').notNull(),
    accountId: text('account_id').notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.accountId] })],
);
