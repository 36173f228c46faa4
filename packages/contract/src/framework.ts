// Frameworks (bộ tiêu chí): import, look through, issue.
import { z } from 'zod';
import { findingSchema } from './problem.ts';
import { day, decimalText, decisionSchema, moment, uuid } from './wire.ts';

export const frameworkStatuses = ['draft', 'issued'] as const;

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
  source: z.enum(['self', 'survey', 'external', 'appraiser']).nullable(),
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

/** POST /api/frameworks/:frameworkId/issue: fixed from then on. */
export const issueFrameworkSchema = z.object({
  decisionNumber: z.string().trim().min(1).max(100),
  decisionDate: day,
  revision: z.number().int(),
});

export type FrameworkSummary = z.infer<typeof frameworkSummarySchema>;
export type FrameworkDetail = z.infer<typeof frameworkDetailSchema>;
export type FrameworkRow = z.infer<typeof frameworkRowSchema>;
export type FrameworkImportReply = z.infer<typeof frameworkImportReplySchema>;
