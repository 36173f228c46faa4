// Rounds (đợt đánh giá): groups, dates, assignments, the board.
import { roundStatuses, roundSteps } from '@parindex/domain/round/round';
import { z } from 'zod';
import { decimalText, decisionSchema, moment, uuid } from './wire.ts';

const year = z.number().int().min(1990).max(2200);

export const stepDatesSchema = z.object({ step: z.enum(roundSteps), opensAt: moment, closesAt: moment });

export const roundGroupInputSchema = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{1,40}$/, 'cần chữ thường không dấu, số và gạch nối'),
  name: z.string().trim().min(1).max(200),
  frameworkId: uuid,
  agencyIds: z.array(z.string()).min(1),
});

/** POST /api/rounds, PUT /api/rounds/:roundId (the latter with `revision`). Three years apart: judged, published, carried out. */
export const roundInputSchema = z.object({
  authorityId: z.string(),
  title: z.string().trim().min(1).max(300),
  yearJudged: year,
  yearPublished: year,
  yearCarriedOut: year,
  groups: z.array(roundGroupInputSchema).min(1),
  steps: z.array(stepDatesSchema),
});
export const roundChangeSchema = roundInputSchema.extend({ revision: z.number().int() });

/** POST /api/rounds/:roundId/schedule: dates after the opening; one reason for the whole change. */
export const scheduleSchema = z.object({
  steps: z.array(stepDatesSchema),
  reason: z.string().trim().min(1).max(1000),
  revision: z.number().int(),
});

export const assignmentSchema = z.object({
  accountId: z.string(),
  agencyId: z.string().nullable(),
  pillar: z.string().nullable(),
});
/** PUT /api/rounds/:roundId/assignments: the whole list. Refuses whoever would appraise their own agency by name. */
export const assignmentsSchema = z.object({ assignments: z.array(assignmentSchema), revision: z.number().int() });

export const roundSummarySchema = z.object({
  id: uuid,
  title: z.string(),
  authorityName: z.string(),
  yearJudged: year,
  status: z.enum(roundStatuses),
  agencyCount: z.number().int(),
  submittedCount: z.number().int(),
  /** Of the current step. */
  closesAt: moment.nullable(),
});
/** GET /api/rounds */
export const roundListSchema = z.object({
  rounds: z.array(roundSummarySchema),
  may: z.object({ create: decisionSchema }),
});

/** GET /api/rounds/:roundId */
export const roundDetailSchema = roundSummarySchema.extend({
  authorityId: z.string(),
  yearPublished: year,
  yearCarriedOut: year,
  revision: z.number().int(),
  groups: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      frameworkId: uuid,
      frameworkTitle: z.string(),
      pillars: z.array(z.object({ code: z.string(), name: z.string() })),
      maxPoints: decimalText,
      agencies: z.array(
        z.object({
          agencyId: z.string(),
          name: z.string(),
          assessmentId: uuid,
          /** The agency's own maximum, before anything is scored. */
          maxPoints: decimalText,
          /** What its kind, group or name takes out of it. */
          leftOut: z.array(z.object({ item: z.string(), name: z.string(), ground: z.string() })),
        }),
      ),
    }),
  ),
  steps: z.array(stepDatesSchema),
  assignments: z.array(assignmentSchema.extend({ accountName: z.string(), agencyName: z.string().nullable() })),
  appraisers: z.array(
    z.object({ accountId: z.string(), name: z.string(), agencyId: z.string(), agencyName: z.string() }),
  ),
  nextStatus: z.enum(roundStatuses).nullable(),
  /** What still stands against moving on, each a sentence; a warning may be overridden with a reason. */
  blockers: z.array(z.object({ message: z.string(), severity: z.enum(['error', 'warning']) })),
  may: z.object({
    change: decisionSchema,
    schedule: decisionSchema,
    advance: decisionSchema,
    import: decisionSchema,
    compute: decisionSchema,
    approve: decisionSchema,
    publish: decisionSchema,
  }),
});

/** POST /api/rounds/:roundId/advance */
export const advanceSchema = z.object({
  to: z.enum(roundStatuses),
  reason: z.string().trim().max(1000).optional(),
  revision: z.number().int(),
});

/** One cell of the board: who has the ball, until when. */
export const boardCellSchema = z.object({
  state: z.enum(['waiting', 'open', 'late', 'done', 'notConcerned']),
  /** One sentence: `Công chức phụ trách: 62/78 mục`. */
  ball: z.string(),
  until: moment.nullable(),
});
/** GET /api/rounds/:roundId/board: agencies × steps. */
export const boardSchema = z.object({
  roundId: uuid,
  title: z.string(),
  status: z.enum(roundStatuses),
  steps: z.array(z.enum(roundSteps)),
  rows: z.array(
    z.object({
      assessmentId: uuid,
      agencyId: z.string(),
      agencyName: z.string(),
      group: z.string(),
      groupName: z.string(),
      filled: z.number().int(),
      toFill: z.number().int(),
      cells: z.array(boardCellSchema),
    }),
  ),
});

/** The routes: what each takes and replies. Problems (problem.ts) come besides. */
const roundParams = z.object({ roundId: uuid });
export const listRoundsRoute = { response: { 200: roundListSchema } };
export const readRoundRoute = { params: roundParams, response: { 200: roundDetailSchema } };
export const createRoundRoute = { body: roundInputSchema, response: { 201: roundDetailSchema } };
export const changeRoundRoute = { params: roundParams, body: roundChangeSchema, response: { 200: roundDetailSchema } };
export const scheduleRoundRoute = { params: roundParams, body: scheduleSchema, response: { 200: roundDetailSchema } };
export const assignRoundRoute = { params: roundParams, body: assignmentsSchema, response: { 200: roundDetailSchema } };
export const advanceRoundRoute = { params: roundParams, body: advanceSchema, response: { 200: roundDetailSchema } };
export const readBoardRoute = { params: roundParams, response: { 200: boardSchema } };

export type RoundSummary = z.infer<typeof roundSummarySchema>;
export type RoundList = z.infer<typeof roundListSchema>;
export type RoundChange = z.infer<typeof roundChangeSchema>;
export type ScheduleChange = z.infer<typeof scheduleSchema>;
export type AssignmentsChange = z.infer<typeof assignmentsSchema>;
export type Advance = z.infer<typeof advanceSchema>;
export type BoardCell = z.infer<typeof boardCellSchema>;
export type RoundDetail = z.infer<typeof roundDetailSchema>;
export type RoundInput = z.infer<typeof roundInputSchema>;
export type Board = z.infer<typeof boardSchema>;
