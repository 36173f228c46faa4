-- Agencies: identity apart from dated versions, and what became of them.

create extension if not exists btree_gist;

create table agencies (
  id text primary key,
  -- Counts every change of any version: what an editor read must still stand when it writes.
  revision integer not null default 1
);

create table agency_versions (
  id bigint generated always as identity primary key,
  agency_id text not null constraint agency_versions_agency references agencies (id),
  code text not null,
  name text not null,
  -- Name and code, lower case and without marks: what search compares.
  search_text text not null,
  kind text not null constraint agency_versions_kind check (kind in ('province', 'department', 'district', 'commune', 'other')),
  parent_id text constraint agency_versions_parent references agencies (id),
  group_name text,
  valid_from date not null,
  valid_to date,
  legal_basis text,
  constraint agency_versions_period check (valid_to is null or valid_to >= valid_from),
  constraint agency_versions_not_own_parent check (parent_id <> agency_id),
  constraint agency_versions_no_overlap exclude using gist (agency_id with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint agency_versions_code_taken exclude using gist (
    code with =, agency_id with <>, daterange(valid_from, valid_to, '[]') with &&
  )
);
create index agency_versions_agency on agency_versions (agency_id, valid_from);
create index agency_versions_parent on agency_versions (parent_id);

create table agency_successions (
  id bigint generated always as identity primary key,
  kind text not null constraint agency_successions_kind check (kind in ('renamed', 'merged', 'split', 'abolished')),
  on_day date not null,
  legal_basis text
);

create table agency_succession_members (
  succession_id bigint not null constraint agency_succession_members_succession references agency_successions (id),
  agency_id text not null constraint agency_succession_members_agency references agencies (id),
  part text not null constraint agency_succession_members_part check (part in ('predecessor', 'successor')),
  primary key (succession_id, agency_id, part)
);
create index agency_succession_members_agency on agency_succession_members (agency_id);
