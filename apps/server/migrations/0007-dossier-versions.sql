-- A dossier counts its changes, so that a grid once made can be told from a stale one; evidence is found without marks.

alter table assessments add column version bigint not null default 0;
alter table evidence add column search_text text not null default '';

-- Any write below a dossier, from whichever feature, moves its version on: once per statement, not per row.
create function count_dossier_change() returns trigger language plpgsql as $$
begin
  update assessments set version = version + 1 where id in (select assessment_id from touched);
  return null;
end $$;

create trigger assessment_items_inserted after insert on assessment_items
  referencing new table as touched for each statement execute function count_dossier_change();
create trigger assessment_items_updated after update on assessment_items
  referencing new table as touched for each statement execute function count_dossier_change();
create trigger assessment_items_deleted after delete on assessment_items
  referencing old table as touched for each statement execute function count_dossier_change();
create trigger evidence_links_inserted after insert on evidence_links
  referencing new table as touched for each statement execute function count_dossier_change();
create trigger evidence_links_updated after update on evidence_links
  referencing new table as touched for each statement execute function count_dossier_change();
create trigger evidence_links_deleted after delete on evidence_links
  referencing old table as touched for each statement execute function count_dossier_change();
create trigger imported_results_inserted after insert on imported_results
  referencing new table as touched for each statement execute function count_dossier_change();
create trigger imported_results_updated after update on imported_results
  referencing new table as touched for each statement execute function count_dossier_change();
create trigger imported_results_deleted after delete on imported_results
  referencing old table as touched for each statement execute function count_dossier_change();
