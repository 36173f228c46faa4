-- Frameworks, fixed once issued; rounds with their groups, dates and assignments.

create table frameworks (
  id uuid primary key default gen_random_uuid(),
  authority_id text not null constraint frameworks_authority references agencies (id),
  -- The id inside the file: what people call it.
  key text not null,
  title text not null,
  year integer not null,
  status text not null default 'draft' constraint frameworks_status check (status in ('draft', 'issued')),
  -- The file as it came: the one truth, read again whenever it is needed.
  source text not null,
  -- SHA-256 of `source`.
  hash text not null,
  decision_number text,
  decision_date date,
  issued_at timestamptz,
  issued_by text constraint frameworks_issued_by references accounts (id),
  revision integer not null default 1,
  updated_at timestamptz not null,
  updated_by text not null constraint frameworks_updated_by references accounts (id),
  constraint frameworks_key_taken unique (authority_id, key),
  constraint frameworks_issue_complete check (
    status = 'draft' or (decision_number is not null and decision_date is not null and issued_at is not null)
  )
);
create index frameworks_issued_by on frameworks (issued_by);
create index frameworks_updated_by on frameworks (updated_by);

create function refuse_change_of_issued_framework() returns trigger language plpgsql as $$
begin
  if old.status = 'issued' then
    raise exception 'an issued framework is immutable' using errcode = 'check_violation', constraint = 'frameworks_issued';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger frameworks_immutable before update or delete on frameworks
  for each row execute function refuse_change_of_issued_framework();

create table rounds (
  id uuid primary key default gen_random_uuid(),
  authority_id text not null constraint rounds_authority references agencies (id),
  title text not null,
  -- Three different years: a round published in 2026 judges 2025.
  year_judged integer not null,
  year_published integer not null,
  year_carried_out integer not null,
  status text not null default 'draft' constraint rounds_status check (
    status in ('draft', 'selfAssessment', 'appraisal1', 'explanation', 'appraisal2', 'approval', 'approved', 'published')
  ),
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by text not null constraint rounds_created_by references accounts (id)
);
create index rounds_authority on rounds (authority_id);
create index rounds_created_by on rounds (created_by);

create table round_steps (
  round_id uuid not null constraint round_steps_round references rounds (id) on delete cascade,
  step text not null constraint round_steps_step check (
    step in ('selfAssessment', 'appraisal1', 'explanation', 'appraisal2', 'approval')
  ),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  primary key (round_id, step),
  constraint round_steps_order check (closes_at > opens_at)
);

create table round_groups (
  round_id uuid not null constraint round_groups_round references rounds (id) on delete cascade,
  code text not null,
  name text not null,
  position integer not null,
  framework_id uuid not null constraint round_groups_framework references frameworks (id),
  primary key (round_id, code)
);
create index round_groups_framework on round_groups (framework_id);

-- Who appraises what: null = all agencies, or all pillars.
create table assignments (
  id bigint generated always as identity primary key,
  round_id uuid not null constraint assignments_round references rounds (id) on delete cascade,
  account_id text not null constraint assignments_account references accounts (id),
  agency_id text constraint assignments_agency references agencies (id),
  pillar text,
  constraint assignments_once unique nulls not distinct (round_id, account_id, agency_id, pillar)
);
create index assignments_account on assignments (account_id);
create index assignments_agency on assignments (agency_id);
