// Is an assignment (phân công thẩm định) sound, and does it leave everybody's own agency to others?
import type { Assignment } from '../appraisal/access.ts';
import type { Finding } from '../finding.ts';
import { assignmentText } from './round.vi.ts';

export interface AppraiserFacts {
  readonly name: string;
  /** Their own agency and every agency they hold a role in: none of them may they appraise. */
  readonly agencyIds: readonly string[];
}

export interface AssignmentFacts {
  /** Those who hold a role of appraisal for the round's authority, by account. */
  readonly appraisers: ReadonlyMap<string, AppraiserFacts>;
  /** Names of the agencies of the round, by id. */
  readonly agencies: ReadonlyMap<string, string>;
  readonly pillars: ReadonlySet<string>;
}

/** What is wrong apart from conflicts of interest. */
export function assignmentFindings(assignments: readonly Assignment[], facts: AssignmentFacts): Finding[] {
  const seen = new Set<string>();
  return assignments.flatMap((assignment, index): Finding[] => {
    const { accountId, agencyId, pillar } = assignment;
    const key = JSON.stringify([accountId, agencyId, pillar]);
    const isTwice = seen.has(key);
    seen.add(key);
    const at = (field: string, message: string): Finding => ({
      path: ['assignments', index, field],
      message,
      severity: 'error',
    });
    return [
      ...(isTwice ? [at('accountId', assignmentText.twice)] : []),
      ...(facts.appraisers.has(accountId) ? [] : [at('accountId', assignmentText.notAppraiser)]),
      ...(agencyId === null || facts.agencies.has(agencyId) ? [] : [at('agencyId', assignmentText.agencyOutside)]),
      ...(pillar === null || facts.pillars.has(pillar) ? [] : [at('pillar', assignmentText.pillarUnknown(pillar))]),
    ];
  });
}

/**
 * Everybody who would appraise their own agency by name. A row for all agencies is no conflict: the rule of the work
 * itself leaves out the own agency.
 */
export function conflictFindings(assignments: readonly Assignment[], facts: AssignmentFacts): Finding[] {
  return assignments.flatMap(({ accountId, agencyId }, index): Finding[] => {
    const person = facts.appraisers.get(accountId);
    if (agencyId === null || !person?.agencyIds.includes(agencyId)) return [];
    const message = assignmentText.ownAgency(person.name, facts.agencies.get(agencyId) ?? agencyId);
    return [{ path: ['assignments', index, 'agencyId'], message, severity: 'error' }];
  });
}
