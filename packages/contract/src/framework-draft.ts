// Drafts of frameworks (bản soạn thảo): opened, written by several people at once, issued. Everything typed is saved at once.
import { z } from 'zod';
import { findingSchema } from './problem.ts';
import { day, decisionSchema, moment, uuid } from './wire.ts';

/** Text that the database keeps: without character 0 and without halves of a character. */
const storable = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'có ký tự không lưu được');

/** A value as a YAML or JSON document has it. */
export const valueSchema: z.ZodType<DraftValue> = z.lazy(() =>
  z.union([
    storable(20_000),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(valueSchema).max(1000),
    z.record(storable(200), valueSchema),
  ]),
);
export type DraftValue =
  | string
  | number
  | boolean
  | null
  | DraftValue[]
  | {
      [key: string]: DraftValue;
    };

const list = z.enum(['items', 'bonus', 'penalty', 'cases']);
/** Made by the sender, a UUID; `root` names the framework itself. With a digit in it, so that it is no word of the language. */
const nodeId = z
  .string()
  .max(64)
  .regex(/^(root|(?=[a-zA-Z-]*\d)[a-zA-Z0-9-]+)$/);
const fields = z.record(storable(100), valueSchema);

export const draftTreeSchema: z.ZodType<DraftTreeOnWire> = z.lazy(() =>
  z.object({ id: nodeId, fields, children: z.array(draftTreeSchema).max(1000) }),
);
export interface DraftTreeOnWire {
  id: string;
  fields: Record<string, DraftValue>;
  children: DraftTreeOnWire[];
}

const placeSchema = z.object({ list, parent: nodeId.nullable(), before: nodeId.nullable() });

/** As `Change` of the domain; `root` names the framework itself. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('set'),
    node: nodeId,
    field: z.string().min(1).max(100),
    from: valueSchema,
    to: valueSchema,
  }),
  z.object({ kind: z.literal('insert'), at: placeSchema, trees: z.array(draftTreeSchema).min(1).max(2000) }),
  z.object({ kind: z.literal('remove'), node: nodeId }),
  z.object({ kind: z.literal('move'), node: nodeId, to: placeSchema }),
]);

/** One step of one person, as it can be undone: made whole or not at all. */
export const batchSchema = z.object({
  sequence: z.number().int(),
  /** Chosen by the sender: the same batch sent twice is made once. */
  batch: uuid,
  by: z.string(),
  at: moment,
  changes: z.array(changeSchema),
});

export const draftPurposes = ['new', 'amendment'] as const;

export const draftSummarySchema = z.object({
  id: uuid,
  authorityId: z.string(),
  title: z.string(),
  year: z.number().int().nullable(),
  purpose: z.enum(draftPurposes),
  /** The framework it was copied from or amends. */
  base: z.object({ id: uuid, title: z.string() }).nullable(),
  sequence: z.number().int(),
  updatedAt: moment,
  updatedBy: z.string(),
});

/** GET /api/framework-drafts?authorityId= */
export const draftListSchema = z.object({
  drafts: z.array(draftSummarySchema),
  may: z.object({ create: decisionSchema }),
});

/**
 * POST /api/framework-drafts. `blank` begins with nothing, `copy` and `amendment` with an issued framework, `document`
 * with what an import made.
 */
export const createDraftSchema = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('blank'),
    authorityId: z.string().min(1),
    title: z.string().trim().min(1).max(500),
    year: z.number().int().min(1990).max(2200),
  }),
  z.object({
    from: z.literal('copy'),
    frameworkId: uuid,
    title: z.string().trim().min(1).max(500),
    year: z.number().int().min(1990).max(2200),
  }),
  z.object({ from: z.literal('amendment'), frameworkId: uuid }),
  z.object({
    from: z.literal('document'),
    authorityId: z.string().min(1),
    document: z.record(z.string(), valueSchema),
    cases: z.array(z.record(z.string(), valueSchema)).max(5000),
  }),
]);

const editor = z.object({ accountId: z.string(), name: z.string(), seenAt: moment });

/** GET /api/framework-drafts/:draftId */
export const draftDetailSchema = draftSummarySchema.extend({
  fields,
  lists: z.object({
    items: z.array(draftTreeSchema),
    bonus: z.array(draftTreeSchema),
    penalty: z.array(draftTreeSchema),
    cases: z.array(draftTreeSchema),
  }),
  editors: z.array(editor),
  may: z.object({ change: decisionSchema, issue: decisionSchema, remove: decisionSchema }),
});

/**
 * POST /api/framework-drafts/:draftId/changes: answered after commit, with every batch after `since` (one's own too).
 * A field changed by somebody else, or a node gone: 409 record.changed with both values; nothing of the batch is made.
 * Its `conflict` is a `DraftConflict`.
 */
export const sendChangesSchema = z.object({
  batch: uuid,
  since: z.number().int().min(0),
  changes: z.array(changeSchema).min(1).max(5000),
});
/** `value` stands only with the reason `changed`; `stands` is null when the node is gone. */
export interface DraftConflict {
  readonly sent: {
    readonly reason: 'changed' | 'gone' | 'exists' | 'insideItself';
    readonly node: string;
    readonly field?: string;
    readonly value?: DraftValue;
  };
  readonly stands:
    | { readonly node: string; readonly field: string; readonly value: DraftValue }
    | { readonly node: string; readonly fields: Readonly<Record<string, DraftValue>> }
    | null;
}

/** GET /api/framework-drafts/:draftId/changes?since=: what others have done meanwhile, and who is here. */
export const draftChangesSchema = z.object({
  sequence: z.number().int(),
  batches: z.array(batchSchema),
  editors: z.array(editor),
});

/** GET /api/framework-drafts/:draftId/check: the gate as it stands. A warning is known by its node, field and message. */
export const draftFindingSchema = findingSchema.extend({ node: z.string(), field: z.string().nullable() });
export const draftCheckSchema = z.object({
  findings: z.array(draftFindingSchema),
  cases: z.object({ passed: z.number().int(), failed: z.number().int() }),
});

/** POST /api/framework-drafts/:draftId/issue: errors refuse; every warning needs its reason, which stays with the version. */
export const issueDraftSchema = z.object({
  sequence: z.number().int(),
  decisionNumber: z.string().trim().min(1).max(100),
  decisionDate: day,
  reasons: z.array(
    z.object({ node: z.string(), message: z.string().min(1), reason: z.string().trim().min(1).max(2000) }),
  ),
});
export const issuedDraftSchema = z.object({ frameworkId: uuid });

const params = z.object({ draftId: uuid });
export const listDraftsRoute = {
  querystring: z.object({ authorityId: z.string().optional() }),
  response: { 200: draftListSchema },
};
export const createDraftRoute = { body: createDraftSchema, response: { 201: draftDetailSchema } };
export const readDraftRoute = { params, response: { 200: draftDetailSchema } };
export const sendChangesRoute = { params, body: sendChangesSchema, response: { 200: draftChangesSchema } };
export const readChangesRoute = {
  params,
  querystring: z.object({ since: z.coerce.number().int().min(0) }),
  response: { 200: draftChangesSchema },
};
export const checkDraftRoute = { params, response: { 200: draftCheckSchema } };
export const issueDraftRoute = { params, body: issueDraftSchema, response: { 200: issuedDraftSchema } };
export const removeDraftRoute = { params, response: { 204: z.null() } };
/** GET /api/framework-drafts/:draftId/file?format=yaml|xlsx */
export const draftFileRoute = { params, querystring: z.object({ format: z.enum(['yaml', 'xlsx']) }) };

export type DraftSummary = z.infer<typeof draftSummarySchema>;
export type DraftList = z.infer<typeof draftListSchema>;
export type DraftDetail = z.infer<typeof draftDetailSchema>;
export type CreateDraft = z.infer<typeof createDraftSchema>;
export type SendChanges = z.infer<typeof sendChangesSchema>;
export type DraftChanges = z.infer<typeof draftChangesSchema>;
export type DraftBatch = z.infer<typeof batchSchema>;
export type DraftCheck = z.infer<typeof draftCheckSchema>;
export type DraftFinding = z.infer<typeof draftFindingSchema>;
export type IssueDraft = z.infer<typeof issueDraftSchema>;
