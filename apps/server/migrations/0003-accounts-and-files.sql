-- Accounts with dated roles, sessions, failed sign-ins, one-time links; and the register of stored files.

create table accounts (
  id text primary key,
  -- Lower case; also the only way to sign in with a password.
  username text not null constraint accounts_name_taken unique,
  name text not null,
  title text not null,
  agency_id text not null constraint accounts_agency references agencies (id),
  -- Null: no password sign-in.
  password_hash text,
  -- Demonstration people only: what this person can be seen doing. Null = not to be signed in at a click.
  story text,
  revision integer not null default 1
);
create index accounts_agency on accounts (agency_id);

create table role_grants (
  id bigint generated always as identity primary key,
  account_id text not null constraint role_grants_account references accounts (id),
  role text not null constraint role_grants_role check (
    role in ('reporter', 'head', 'pillarOwner', 'appraiser', 'council', 'standingAgency', 'chairman', 'administrator')
  ),
  agency_id text not null constraint role_grants_agency references agencies (id),
  authority_id text constraint role_grants_authority references agencies (id),
  pillar text,
  valid_from date not null,
  valid_to date,
  constraint role_grants_period check (valid_to is null or valid_to >= valid_from)
);
create index role_grants_account on role_grants (account_id);
create index role_grants_agency on role_grants (agency_id);
create index role_grants_authority on role_grants (authority_id);

create table sessions (
  -- SHA-256 of the token in the cookie: who reads this table can sign in as nobody.
  token_hash text primary key,
  account_id text not null constraint sessions_account references accounts (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index sessions_account on sessions (account_id);

-- Keyed by the name tried, whether or not it exists, so that being locked tells nobody which names do.
create table sign_in_attempts (
  username text primary key,
  failures integer not null,
  locked_until timestamptz,
  last_at timestamptz not null
);

create table one_time_links (
  token_hash text primary key,
  purpose text not null constraint one_time_links_purpose check (purpose in ('firstAdministrator')),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table files (
  -- SHA-256 of the content, hexadecimal; also its place in the store.
  hash text primary key constraint files_hash check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null constraint files_size check (size >= 0),
  media_type text not null,
  stored_at timestamptz not null
);
