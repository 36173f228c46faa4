// One request per write route of this feature that must succeed; the fitness tests try them.
import { documentFields, formOf, pdf, upload } from '../../testing/upload.ts';
import type { WriteExample } from '../../testing/write-example.ts';

const by = 'reporterOfA';

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'POST /api/agencies/:agencyId/evidence',
    by,
    ask: async () => ({
      url: '/api/agencies/A/evidence',
      payload: formOf({ name: 'Kế hoạch.pdf', content: pdf('hai') }, { fields: JSON.stringify(documentFields) }),
    }),
  },
  {
    route: 'DELETE /api/evidence/:evidenceId',
    by,
    ask: async ({ as }) => ({ url: `/api/evidence/${(await upload(as(by), 'A')).json().evidence.id}` }),
  },
];
