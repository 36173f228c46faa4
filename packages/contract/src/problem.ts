// Every refusal the server can give: its code, its HTTP status. RFC 9457 on the wire.
import { z } from 'zod';

/** HTTP status of every problem code. A code is `feature.reason`; its Vietnamese text stands in problem.vi.ts. */
export const problemStatus = {
  'request.invalid': 400,
  'request.tooLarge': 413,
  'request.notFound': 404,
  'request.tooMany': 429,
  'access.signedOut': 401,
  'access.denied': 403,
  'access.forged': 403,
  'account.wrongPassword': 401,
  'account.locked': 423,
  'account.notFound': 404,
  'account.nameTaken': 409,
  'account.passwordWeak': 422,
  'account.linkInvalid': 404,
  'agency.notFound': 404,
  'agency.codeTaken': 409,
  'agency.invalid': 422,
  'framework.notFound': 404,
  'framework.unsound': 422,
  'framework.keyTaken': 409,
  'framework.issued': 409,
  'framework.inUse': 409,
  'framework.draftNotFound': 404,
  'framework.baseUnfit': 409,
  'framework.warningsOpen': 422,
  'framework.proposalNotFound': 404,
  'framework.proposalInvalid': 422,
  'framework.mappingUnfit': 409,
  'framework.mappingUnsound': 422,
  'framework.mappingReviewed': 409,
  'framework.notAmendment': 409,
  'framework.entriesUnfit': 409,
  'framework.notRetirable': 409,
  'round.notFound': 404,
  'round.unsound': 422,
  'round.notReady': 409,
  'assessment.notFound': 404,
  'assessment.itemUnknown': 404,
  'assessment.entryInvalid': 422,
  'assessment.notReady': 409,
  'evidence.notFound': 404,
  'evidence.linked': 409,
  'appraisal.entryInvalid': 422,
  'appraisal.notReady': 409,
  'appraisal.conflict': 422,
  'explanation.textMissing': 422,
  'survey.unsound': 422,
  'result.notComputed': 404,
  'result.stale': 409,
  'publication.notFound': 404,
  'file.notFound': 404,
  'file.typeRefused': 415,
  'record.changed': 409,
  'server.failed': 500,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problemStatus;

/** One thing wrong with what was sent. `path` is a dotted path, or `file:row` for imports. */
export const findingSchema = z.object({
  path: z.string(),
  message: z.string(),
  severity: z.enum(['error', 'warning']).default('error'),
});

/** Body of every refusal (RFC 9457, application/problem+json). */
export const problemSchema = z.object({
  type: z.string(),
  code: z.string(),
  status: z.number(),
  title: z.string(),
  detail: z.string().optional(),
  findings: z.array(findingSchema).optional(),
  /** For 409 record.changed: what was sent and what stands, so that the screen shows both. */
  conflict: z.object({ sent: z.unknown(), stands: z.unknown() }).optional(),
  requestId: z.string().optional(),
});

export type Finding = z.infer<typeof findingSchema>;
export type ProblemBody = z.infer<typeof problemSchema>;
