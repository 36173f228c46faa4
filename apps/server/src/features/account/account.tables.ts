// Tables of the account feature. Example of one appraiser lent to the province by the Department of Finance:
//   accounts     binh, agency so-tai-chinh
//   role_grants  binh, appraiser, agency so-tai-chinh, authority tinh-minh-hoa, 2025-10-01 … 2026-03-31
import { roles } from '@parindex/domain/access/actor';
import { bigint, date, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { agencies } from '../agency/agency.tables.ts';

export const accounts = pgTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    username: text('username').notNull().unique('accounts_name_taken'),
    name: text('name').notNull(),
    title: text('title').notNull(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agencies.id),
    passwordHash: text('password_hash'),
    story: text('story'),
    revision: integer('revision').notNull().default(1),
  },
  (table) => [index('accounts_agency').on(table.agencyId)],
);

export const roleGrants = pgTable(
  'role_grants',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role', { enum: roles }).notNull(),
    agencyId: text('agency_id')
      .notNull()
      .references(() => agencies.id),
    authorityId: text('authority_id').references(() => agencies.id),
    pillar: text('pillar'),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  (table) => [
    index('role_grants_account').on(table.accountId),
    index('role_grants_agency').on(table.agencyId),
    index('role_grants_authority').on(table.authorityId),
  ],
);

export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('sessions_account').on(table.accountId)],
);

export const signInAttempts = pgTable('sign_in_attempts', {
  username: text('username').primaryKey(),
  failures: integer('failures').notNull(),
  lockedUntil: timestamp('locked_until', { withTimezone: true }),
  lastAt: timestamp('last_at', { withTimezone: true }).notNull(),
});

export const oneTimeLinks = pgTable('one_time_links', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text('purpose', { enum: ['firstAdministrator'] }).notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true }),
});
