// Frameworks (bộ tiêu chí): import, look through, issue.
import { z } from 'zod';
import { findingSchema } from './problem.ts';
import { day, decimalText, decisionSchema, dryRunQuery, moment, uuid } from './wire.ts';

export const frameworkStatuses = ['draft', 'issued', 'amended', 'retired'] as const;

export const frameworkSummarySchema = z.object({
  id: uuid,
  key: z.string(),
  title: z.string(),
  year: z.number().int(),
  status: z.enum(frameworkStatuses),
  illustrative: z.boolean(),
  itemCount: z.number().int(),
  maxPoints: decimalText,
  surveyMaxPoints: decimalText,
  decisionNumber: z.string().nullable(),
  decisionDate: day.nullable(),
  hash: z.string(),
  revision: z.number().int(),
  updatedAt: moment,
});

/** GET /api/frameworks?authorityId= */
export const frameworkListSchema = z.object({
  frameworks: z.array(frameworkSummarySchema),
  may: z.object({ import: decisionSchema }),
});

/** One row of the tree, in document order. `path` is the code of every branch above. */
export const frameworkRowSchema = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  level: z.number().int(),
  isItem: z.boolean(),
  list: z.enum(['tree', 'bonus', 'penalty']),
  name: z.string(),
  maxPoints: decimalText,
  owner: z.string().nullable(),
  source: z.enum(['self', 'survey', 'external', 'appraiser', 'leader']).nullable(),
  ruleKind: z.string().nullable(),
  ruleText: z.string().nullable(),
  guidance: z.string().nullable(),
  evidence: z.string().nullable(),
  notApplicable: z.string().nullable(),
  exceptions: z.array(z.string()),
});

/** GET /api/frameworks/:frameworkId */
export const frameworkDetailSchema = frameworkSummarySchema.extend({
  rows: z.array(frameworkRowSchema),
  settings: z.object({
    rounding: z.string(),
    ranking: z.string(),
    missing: z.string(),
    bonusCap: decimalText.nullable(),
    penaltyCap: decimalText.nullable(),
    indexCap: decimalText.nullable(),
    bands: z.array(z.object({ label: z.string(), edge: z.string() })),
  }),
  warnings: z.array(findingSchema),
  may: z.object({ replace: decisionSchema, issue: decisionSchema, remove: decisionSchema }),
});

/**
 * POST /api/frameworks (multipart: `file`, `authorityId`; ?dryRun=true reads and tells, and stores nothing).
 * With errors among the findings nothing is stored: 422 framework.unsound with all of them.
 */
export const frameworkImportReplySchema = z.object({
  /** Null in a dry run. */
  id: uuid.nullable(),
  title: z.string(),
  itemCount: z.number().int(),
  maxPoints: decimalText,
  rows: z.array(frameworkRowSchema),
  findings: z.array(findingSchema),
});

/** PUT /api/frameworks/:frameworkId (multipart: `file`, `revision`; ?dryRun=true): the draft is replaced by the file. */
/** DELETE /api/frameworks/:frameworkId: a draft that no round uses. */
/** GET /api/frameworks/:frameworkId/file: the file exactly as it came; ?format=xlsx: the same as a spreadsheet. */
export const frameworkFields = {
  import: z.object({ authorityId: z.string().min(1) }),
  replace: z.object({ revision: z.coerce.number().int() }),
};

/** POST /api/frameworks/:frameworkId/issue: fixed from then on. */
export const issueFrameworkSchema = z.object({
  decisionNumber: z.string().trim().min(1).max(100),
  decisionDate: day,
  revision: z.number().int(),
});

const params = z.object({ frameworkId: uuid });
const querystring = dryRunQuery;

export const listFrameworksRoute = {
  querystring: z.object({ authorityId: z.string().optional() }),
  response: { 200: frameworkListSchema },
};
export const readFrameworkRoute = { params, response: { 200: frameworkDetailSchema } };
export const frameworkFileRoute = {
  params,
  querystring: z.object({ format: z.enum(['source', 'xlsx']).default('source') }),
};
export const importFrameworkRoute = {
  querystring,
  response: { 200: frameworkImportReplySchema, 201: frameworkImportReplySchema },
};
export const replaceFrameworkRoute = { params, querystring, response: { 200: frameworkImportReplySchema } };
export const issueFrameworkRoute = { params, body: issueFrameworkSchema, response: { 200: frameworkDetailSchema } };
export const removeFrameworkRoute = { params, response: { 204: z.null() } };

export type FrameworkList = z.infer<typeof frameworkListSchema>;
export type IssueFramework = z.infer<typeof issueFrameworkSchema>;
export type FrameworkSummary = z.infer<typeof frameworkSummarySchema>;
export type FrameworkDetail = z.infer<typeof frameworkDetailSchema>;
export type FrameworkRow = z.infer<typeof frameworkRowSchema>;
export type FrameworkImportReply = z.infer<typeof frameworkImportReplySchema>;
