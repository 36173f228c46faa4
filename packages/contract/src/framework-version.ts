// Versions of a framework: their difference, the mapping of items between years, what an amendment does, and their end.
import { nodeStatuses, structures } from '@parindex/domain/framework/compare/compare-frameworks';
import { mappingKinds } from '@parindex/domain/framework/compare/mapping-kinds';
import { nodeFields } from '@parindex/domain/framework/compare/node-words';
import { rootFields } from '@parindex/domain/framework/compare/settings-words';
import { roundStatuses } from '@parindex/domain/round/round';
import { z } from 'zod';
import { frameworkStatuses } from './framework.ts';
import { findingSchema } from './problem.ts';
import { roundDetailSchema } from './round.ts';
import { day, decimalText, decisionSchema, moment, uuid } from './wire.ts';

/** One of two frameworks that are laid side by side. */
export const versionSchema = z.object({
  id: uuid,
  title: z.string(),
  year: z.number().int(),
  status: z.enum(frameworkStatuses),
  decisionNumber: z.string().nullable(),
  decisionDate: day.nullable(),
});

const list = z.enum(['tree', 'bonus', 'penalty']);
const fieldOf = <const Fields extends readonly string[]>(fields: Fields) =>
  z.object({
    field: z.enum(fields),
    effect: z.enum(['same', 'inherited', 'text', 'points']),
    before: z.string().nullable(),
    after: z.string().nullable(),
  });

const nodePlaceSchema = z.object({
  code: z.string(),
  name: z.string(),
  maxPoints: decimalText,
  level: z.number().int(),
  list,
  isItem: z.boolean(),
  parent: z.string().nullable(),
});

export const comparedNodeSchema = z.object({
  before: nodePlaceSchema.nullable(),
  after: nodePlaceSchema.nullable(),
  status: z.enum(nodeStatuses),
  structure: z.enum(structures).nullable(),
  /** Every field that says something on either side. */
  fields: z.array(fieldOf(nodeFields)),
});

const counts = <const Keys extends readonly string[]>(keys: Keys) => z.record(z.enum(keys), z.number().int());

export const comparisonSummarySchema = z.object({
  nodes: counts(nodeStatuses),
  structures: counts(structures),
  root: z.object({ text: z.number().int(), points: z.number().int() }),
  /** Class of the whole: `same`, `text`, `points` or `structure`. */
  amendment: z.enum(nodeStatuses),
});

/** GET /api/frameworks/:frameworkId/comparison?otherId= ; the earlier of the two is always `before`. */
export const comparisonSchema = z.object({
  before: versionSchema,
  after: versionSchema,
  /** By a reviewed mapping between the years where there is one, else by codes and words. */
  pairedBy: z.enum(['mapping', 'words']),
  root: z.array(fieldOf(rootFields)),
  nodes: z.array(comparedNodeSchema),
  summary: comparisonSummarySchema,
});

/** An item of one of the two years, to choose from and to read. */
export const mappedItemSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Names of the branches above, from the top. */
  above: z.array(z.string()),
  list,
  maxPoints: decimalText,
  source: z.string(),
  ruleText: z.string(),
});

const score = z.number().min(0).max(1);

/**
 * What was decided of one item. `side` says whose item `code` is: `after` = of the framework, `before` = one of the
 * earlier year that nothing continues. `open` = nobody has looked at it; it stands as it is suggested.
 */
export const mappingRowSchema = z.object({
  side: z.enum(['after', 'before']),
  code: z.string(),
  before: z.array(z.string()),
  kind: z.enum(mappingKinds),
  decision: z.enum(['open', 'confirmed', 'changed', 'rejected']),
  /** How alike the suggested earlier item is; null for dropped items. */
  score: score.nullable(),
  suggestion: z.object({ before: z.array(z.string()), kind: z.enum(mappingKinds) }),
  candidates: z.array(z.object({ code: z.string(), score })),
  revision: z.number().int(),
  savedBy: z.string().nullable(),
  savedAt: moment.nullable(),
});

const comparablePoints = z.object({
  total: decimalText,
  comparable: decimalText,
  direct: decimalText,
  /** comparable ÷ total, 0 to 1. */
  share: decimalText,
});

/** What a change of one row may change elsewhere. */
export const mappingStateSchema = z.object({
  status: z.enum(['draft', 'reviewed']),
  reviewedBy: z.string().nullable(),
  reviewedAt: moment.nullable(),
  rows: z.array(mappingRowSchema),
  open: z.number().int(),
  share: z.object({ before: comparablePoints, after: comparablePoints }),
  /** What stands against the review, each with the code it is about. */
  blockers: z.array(findingSchema),
  may: z.object({ write: decisionSchema, review: decisionSchema }),
});

/** GET /api/frameworks/:frameworkId/mappings/:earlierId ; where nothing was decided yet, the suggestions. */
export const mappingDetailSchema = mappingStateSchema.extend({
  framework: versionSchema,
  earlier: versionSchema,
  items: z.array(mappedItemSchema),
  earlierItems: z.array(mappedItemSchema),
});

/**
 * PUT /api/frameworks/:frameworkId/mappings/:earlierId/rows/:side/:code ; confirming is sending the suggestion.
 * A row changed by somebody else: 409 record.changed with both. Replies the state of the whole mapping.
 */
export const saveMappingRowSchema = z.object({
  before: z.array(z.string().min(1).max(100)).max(50),
  kind: z.enum(mappingKinds),
  revision: z.number().int().min(0),
});

/** POST …/review: every row decided, none contradicting another. POST …/reopening: back to a draft, with a reason. */
export const reopenMappingSchema = z.object({ reason: z.string().trim().min(1).max(1000) });

/** Where an agency stands under one version. */
const standing = z.object({
  index: decimalText.nullable(),
  indexShown: z.string().nullable(),
  points: decimalText,
  maxPoints: decimalText,
  rank: z.number().int().nullable(),
  band: z.string().nullable(),
  missing: z.number().int(),
});

const itemSide = z.object({ points: decimalText.nullable(), maxPoints: decimalText, why: z.string() });

export const agencyEffectSchema = z.object({
  agencyId: z.string(),
  agencyName: z.string(),
  /** False: not handed in, so nobody but the agency sees its points; only how many of its entries are touched. */
  shown: z.boolean(),
  touchedEntries: z.number().int(),
  before: standing.nullable(),
  after: standing.nullable(),
  /** New index − old index; null where one of them is not there. */
  change: decimalText.nullable(),
  items: z.array(
    z.object({ code: z.string(), name: z.string(), before: itemSide.nullable(), after: itemSide.nullable() }),
  ),
  /** Entries the new rules cannot take. */
  unfit: z.array(z.object({ code: z.string(), message: z.string() })),
});

export const roundEffectSchema = z.object({
  roundId: uuid,
  title: z.string(),
  status: z.enum(roundStatuses),
  revision: z.number().int(),
  groups: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      agencies: z.array(agencyEffectSchema),
      apply: decisionSchema,
    }),
  ),
});

/** GET /api/frameworks/:frameworkId/amendment-preview?draftId= or ?versionId= ; errors in the draft: 422 framework.unsound. */
export const amendmentPreviewSchema = z.object({
  before: versionSchema,
  /** `id` null: a draft that is not issued yet. */
  after: z.object({ id: uuid.nullable(), draftId: uuid.nullable(), title: z.string() }),
  summary: comparisonSummarySchema,
  root: z.array(fieldOf(rootFields)),
  /** Only what differs. */
  nodes: z.array(comparedNodeSchema),
  rounds: z.array(roundEffectSchema),
});

/** POST /api/frameworks/:frameworkId/retire: not offered for new rounds from then on; what uses it goes on. */
export const retireFrameworkSchema = z.object({
  reason: z.string().trim().min(1).max(1000),
  revision: z.number().int(),
});

export const historyVersionSchema = versionSchema.extend({
  issuedAt: moment.nullable(),
  issuedBy: z.string().nullable(),
  /** Class of the difference from the version before; null for the first. */
  amendment: z.enum(nodeStatuses).nullable(),
  acceptedWarnings: z.array(z.object({ code: z.string().nullable(), message: z.string(), reason: z.string() })),
  retirement: z.object({ reason: z.string(), at: moment, by: z.string() }).nullable(),
  rounds: z.array(z.object({ roundId: uuid, title: z.string(), status: z.enum(roundStatuses) })),
});

/** GET /api/frameworks/:frameworkId/history: the whole chain of amendments, the first version first. */
export const historySchema = z.object({
  versions: z.array(historyVersionSchema),
  /** Drafts that amend the newest version. */
  drafts: z.array(z.object({ draftId: uuid, title: z.string(), updatedAt: moment })),
  /** Frameworks this one may be compared with and mapped to. */
  others: z.array(versionSchema.extend({ mayMap: decisionSchema })),
  may: z.object({ retire: decisionSchema, amend: decisionSchema, copy: decisionSchema, preview: decisionSchema }),
});

/** POST /api/rounds/:roundId/groups/:group/framework: the amended version in the place of the one in use. */
export const applyAmendmentSchema = z.object({
  frameworkId: uuid,
  reason: z.string().trim().min(1).max(1000),
  revision: z.number().int(),
});

const params = z.object({ frameworkId: uuid });
const mappingParams = z.object({ frameworkId: uuid, earlierId: uuid });
export const readComparisonRoute = {
  params,
  querystring: z.object({ otherId: uuid }),
  response: { 200: comparisonSchema },
};
export const readMappingRoute = { params: mappingParams, response: { 200: mappingDetailSchema } };
export const saveMappingRowRoute = {
  params: mappingParams.extend({ side: z.enum(['after', 'before']), code: z.string().min(1).max(100) }),
  body: saveMappingRowSchema,
  response: { 200: mappingStateSchema },
};
export const reviewMappingRoute = { params: mappingParams, response: { 200: mappingStateSchema } };
export const reopenMappingRoute = {
  params: mappingParams,
  body: reopenMappingSchema,
  response: { 200: mappingStateSchema },
};
export const readAmendmentRoute = {
  params,
  querystring: z.union([z.object({ draftId: uuid }), z.object({ versionId: uuid })]),
  response: { 200: amendmentPreviewSchema },
};
export const retireFrameworkRoute = { params, body: retireFrameworkSchema, response: { 200: historySchema } };
export const readHistoryRoute = { params, response: { 200: historySchema } };
export const applyAmendmentRoute = {
  params: z.object({ roundId: uuid, group: z.string().min(1).max(40) }),
  body: applyAmendmentSchema,
  response: { 200: roundDetailSchema },
};

export type Version = z.infer<typeof versionSchema>;
export type ComparisonReply = z.infer<typeof comparisonSchema>;
export type ComparedNodeReply = z.infer<typeof comparedNodeSchema>;
export type MappedItem = z.infer<typeof mappedItemSchema>;
export type MappingRowReply = z.infer<typeof mappingRowSchema>;
export type MappingState = z.infer<typeof mappingStateSchema>;
export type MappingDetail = z.infer<typeof mappingDetailSchema>;
export type SaveMappingRow = z.infer<typeof saveMappingRowSchema>;
export type AmendmentPreview = z.infer<typeof amendmentPreviewSchema>;
export type RoundEffect = z.infer<typeof roundEffectSchema>;
export type AgencyEffectReply = z.infer<typeof agencyEffectSchema>;
export type RetireFramework = z.infer<typeof retireFrameworkSchema>;
export type FrameworkHistory = z.infer<typeof historySchema>;
export type HistoryVersion = z.infer<typeof historyVersionSchema>;
export type ApplyAmendment = z.infer<typeof applyAmendmentSchema>;
