-- Frameworks are written by several people at once (drafts), amended and retired; worked cases go with every version.

alter table frameworks
  -- The version this one amends.
  add column amends uuid constraint frameworks_amends references frameworks (id),
  -- Worked cases that passed when the version was issued. json, not jsonb: the order of keys is kept.
  add column cases json not null default '[]',
  -- Warnings the standing agency let stand, each with its reason.
  add column accepted_warnings json not null default '[]',
  drop constraint frameworks_status,
  add constraint frameworks_status check (status in ('draft', 'issued', 'amended', 'retired')),
  add constraint frameworks_amends_another check (amends <> id);
-- A version has one successor.
create unique index frameworks_amended_once on frameworks (amends);

-- What an issued framework says stays; only its life goes on: issued → amended → retired, or issued → retired.
create or replace function refuse_change_of_issued_framework() returns trigger language plpgsql as $$
begin
  if old.status = 'draft' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE'
    and (old.status, new.status) in (('issued', 'amended'), ('issued', 'retired'), ('amended', 'retired'))
    and (to_jsonb(new) - array['status', 'revision', 'updated_at', 'updated_by'])
      = (to_jsonb(old) - array['status', 'revision', 'updated_at', 'updated_by'])
    and new.cases::text = old.cases::text and new.accepted_warnings::text = old.accepted_warnings::text
  then
    return new;
  end if;
  raise exception 'an issued framework is immutable' using errcode = 'check_violation', constraint = 'frameworks_issued';
end $$;

create table framework_drafts (
  id uuid primary key default gen_random_uuid(),
  authority_id text not null constraint framework_drafts_authority references agencies (id),
  purpose text not null constraint framework_drafts_purpose check (purpose in ('new', 'amendment')),
  -- The framework it was copied from or amends.
  base_id uuid constraint framework_drafts_base references frameworks (id),
  -- Taken out of the document, for lists.
  title text not null,
  year integer,
  -- {fields, lists}: the whole tree. json, not jsonb: the order of keys is kept.
  document json not null,
  -- Number of the newest batch.
  sequence integer not null default 0,
  created_at timestamptz not null,
  created_by text not null constraint framework_drafts_created_by references accounts (id),
  updated_at timestamptz not null,
  updated_by text not null constraint framework_drafts_updated_by references accounts (id),
  constraint framework_drafts_amends_something check (purpose = 'new' or base_id is not null)
);
create index framework_drafts_authority on framework_drafts (authority_id);
create index framework_drafts_base on framework_drafts (base_id);
create index framework_drafts_created_by on framework_drafts (created_by);
create index framework_drafts_updated_by on framework_drafts (updated_by);

-- What one person did in one step, and what takes it back.
create table framework_draft_batches (
  draft_id uuid not null constraint framework_draft_batches_draft references framework_drafts (id) on delete cascade,
  sequence integer not null,
  -- Chosen by the sender: the same batch sent twice is made once.
  batch uuid not null,
  made_by text not null constraint framework_draft_batches_made_by references accounts (id),
  made_at timestamptz not null,
  changes json not null,
  inverse json not null,
  primary key (draft_id, sequence),
  constraint framework_draft_batches_once unique (draft_id, batch)
);
create index framework_draft_batches_made_by on framework_draft_batches (made_by);

-- Who has the draft open: who asked for news, and when last.
create table framework_draft_editors (
  draft_id uuid not null constraint framework_draft_editors_draft references framework_drafts (id) on delete cascade,
  account_id text not null constraint framework_draft_editors_account references accounts (id),
  seen_at timestamptz not null,
  primary key (draft_id, account_id)
);
create index framework_draft_editors_account on framework_draft_editors (account_id);
