// Appraisal (thẩm định), pass 1 and 2: one agency down its items, one item across all agencies.
import { z } from 'zod';
import { gridRowSchema, linkedEvidenceSchema, outcomeSchema } from './assessment.ts';
import { decimalText, decisionSchema, moment, uuid } from './wire.ts';

export const passParam = z.enum(['1', '2']);

export const appraisalEntrySchema = z.object({
  decision: z.enum(['accepted', 'points', 'figures', 'notApplicable']).nullable(),
  figures: z.string().nullable(),
  points: decimalText.nullable(),
  reason: z.string().nullable(),
  asksExplanation: z.boolean(),
  revision: z.number().int(),
  savedAt: moment.nullable(),
  savedBy: z.string().nullable(),
});

/** One item as the appraiser sees it: what was declared, what it came to, what this pass says. */
export const appraisalRowSchema = gridRowSchema.extend({
  self: outcomeSchema.nullable(),
  /** What pass 1 came to; null in pass 1. */
  pass1: outcomeSchema.nullable(),
  pass1Reason: z.string().nullable(),
  explanation: z.object({ stance: z.enum(['agree', 'dispute']), text: z.string().nullable() }).nullable(),
  appraisal: appraisalEntrySchema.nullable(),
  appraised: outcomeSchema.nullable(),
  mayAppraise: decisionSchema.nullable(),
  /** Did pass 1 ask for an explanation? False in pass 1. */
  pass1Asked: z.boolean(),
  /** Is it of a pillar assigned to the reader? */
  mine: z.boolean(),
  /** Has this pass to decide on it, decided or not? */
  mustDecide: z.boolean(),
  /** Would accepting everything in one go take it? */
  acceptable: z.boolean(),
});

/** GET /api/appraisals?roundId=: the agencies the person is assigned to. */
export const appraisalListSchema = z.object({
  roundTitle: z.string(),
  pass: z.union([z.literal(1), z.literal(2)]).nullable(),
  closesAt: moment.nullable(),
  rows: z.array(
    z.object({
      assessmentId: uuid,
      agencyId: z.string(),
      agencyName: z.string(),
      groupName: z.string(),
      submitted: z.boolean(),
      decided: z.number().int(),
      toDecide: z.number().int(),
      completed: z.boolean(),
    }),
  ),
  items: z.array(z.object({ group: z.string(), code: z.string(), name: z.string() })),
});

/** GET /api/appraisals/:assessmentId/:pass */
export const appraisalSheetSchema = z.object({
  assessmentId: uuid,
  roundId: uuid,
  roundTitle: z.string(),
  agencyId: z.string(),
  agencyName: z.string(),
  groupName: z.string(),
  pass: z.union([z.literal(1), z.literal(2)]),
  closesAt: moment.nullable(),
  completedAt: moment.nullable(),
  selfTotal: z.object({ points: decimalText, maxPoints: decimalText, index: decimalText.nullable() }),
  appraisedTotal: z.object({ points: decimalText, maxPoints: decimalText, index: decimalText.nullable() }),
  rows: z.array(appraisalRowSchema),
  undecided: z.number().int(),
  may: z.object({ complete: decisionSchema }),
});

/**
 * PUT /api/appraisals/:assessmentId/:pass/items/:code. A decision other than `accepted`, or a question, needs its reason.
 * Accepting what was never declared is refused: points or "không áp dụng" must be given.
 */
export const appraiseItemSchema = z.object({
  decision: z.enum(['accepted', 'points', 'figures', 'notApplicable']),
  figures: z.string().trim().max(500).nullable(),
  points: decimalText.nullable(),
  reason: z.string().trim().max(2000).nullable(),
  asksExplanation: z.boolean(),
  revision: z.number().int(),
});
export const appraisedItemSchema = z.object({
  appraisal: appraisalEntrySchema,
  appraised: outcomeSchema,
  appraisedTotal: z.object({ points: decimalText, maxPoints: decimalText, index: decimalText.nullable() }),
  undecided: z.number().int(),
});

/** POST /api/appraisals/:assessmentId/:pass/acceptance: accept every declared item of mine not decided yet. */
export const acceptedSchema = z.object({ accepted: z.number().int() });
/** POST /api/appraisals/:assessmentId/:pass/completion: no body. */

/**
 * GET /api/rounds/:roundId/items/:code/appraisals?pass=&group=: one item across the agencies assigned to me.
 * Groups may have different frameworks: without `group` it is the first group that knows the code.
 */
export const itemAcrossSchema = z.object({
  item: gridRowSchema,
  rows: z.array(
    z.object({
      assessmentId: uuid,
      agencyId: z.string(),
      agencyName: z.string(),
      figures: z.string().nullable(),
      /** What the agency wrote beside its entry. */
      note: z.string().nullable(),
      self: outcomeSchema,
      pass1: outcomeSchema.nullable(),
      pass1Reason: z.string().nullable(),
      explanation: z.object({ stance: z.enum(['agree', 'dispute']), text: z.string().nullable() }).nullable(),
      appraisal: appraisalEntrySchema,
      appraised: outcomeSchema,
      evidenceCount: z.number().int(),
      evidence: z.array(linkedEvidenceSchema),
      mustDecide: z.boolean(),
      mayAppraise: decisionSchema,
    }),
  ),
});

/** The routes: what each takes and replies. Problems (problem.ts) come besides. */
const passParams = z.object({ assessmentId: uuid, pass: passParam });
const itemCode = z.string().min(1).max(100);
export const listAppraisalsRoute = {
  querystring: z.object({ roundId: uuid }),
  response: { 200: appraisalListSchema },
};
export const readAppraisalRoute = { params: passParams, response: { 200: appraisalSheetSchema } };
export const appraiseItemRoute = {
  params: passParams.extend({ code: itemCode }),
  body: appraiseItemSchema,
  response: { 200: appraisedItemSchema },
};
export const acceptAllRoute = { params: passParams, response: { 200: acceptedSchema } };
export const completePassRoute = { params: passParams, response: { 204: z.null() } };
export const readItemAcrossRoute = {
  params: z.object({ roundId: uuid, code: itemCode }),
  querystring: z.object({ pass: passParam, group: z.string().max(40).optional() }),
  response: { 200: itemAcrossSchema },
};

export type AppraisalSheet = z.infer<typeof appraisalSheetSchema>;
export type AppraiseItem = z.infer<typeof appraiseItemSchema>;
export type AppraisalList = z.infer<typeof appraisalListSchema>;
export type AppraisalRow = z.infer<typeof appraisalRowSchema>;
export type AppraisalEntry = z.infer<typeof appraisalEntrySchema>;
export type AppraisedItem = z.infer<typeof appraisedItemSchema>;
export type Accepted = z.infer<typeof acceptedSchema>;
export type ItemAcross = z.infer<typeof itemAcrossSchema>;
