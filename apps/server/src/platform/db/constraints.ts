// The database is the last guard: which refusal a violated constraint means.
import type { ProblemCode } from '@parindex/contract/problem';

/** Every constraint that two people acting at once can hit. All others would be bugs and stay 500. */
const codes: Record<string, ProblemCode> = {
  accounts_name_taken: 'account.nameTaken',
  accounts_agency: 'agency.notFound',
  agency_versions_code_taken: 'agency.codeTaken',
  agency_versions_no_overlap: 'agency.invalid',
  agency_versions_parent: 'agency.notFound',
  framework_draft_editors_draft: 'framework.draftNotFound',
  frameworks_amended_once: 'framework.baseUnfit',
  frameworks_issued: 'framework.issued',
  frameworks_key_taken: 'framework.keyTaken',
  role_grants_agency: 'agency.notFound',
  role_grants_authority: 'agency.notFound',
  round_groups_framework: 'framework.inUse',
};

/** @returns the code for a database error, however the query builder has wrapped it; null = a bug */
export function codeOfConstraint(error: unknown): ProblemCode | null {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ('constraint' in inner && typeof inner.constraint === 'string') return codes[inner.constraint] ?? null;
  }
  return null;
}
