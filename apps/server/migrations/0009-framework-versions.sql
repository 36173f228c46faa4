-- Which items go on from an earlier year, decided row by row; why a framework was retired.

create table framework_mappings (
  id uuid primary key default gen_random_uuid(),
  -- The later framework, and the earlier one its items are traced back to.
  framework_id uuid not null constraint framework_mappings_framework references frameworks (id),
  earlier_id uuid not null constraint framework_mappings_earlier references frameworks (id),
  status text not null default 'draft' constraint framework_mappings_status check (status in ('draft', 'reviewed')),
  reviewed_at timestamptz,
  reviewed_by text constraint framework_mappings_reviewed_by references accounts (id),
  created_at timestamptz not null,
  created_by text not null constraint framework_mappings_created_by references accounts (id),
  constraint framework_mappings_once unique (framework_id, earlier_id),
  constraint framework_mappings_two check (framework_id <> earlier_id),
  constraint framework_mappings_review check (
    (status = 'reviewed') = (reviewed_at is not null) and (status = 'reviewed') = (reviewed_by is not null)
  )
);
create index framework_mappings_earlier on framework_mappings (earlier_id);
create index framework_mappings_reviewed_by on framework_mappings (reviewed_by);
create index framework_mappings_created_by on framework_mappings (created_by);

-- Only what a person has decided; what nobody has looked at is suggested anew each time.
create table framework_mapping_rows (
  mapping_id uuid not null constraint framework_mapping_rows_mapping references framework_mappings (id) on delete cascade,
  -- Whose item `code` is: of the framework, or one of the earlier year that nothing continues.
  side text not null constraint framework_mapping_rows_side check (side in ('after', 'before')),
  code text not null,
  earlier_codes text[] not null,
  kind text not null constraint framework_mapping_rows_kind check (
    kind in ('same', 'reworded', 'reweighted', 'split', 'merged', 'new', 'dropped')
  ),
  decision text not null constraint framework_mapping_rows_decision check (decision in ('confirmed', 'changed', 'rejected')),
  -- Likeness of what was suggested when this was decided, 0 to 1.
  score numeric,
  revision integer not null default 1,
  saved_at timestamptz not null,
  saved_by text not null constraint framework_mapping_rows_saved_by references accounts (id),
  primary key (mapping_id, side, code),
  constraint framework_mapping_rows_dropped check ((kind = 'dropped') = (side = 'before'))
);
create index framework_mapping_rows_saved_by on framework_mapping_rows (saved_by);

create table framework_retirements (
  framework_id uuid primary key constraint framework_retirements_framework references frameworks (id),
  reason text not null,
  retired_at timestamptz not null,
  retired_by text not null constraint framework_retirements_retired_by references accounts (id)
);
create index framework_retirements_retired_by on framework_retirements (retired_by);
