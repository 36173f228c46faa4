-- Dossiers: what agencies declare with its evidence, what appraisers decide, what was explained, what was imported.

create table assessments (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null constraint assessments_round references rounds (id) on delete cascade,
  group_code text not null,
  agency_id text not null constraint assessments_agency references agencies (id),
  -- The agency as it stood when the round was made.
  agency_version_id bigint not null constraint assessments_agency_version references agency_versions (id),
  status text not null default 'draft' constraint assessments_status check (status in ('draft', 'withHead', 'submitted')),
  returned_reason text,
  submitted_at timestamptz,
  submitted_by text constraint assessments_submitted_by references accounts (id),
  explanation_sent_at timestamptz,
  explanation_sent_by text constraint assessments_explanation_sent_by references accounts (id),
  constraint assessments_group foreign key (round_id, group_code) references round_groups (round_id, code) on delete cascade,
  constraint assessments_once unique (round_id, agency_id),
  constraint assessments_submission check ((status = 'submitted') = (submitted_at is not null))
);
create index assessments_group on assessments (round_id, group_code);
create index assessments_agency on assessments (agency_id);
create index assessments_agency_version on assessments (agency_version_id);
create index assessments_submitted_by on assessments (submitted_by);
create index assessments_explanation_sent_by on assessments (explanation_sent_by);

-- The agency's own entry. No row = nothing declared; never a zero.
create table assessment_items (
  assessment_id uuid not null constraint assessment_items_assessment references assessments (id) on delete cascade,
  item_code text not null,
  figures text,
  points numeric,
  not_applicable_ground text,
  explanation text,
  revision integer not null default 1,
  saved_at timestamptz not null,
  saved_by text not null constraint assessment_items_saved_by references accounts (id),
  primary key (assessment_id, item_code),
  constraint assessment_items_one_kind check (num_nonnulls(figures, not_applicable_ground) <= 1)
);
create index assessment_items_saved_by on assessment_items (saved_by);

-- The whole life of every value.
create table item_changes (
  id bigint generated always as identity primary key,
  assessment_id uuid not null constraint item_changes_assessment references assessments (id) on delete cascade,
  item_code text not null,
  layer text not null constraint item_changes_layer check (layer in ('self', 'pass1', 'explanation', 'pass2', 'import')),
  at timestamptz not null,
  actor_id text not null constraint item_changes_actor references accounts (id),
  from_value text,
  to_value text,
  reason text
);
create index item_changes_item on item_changes (assessment_id, item_code, id);
create index item_changes_actor on item_changes (actor_id);

create table evidence (
  id uuid primary key default gen_random_uuid(),
  agency_id text not null constraint evidence_agency references agencies (id),
  file_hash text not null constraint evidence_file references files (hash),
  file_name text not null,
  name text not null,
  document_number text,
  issuer text,
  document_date date,
  period text,
  confidential boolean not null default false,
  uploaded_at timestamptz not null,
  uploaded_by text not null constraint evidence_uploaded_by references accounts (id),
  constraint evidence_once unique (agency_id, file_hash)
);
create index evidence_file on evidence (file_hash);
create index evidence_uploaded_by on evidence (uploaded_by);

create table evidence_links (
  assessment_id uuid not null constraint evidence_links_assessment references assessments (id) on delete cascade,
  item_code text not null,
  evidence_id uuid not null constraint evidence_links_evidence references evidence (id),
  layer text not null constraint evidence_links_layer check (layer in ('self', 'explanation')),
  page text,
  linked_at timestamptz not null,
  linked_by text not null constraint evidence_links_linked_by references accounts (id),
  primary key (assessment_id, item_code, evidence_id)
);
create index evidence_links_evidence on evidence_links (evidence_id);
create index evidence_links_linked_by on evidence_links (linked_by);

create table appraisals (
  assessment_id uuid not null constraint appraisals_assessment references assessments (id) on delete cascade,
  pass integer not null constraint appraisals_pass check (pass in (1, 2)),
  completed_at timestamptz not null,
  completed_by text not null constraint appraisals_completed_by references accounts (id),
  primary key (assessment_id, pass)
);
create index appraisals_completed_by on appraisals (completed_by);

create table appraisal_items (
  assessment_id uuid not null constraint appraisal_items_assessment references assessments (id) on delete cascade,
  pass integer not null constraint appraisal_items_pass check (pass in (1, 2)),
  item_code text not null,
  decision text not null constraint appraisal_items_decision check (
    decision in ('accepted', 'points', 'figures', 'notApplicable')
  ),
  figures text,
  points numeric,
  reason text,
  asks_explanation boolean not null default false,
  revision integer not null default 1,
  saved_at timestamptz not null,
  saved_by text not null constraint appraisal_items_saved_by references accounts (id),
  primary key (assessment_id, pass, item_code),
  -- Whoever changes what was declared, or asks, says why.
  constraint appraisal_items_reason check ((decision = 'accepted' and not asks_explanation) or reason is not null)
);
create index appraisal_items_saved_by on appraisal_items (saved_by);

create table explanations (
  assessment_id uuid not null constraint explanations_assessment references assessments (id) on delete cascade,
  item_code text not null,
  stance text not null constraint explanations_stance check (stance in ('agree', 'dispute')),
  text text,
  revision integer not null default 1,
  saved_at timestamptz not null,
  saved_by text not null constraint explanations_saved_by references accounts (id),
  primary key (assessment_id, item_code),
  constraint explanations_dispute_text check (stance = 'agree' or text is not null)
);
create index explanations_saved_by on explanations (saved_by);

-- Survey results and indexes of other institutions, one row per agency and item.
create table imported_results (
  assessment_id uuid not null constraint imported_results_assessment references assessments (id) on delete cascade,
  item_code text not null,
  figures text not null,
  source_name text not null,
  imported_at timestamptz not null,
  imported_by text not null constraint imported_results_imported_by references accounts (id),
  primary key (assessment_id, item_code)
);
create index imported_results_imported_by on imported_results (imported_by);
