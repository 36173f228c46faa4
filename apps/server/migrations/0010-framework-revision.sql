-- The yearly revision of a framework: when proposals are collected, what agencies propose, what becomes of it.

create table framework_revisions (
  framework_id uuid primary key constraint framework_revisions_framework references frameworks (id) on delete cascade,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  revision integer not null default 1,
  updated_at timestamptz not null,
  updated_by text not null constraint framework_revisions_updated_by references accounts (id),
  constraint framework_revisions_order check (opens_at < closes_at)
);
create index framework_revisions_updated_by on framework_revisions (updated_by);

create table framework_proposals (
  -- Made by the sender: the same proposal sent twice is kept once.
  id uuid primary key,
  framework_id uuid not null constraint framework_proposals_framework references frameworks (id) on delete cascade,
  agency_id text not null constraint framework_proposals_agency references agencies (id),
  kind text not null constraint framework_proposals_kind check (kind in ('remove', 'add', 'content', 'points', 'scoring')),
  -- Code of the node it speaks of, or of the branch a new item belongs under; null = the whole set.
  code text,
  field text constraint framework_proposals_field check (field in ('name', 'guidance', 'evidence')),
  -- The maximum proposed.
  points numeric,
  proposed text not null,
  reason text not null,
  state text not null default 'draft'
    constraint framework_proposals_state check (state in ('draft', 'sent', 'answered', 'carried')),
  sent_at timestamptz,
  sent_by text constraint framework_proposals_sent_by references accounts (id),
  outcome text constraint framework_proposals_outcome check (outcome in ('accepted', 'partly', 'rejected')),
  answer text not null default '',
  answered_at timestamptz,
  answered_by text constraint framework_proposals_answered_by references accounts (id),
  -- Id of the draft, which the framework issued from it bears too; no reference, since drafts end.
  carried_into uuid,
  carried_at timestamptz,
  carried_by text constraint framework_proposals_carried_by references accounts (id),
  revision integer not null default 1,
  updated_at timestamptz not null,
  updated_by text not null constraint framework_proposals_updated_by references accounts (id),
  constraint framework_proposals_sent check ((state = 'draft') = (sent_at is null)),
  constraint framework_proposals_answered check ((state in ('answered', 'carried')) = (outcome is not null)),
  constraint framework_proposals_carried check ((state = 'carried') = (carried_into is not null))
);
create index framework_proposals_framework on framework_proposals (framework_id);
create index framework_proposals_agency on framework_proposals (agency_id);
create index framework_proposals_sent_by on framework_proposals (sent_by);
create index framework_proposals_answered_by on framework_proposals (answered_by);
create index framework_proposals_carried_by on framework_proposals (carried_by);
create index framework_proposals_updated_by on framework_proposals (updated_by);
