-- Computed results, the Chairman's approval, and published editions, which are frozen.

create table results (
  id uuid primary key default gen_random_uuid(),
  -- The order of computing: two computations of one millisecond still have a last one.
  number bigint not null generated always as identity,
  round_id uuid not null constraint results_round references rounds (id) on delete cascade,
  computed_at timestamptz not null,
  computed_by text not null constraint results_computed_by references accounts (id),
  engine text not null,
  -- Everything that was computed, with its traces, as one canonical JSON text; `hash` is its SHA-256.
  document text not null,
  hash text not null
);
create index results_round on results (round_id, number desc);
create index results_computed_by on results (computed_by);

create table approvals (
  round_id uuid primary key constraint approvals_round references rounds (id) on delete cascade,
  result_id uuid not null constraint approvals_result references results (id),
  decision_number text not null,
  decision_date date not null,
  approved_at timestamptz not null,
  approved_by text not null constraint approvals_approved_by references accounts (id)
);
create index approvals_result on approvals (result_id);
create index approvals_approved_by on approvals (approved_by);

create table editions (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null constraint editions_round references rounds (id),
  number integer not null,
  published_at timestamptz not null,
  published_by text not null constraint editions_published_by references accounts (id),
  -- Framework files, agencies, final entries, results and decision: all that recomputing needs.
  document text not null,
  hash text not null,
  constraint editions_number unique (round_id, number)
);
create index editions_published_by on editions (published_by);

create function refuse_change_of_edition() returns trigger language plpgsql as $$
begin
  raise exception 'a published edition is frozen' using errcode = 'check_violation', constraint = 'editions_frozen';
end $$;
create trigger editions_frozen before update or delete on editions
  for each row execute function refuse_change_of_edition();
create trigger editions_not_truncated before truncate on editions
  execute function refuse_change_of_edition();
