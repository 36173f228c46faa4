// The computed result of a round: table, trace, approval, publication.
import { z } from 'zod';
import { outcomeSchema } from './assessment.ts';
import { day, decimalText, decisionSchema, dryRunQuery, moment, uuid } from './wire.ts';

const part = z.object({ points: decimalText, maxPoints: decimalText });

export const resultRowSchema = z.object({
  agencyId: z.string(),
  agencyName: z.string(),
  assessmentId: uuid,
  points: decimalText,
  maxPoints: decimalText,
  index: decimalText.nullable(),
  /** Rounded as the framework says: what is printed. */
  indexShown: decimalText.nullable(),
  provisional: z.boolean(),
  missing: z.number().int(),
  rank: z.number().int().nullable(),
  band: z.string().nullable(),
  appraised: part,
  survey: part,
  bonus: decimalText,
  penalty: decimalText,
  pillars: z.array(z.object({ code: z.string(), points: decimalText, maxPoints: decimalText })),
  /** Against the published round of the year before: null = không so sánh. */
  previousRank: z.number().int().nullable(),
  previousIndex: decimalText.nullable(),
});

export const resultGroupSchema = z.object({
  code: z.string(),
  name: z.string(),
  frameworkTitle: z.string(),
  ranked: z.number().int(),
  /** `Điểm bằng nhau xếp cùng hạng (1, 2, 2, 4)`: printed under the table. */
  tieRule: z.string(),
  pillars: z.array(z.object({ code: z.string(), name: z.string(), maxPoints: decimalText })),
  rows: z.array(resultRowSchema),
  /** What a letter after the publication says of this group. */
  statistics: z.array(z.string()),
});

/** GET /api/rounds/:roundId/result: the last computation. 404 result.notComputed when there is none. */
export const resultSchema = z.object({
  roundId: uuid,
  roundTitle: z.string(),
  yearJudged: z.number().int(),
  computedAt: moment,
  computedBy: z.string(),
  engine: z.string(),
  hash: z.string(),
  /** Something was saved after this computation: compute again. */
  stale: z.boolean(),
  groups: z.array(resultGroupSchema),
  /** The same sentences over groups that one framework ranks together. */
  together: z.array(z.object({ groups: z.array(z.string()), statistics: z.array(z.string()) })),
  approval: z
    .object({ decisionNumber: z.string(), decisionDate: day, approvedAt: moment, approvedBy: z.string() })
    .nullable(),
  editionId: uuid.nullable(),
  may: z.object({ compute: decisionSchema, approve: decisionSchema, publish: decisionSchema }),
});

/** POST /api/rounds/:roundId/result: compute now; replies resultSchema. */

/** GET /api/rounds/:roundId/result/:assessmentId: every item of one agency with the sentence behind its points. */
export const traceSchema = z.object({
  agencyName: z.string(),
  groupName: z.string(),
  row: resultRowSchema,
  frameworkId: uuid,
  frameworkHash: z.string(),
  engine: z.string(),
  items: z.array(
    outcomeSchema.extend({
      code: z.string(),
      parent: z.string().nullable(),
      level: z.number().int(),
      isItem: z.boolean(),
      name: z.string(),
      /** self, pass1, pass2, import: which layer decided. */
      decidedIn: z.string().nullable(),
      decidedBy: z.string().nullable(),
      reason: z.string().nullable(),
      evidence: z.array(z.object({ name: z.string(), hash: z.string() })),
    }),
  ),
  /** Roll-up, index and rank in sentences. */
  summary: z.array(z.string()),
});

/** POST /api/rounds/:roundId/approval: the Chairman; refers to the very result that was seen. */
export const approvalSchema = z.object({
  decisionNumber: z.string().trim().min(1).max(100),
  decisionDate: day,
  resultHash: z.string(),
});
/** POST /api/rounds/:roundId/publication: no body; replies the edition. */
export const editionSchema = z.object({
  id: uuid,
  number: z.number().int(),
  hash: z.string(),
  publishedAt: moment,
  path: z.string(),
});

/**
 * POST /api/rounds/:roundId/past-result: the published result of an earlier year, from its papers (multipart): `file` with the
 * rows of a scores file for all groups, and these fields. `?dryRun=true` tells what would be published.
 */
export const pastResultFieldsSchema = z.object({
  decisionNumber: z.string().trim().min(1).max(100),
  decisionDate: day,
  publishedAt: moment,
  /** Where the points come from, such as "Phụ lục Quyết định 282/QĐ-UBND". */
  sourceName: z.string().trim().min(1).max(300),
});
export const pastResultSchema = z.object({
  /** Null in a dry run. */
  edition: editionSchema.nullable(),
  groups: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      agencies: z.number().int(),
      ranked: z.number().int(),
      statistics: z.array(z.string()),
    }),
  ),
});

/** The routes: what each takes and replies. Problems (problem.ts) come besides. */
const roundParams = z.object({ roundId: uuid });
const traceParams = roundParams.extend({ assessmentId: uuid });
export const computeResultRoute = { params: roundParams, response: { 200: resultSchema } };
export const readResultRoute = { params: roundParams, response: { 200: resultSchema } };
export const readTraceRoute = { params: traceParams, response: { 200: traceSchema } };
export const approveResultRoute = { params: roundParams, body: approvalSchema, response: { 200: resultSchema } };
export const publishResultRoute = { params: roundParams, response: { 200: editionSchema } };
export const enterPastResultRoute = {
  params: roundParams,
  querystring: dryRunQuery,
  response: { 200: pastResultSchema },
};

export type Approval = z.infer<typeof approvalSchema>;
export type Edition = z.infer<typeof editionSchema>;
export type PastResultFields = z.infer<typeof pastResultFieldsSchema>;
export type PastResult = z.infer<typeof pastResultSchema>;
export type Result = z.infer<typeof resultSchema>;
export type ResultGroup = z.infer<typeof resultGroupSchema>;
export type ResultRow = z.infer<typeof resultRowSchema>;
export type Trace = z.infer<typeof traceSchema>;
