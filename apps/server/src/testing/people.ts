// The fixed people and agencies of every test: who they are and what they may do never changes from test to test.
import type { GrantInput } from '@parindex/contract/account';
import type { AgencyInput } from '@parindex/contract/agency';

/** The day everything began; tests run on 2025-12-01 unless they say otherwise. */
const since = '2025-07-01';

function agency(name: string, kind: AgencyInput['kind'], parentId: string | null, group: string | null): AgencyInput {
  return { code: name, name, kind, parentId, group, validFrom: since, validTo: null, legalBasis: null };
}

/** One province P, its standing agency S, the departments A and B, the commune C. */
export const testAgencies = {
  P: agency('Tỉnh P', 'province', null, null),
  S: agency('Sở Nội vụ', 'department', 'P', 'Sở'),
  A: agency('Sở A', 'department', 'P', 'Sở'),
  B: agency('Sở B', 'department', 'P', 'Sở'),
  C: agency('Xã C', 'commune', 'P', 'Xã'),
} as const;

type AgencyId = keyof typeof testAgencies;

function inside(role: GrantInput['role'], agencyId: AgencyId): GrantInput {
  return { role, agencyId, authorityId: null, pillar: null, validFrom: since, validTo: null };
}

function forProvince(role: GrantInput['role'], agencyId: AgencyId, pillar: string | null = null): GrantInput {
  return { ...inside(role, agencyId), authorityId: 'P', pillar };
}

/** Id and user name are the same; everybody's password is `testPassword`. */
export const testPeople = {
  reporterOfA: { agencyId: 'A', grants: [inside('reporter', 'A')] },
  headOfA: { agencyId: 'A', grants: [inside('head', 'A')] },
  reporterOfB: { agencyId: 'B', grants: [inside('reporter', 'B')] },
  headOfB: { agencyId: 'B', grants: [inside('head', 'B')] },
  reporterOfC: { agencyId: 'C', grants: [inside('reporter', 'C')] },
  headOfC: { agencyId: 'C', grants: [inside('head', 'C')] },
  /** From department B: must never appraise B. */
  appraiser: { agencyId: 'B', grants: [forProvince('appraiser', 'B')] },
  secondAppraiser: { agencyId: 'S', grants: [forProvince('appraiser', 'S')] },
  /** Pillar 1 belongs to the standing agency, pillar 2 to department B. */
  pillarOwner1: { agencyId: 'S', grants: [forProvince('pillarOwner', 'S', '1')] },
  pillarOwner2: { agencyId: 'B', grants: [forProvince('pillarOwner', 'B', '2')] },
  councilMember: { agencyId: 'P', grants: [forProvince('council', 'P')] },
  secondCouncilMember: { agencyId: 'A', grants: [forProvince('council', 'A')] },
  standingOfficer: { agencyId: 'S', grants: [forProvince('standingAgency', 'S')] },
  chairman: { agencyId: 'P', grants: [forProvince('chairman', 'P')] },
  administrator: { agencyId: 'S', grants: [forProvince('administrator', 'S')] },
  /** Signed in, with no right at all: what everything must be refused to. */
  nobody: { agencyId: 'A', grants: [] },
} as const satisfies Record<string, { agencyId: AgencyId; grants: readonly GrantInput[] }>;

export type PersonId = keyof typeof testPeople;

export const testPassword = 'núi cao sông dài biển rộng';
