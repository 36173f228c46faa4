// One request per write route of this feature that must succeed; the fitness tests try them.
import type { WriteExample } from '../../testing/write-example.ts';

const version = {
  code: 'D',
  name: 'Sở D',
  kind: 'department',
  parentId: 'P',
  group: 'Sở',
  validFrom: '2025-09-01',
  validTo: null,
  legalBasis: null,
};
const abolition = { kind: 'abolished', on: '2026-01-01', predecessorIds: ['A'], successorIds: [], legalBasis: null };

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'POST /api/agencies',
    by: 'standingOfficer',
    ask: async () => ({ url: '/api/agencies', payload: version }),
  },
  {
    route: 'PUT /api/agencies/:agencyId',
    by: 'standingOfficer',
    ask: async () => ({ url: '/api/agencies/A', payload: { ...version, revision: 1 } }),
  },
  {
    route: 'POST /api/agency-successions',
    by: 'standingOfficer',
    ask: async () => ({ url: '/api/agency-successions', payload: abolition }),
  },
];
