// The yearly revision of a framework: agencies propose changes, the standing agency answers them and carries what it accepts into a draft.
import {
  contentFields,
  proposalKinds,
  proposalOutcomes,
  proposalStates,
} from '@parindex/domain/framework/revision/proposal';
import { z } from 'zod';
import { draftTreeSchema, valueSchema } from './framework-draft.ts';
import { decimalText, decisionSchema, moment, uuid } from './wire.ts';

/** Text that the database keeps: without character 0 and without halves of a character. */
const words = z
  .string()
  .trim()
  .max(20_000)
  .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'có ký tự không lưu được');

export const proposalContentSchema = z.object({
  kind: z.enum(proposalKinds),
  /** Code of the node it speaks of, or of the branch a new item belongs under; null = the whole set. */
  code: z.string().min(1).max(100).nullable(),
  /** Only with `content` on a node. */
  field: z.enum(contentFields).nullable(),
  points: decimalText.nullable(),
  proposed: words,
  reason: words,
});

export const proposalSchema = proposalContentSchema.extend({
  id: uuid,
  agencyId: z.string(),
  agencyName: z.string(),
  /** The place in words: `1.2 Kiểm tra công tác CCHC`. */
  place: z.string(),
  pillar: z.object({ code: z.string(), name: z.string() }).nullable(),
  state: z.enum(proposalStates),
  sentAt: moment.nullable(),
  outcome: z.enum(proposalOutcomes).nullable(),
  answer: z.string(),
  answeredAt: moment.nullable(),
  /** Where it was carried: the draft, or the framework it has become; null title = that draft was removed. */
  carried: z.object({ id: uuid, title: z.string().nullable(), isIssued: z.boolean(), at: moment }).nullable(),
  revision: z.number().int(),
  updatedAt: moment,
  updatedBy: z.string(),
  may: z.object({ change: decisionSchema, send: decisionSchema, answer: decisionSchema, carry: decisionSchema }),
});

const windowSchema = z.object({ opensAt: moment, closesAt: moment, revision: z.number().int() });

/** GET /api/frameworks/:frameworkId/revision: an agency's own proposals, or all that were sent; in the order of the framework. */
export const frameworkRevisionSchema = z.object({
  framework: z.object({ id: uuid, authorityId: z.string(), title: z.string(), year: z.number().int() }),
  /** When proposals are collected; null = no dates set. */
  window: windowSchema.nullable(),
  /** Why nothing can be proposed now. */
  collecting: decisionSchema,
  /** The agencies the asker writes or sends for. */
  agencies: z.array(z.object({ id: z.string(), name: z.string(), write: decisionSchema })),
  proposals: z.array(proposalSchema),
  counts: z.object({
    total: z.number().int(),
    unanswered: z.number().int(),
    accepted: z.number().int(),
    partly: z.number().int(),
    rejected: z.number().int(),
    carried: z.number().int(),
  }),
  may: z.object({ collect: decisionSchema, answer: decisionSchema }),
});

/** PUT /api/frameworks/:frameworkId/revision: the dates of collecting. `revision` 0 = none were set yet. */
export const collectSchema = z.object({ opensAt: moment, closesAt: moment, revision: z.number().int().min(0) });

/** POST /api/frameworks/:frameworkId/proposals: `id` is made by the sender, so that the same one sent twice is kept once. */
export const createProposalSchema = proposalContentSchema.extend({ id: uuid, agencyId: z.string().min(1) });

/** PUT /api/framework-proposals/:proposalId. Stale: 409 record.changed, both contents. */
export const changeProposalSchema = proposalContentSchema.extend({ revision: z.number().int() });

/** POST /api/framework-proposals/:proposalId/send: what is sent is what the head has read. */
export const sendProposalSchema = z.object({ revision: z.number().int() });

/** POST /api/frameworks/:frameworkId/proposal-answers: one answer to one or several proposals, all or none. */
export const answerProposalsSchema = z.object({
  proposals: z
    .array(z.object({ id: uuid, revision: z.number().int() }))
    .min(1)
    .max(500),
  outcome: z.enum(proposalOutcomes),
  answer: words.min(1, 'cần ghi ý kiến tiếp thu, giải trình'),
});

/** The change a proposal comes to in a draft; with `byHand` somebody makes it in the editor. */
export const carryingSchema = z.discriminatedUnion('way', [
  z.object({
    way: z.literal('set'),
    node: z.string(),
    field: z.enum(['name', 'max', 'guidance', 'evidence']),
    from: valueSchema,
    /** May be written anew before it is carried. */
    to: words,
  }),
  z.object({ way: z.literal('remove'), node: z.string(), tree: draftTreeSchema }),
  z.object({ way: z.literal('byHand'), node: z.string().nullable(), why: z.string() }),
]);

/** GET /api/framework-proposals/:proposalId/carrying?draftId= */
export const carryingReplySchema = z.object({
  draft: z.object({ id: uuid, title: z.string(), sequence: z.number().int() }),
  carrying: carryingSchema,
});

/**
 * POST /api/framework-proposals/:proposalId/carry: makes the change in the draft, as it was shown. The draft moved on
 * there: 409 record.changed, `stands` is the change as it would be now.
 */
export const carryProposalSchema = z.object({
  draftId: uuid,
  revision: z.number().int(),
  carrying: carryingSchema,
});

/** GET /api/frameworks/:frameworkId/revision/file?format=csv|xlsx: the summary as annex of the report. */
const frameworkParams = z.object({ frameworkId: uuid });
const params = z.object({ proposalId: uuid });
export const readRevisionRoute = { params: frameworkParams, response: { 200: frameworkRevisionSchema } };
export const collectRoute = {
  params: frameworkParams,
  body: collectSchema,
  response: { 200: frameworkRevisionSchema },
};
export const revisionFileRoute = {
  params: frameworkParams,
  querystring: z.object({ format: z.enum(['csv', 'xlsx']) }),
};
export const createProposalRoute = {
  params: frameworkParams,
  body: createProposalSchema,
  response: { 201: proposalSchema },
};
export const answerProposalsRoute = {
  params: frameworkParams,
  body: answerProposalsSchema,
  response: { 200: frameworkRevisionSchema },
};
export const changeProposalRoute = { params, body: changeProposalSchema, response: { 200: proposalSchema } };
export const removeProposalRoute = { params, response: { 204: z.null() } };
export const sendProposalRoute = { params, body: sendProposalSchema, response: { 200: proposalSchema } };
export const carryingRoute = {
  params,
  querystring: z.object({ draftId: uuid }),
  response: { 200: carryingReplySchema },
};
export const carryProposalRoute = { params, body: carryProposalSchema, response: { 200: proposalSchema } };

export type FrameworkRevision = z.infer<typeof frameworkRevisionSchema>;
export type Proposal = z.infer<typeof proposalSchema>;
export type ProposalInput = z.infer<typeof proposalContentSchema>;
export type CreateProposal = z.infer<typeof createProposalSchema>;
export type ChangeProposal = z.infer<typeof changeProposalSchema>;
export type Collect = z.infer<typeof collectSchema>;
export type AnswerProposals = z.infer<typeof answerProposalsSchema>;
export type CarryingOnWire = z.infer<typeof carryingSchema>;
export type CarryingReply = z.infer<typeof carryingReplySchema>;
export type CarryProposal = z.infer<typeof carryProposalSchema>;
