// The self-assessment dossier (hồ sơ tự đánh giá): the grid, one save per item, handing in, explaining.
import { assessmentStatuses } from '@parindex/domain/assessment/assessment';
import { roundStatuses } from '@parindex/domain/round/round';
import { z } from 'zod';
import { decimalText, decisionSchema, moment, uuid } from './wire.ts';

/** What the engine makes of an entry: the same three outcomes everywhere. */
export const outcomeSchema = z.object({
  outcome: z.enum(['scored', 'missing', 'notApplicable']),
  points: decimalText.nullable(),
  maxPoints: decimalText,
  why: z.string(),
});

export const linkedEvidenceSchema = z.object({
  evidenceId: uuid,
  name: z.string(),
  documentNumber: z.string().nullable(),
  mediaType: z.string(),
  page: z.string().nullable(),
  layer: z.enum(['self', 'explanation']),
});

/** The entry of one item as the agency gave it. All null and revision 0: nothing given yet. */
export const selfEntrySchema = z.object({
  figures: z.string().nullable(),
  points: decimalText.nullable(),
  notApplicableGround: z.string().nullable(),
  explanation: z.string().nullable(),
  revision: z.number().int(),
  savedAt: moment.nullable(),
  savedBy: z.string().nullable(),
});

/** One of several figures of an item: the form has a field for each. */
export const figureFieldSchema = z.object({
  name: z.string(),
  label: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(['number', 'count', 'yesNo']),
  /** Other than `agency`: somebody else gives it, and the agency only sees it. */
  from: z.enum(['agency', 'otherAgency', 'lastYear', 'lowerLevel', 'external', 'survey']),
  by: z.string().nullable(),
  /** What the other gave, once it is there; null for what the agency gives itself. */
  supplied: decimalText.nullable(),
});

export const gridRowSchema = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  level: z.number().int(),
  isItem: z.boolean(),
  list: z.enum(['tree', 'bonus', 'penalty']),
  name: z.string(),
  maxPoints: decimalText,
  source: z.enum(['self', 'survey', 'external', 'appraiser', 'leader']).nullable(),
  ruleKind: z.string().nullable(),
  ruleText: z.string().nullable(),
  /** Labels of a `choice`, options of a `survey`. */
  options: z.array(z.string()),
  /** For `tiers`: ratio, count, delta, date. */
  tierInput: z.string().nullable(),
  step: decimalText.nullable(),
  /** Empty where there is one answer, option, day, number or ratio. */
  inputs: z.array(figureFieldSchema),
  guidance: z.string().nullable(),
  evidenceWanted: z.string().nullable(),
  notApplicablePolicy: z.string().nullable(),
  /** Null for branches. */
  entry: selfEntrySchema.nullable(),
  outcome: outcomeSchema.nullable(),
  evidence: z.array(linkedEvidenceSchema),
  may: z.object({ fill: decisionSchema }).nullable(),
});

export const totalsSchema = z.object({
  points: decimalText,
  maxPoints: decimalText,
  index: decimalText.nullable(),
  filled: z.number().int(),
  toFill: z.number().int(),
});

/** GET /api/assessments/:assessmentId */
export const assessmentSchema = z.object({
  id: uuid,
  roundId: uuid,
  roundTitle: z.string(),
  roundStatus: z.enum(roundStatuses),
  agencyId: z.string(),
  agencyName: z.string(),
  groupName: z.string(),
  frameworkTitle: z.string(),
  illustrative: z.boolean(),
  status: z.enum(assessmentStatuses),
  closesAt: moment.nullable(),
  /** Why the head sent it back, until it is forwarded again. */
  returnedReason: z.string().nullable(),
  submittedAt: moment.nullable(),
  submittedBy: z.string().nullable(),
  totals: totalsSchema,
  rows: z.array(gridRowSchema),
  blockers: z.array(z.object({ item: z.string(), message: z.string() })),
  may: z.object({
    fill: decisionSchema,
    forward: decisionSchema,
    return: decisionSchema,
    submit: decisionSchema,
  }),
});

/**
 * PUT /api/assessments/:assessmentId/items/:code. Saved before it is answered. `revision` is the one that was read;
 * a stale one is 409 record.changed with both values, unless what stands is what was sent (a retry is harmless).
 * Figures, points and a ground exclude each other; all null clears the entry.
 */
export const saveItemSchema = z.object({
  figures: z.string().trim().max(500).nullable(),
  points: decimalText.nullable(),
  notApplicableGround: z.string().trim().min(1).max(1000).nullable(),
  explanation: z.string().trim().max(5000).nullable(),
  revision: z.number().int(),
});
export const savedItemSchema = z.object({
  entry: selfEntrySchema,
  outcome: outcomeSchema,
  /** The rows above the item, from its criterion up to its pillar; a bonus or penalty line has none. */
  branches: z.array(z.object({ code: z.string(), outcome: outcomeSchema.nullable() })),
  totals: totalsSchema,
});

/** POST /api/assessments/:assessmentId/items/:code/evidence, DELETE …/evidence/:evidenceId */
export const linkEvidenceSchema = z.object({ evidenceId: uuid, page: z.string().trim().max(100).nullable() });

/** POST /api/assessments/:assessmentId/forward (trình thủ trưởng): no body. POST …/return: */
export const returnSchema = z.object({ reason: z.string().trim().min(1).max(2000) });
/** POST /api/assessments/:assessmentId/submission: the head declares the figures honest and by the rules. */
export const submissionSchema = z.object({ declaration: z.literal(true) });

/** GET /api/assessments/:assessmentId/items/:code/history: every value the item ever had, newest first. */
export const itemHistorySchema = z.object({
  changes: z.array(
    z.object({
      at: moment,
      by: z.string(),
      layer: z.enum(['self', 'pass1', 'explanation', 'pass2', 'import']),
      from: z.string().nullable(),
      to: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});

/** GET /api/assessments/:assessmentId/explanation: items whose points differ after pass 1, or that were asked about. */
export const explanationRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  maxPoints: decimalText,
  selfPoints: decimalText.nullable(),
  appraisedPoints: decimalText.nullable(),
  appraisalReason: z.string().nullable(),
  asked: z.boolean(),
  stance: z.enum(['agree', 'dispute']).nullable(),
  text: z.string().nullable(),
  revision: z.number().int(),
  evidence: z.array(linkedEvidenceSchema),
});
export const explanationSheetSchema = z.object({
  assessmentId: uuid,
  roundTitle: z.string(),
  agencyId: z.string(),
  agencyName: z.string(),
  closesAt: moment.nullable(),
  sentAt: moment.nullable(),
  rows: z.array(explanationRowSchema),
  may: z.object({ explain: decisionSchema, send: decisionSchema }),
});
/** PUT /api/assessments/:assessmentId/explanation/items/:code; a dispute needs its text. */
export const explainItemSchema = z.object({
  stance: z.enum(['agree', 'dispute']),
  text: z.string().trim().max(5000).nullable(),
  revision: z.number().int(),
});
/** POST /api/assessments/:assessmentId/explanation/sending: the head sends; unanswered items count as agreed. No body. */

/** What linking and unlinking answer: everything linked to the item now. */
export const linkedEvidenceListSchema = z.object({ evidence: z.array(linkedEvidenceSchema) });
/** What forwarding, returning and handing in answer. */
export const assessmentStateSchema = z.object({
  id: uuid,
  status: z.enum(assessmentStatuses),
  submittedAt: moment.nullable(),
});
/** What one explained item answers. */
export const explainedItemSchema = z.object({
  stance: z.enum(['agree', 'dispute']),
  text: z.string().nullable(),
  revision: z.number().int(),
});
export const explanationSentSchema = z.object({ assessmentId: uuid, sentAt: moment });

/** The routes: what each takes and replies. Problems (problem.ts) come besides. */
const assessmentParams = z.object({ assessmentId: uuid });
const itemParams = assessmentParams.extend({ code: z.string().min(1).max(100) });
export const readAssessmentRoute = { params: assessmentParams, response: { 200: assessmentSchema } };
export const saveItemRoute = { params: itemParams, body: saveItemSchema, response: { 200: savedItemSchema } };
export const readItemHistoryRoute = { params: itemParams, response: { 200: itemHistorySchema } };
export const linkEvidenceRoute = {
  params: itemParams,
  body: linkEvidenceSchema,
  response: { 200: linkedEvidenceListSchema },
};
export const unlinkEvidenceRoute = {
  params: itemParams.extend({ evidenceId: uuid }),
  response: { 200: linkedEvidenceListSchema },
};
export const forwardAssessmentRoute = { params: assessmentParams, response: { 200: assessmentStateSchema } };
export const returnAssessmentRoute = {
  params: assessmentParams,
  body: returnSchema,
  response: { 200: assessmentStateSchema },
};
export const submitAssessmentRoute = {
  params: assessmentParams,
  body: submissionSchema,
  response: { 200: assessmentStateSchema },
};
export const readExplanationRoute = { params: assessmentParams, response: { 200: explanationSheetSchema } };
export const explainItemRoute = { params: itemParams, body: explainItemSchema, response: { 200: explainedItemSchema } };
export const sendExplanationRoute = { params: assessmentParams, response: { 200: explanationSentSchema } };

export type Assessment = z.infer<typeof assessmentSchema>;
export type FigureField = z.infer<typeof figureFieldSchema>;
export type GridRow = z.infer<typeof gridRowSchema>;
export type SaveItem = z.infer<typeof saveItemSchema>;
export type SavedItem = z.infer<typeof savedItemSchema>;
export type ExplanationSheet = z.infer<typeof explanationSheetSchema>;
export type SelfEntry = z.infer<typeof selfEntrySchema>;
export type Totals = z.infer<typeof totalsSchema>;
export type OutcomeOnWire = z.infer<typeof outcomeSchema>;
export type LinkedEvidence = z.infer<typeof linkedEvidenceSchema>;
export type LinkEvidence = z.infer<typeof linkEvidenceSchema>;
export type ItemHistory = z.infer<typeof itemHistorySchema>;
export type AssessmentState = z.infer<typeof assessmentStateSchema>;
export type ExplanationRow = z.infer<typeof explanationRowSchema>;
export type ExplainItem = z.infer<typeof explainItemSchema>;
export type ExplainedItem = z.infer<typeof explainedItemSchema>;
