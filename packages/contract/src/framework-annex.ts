// Annexes (phụ lục) of decisions as officials have them in Excel: read and told about, never stored.
import { z } from 'zod';
import { valueSchema } from './framework-draft.ts';
import { findingSchema } from './problem.ts';
import { decimalText } from './wire.ts';

/** What a column may hold; positions count from 0. */
export const annexColumnKeys = [
  'code',
  'pillar',
  'criterion',
  'name',
  'max',
  'rule',
  'evidence',
  'owner',
  'source',
  'note',
] as const;

const position = z.number().int().min(0).max(499);
const columns = z.partialRecord(z.enum(annexColumnKeys), position);

/** What a person chose instead of what was suggested. `columns` left out: what the titles of that row suggest. */
export const annexMappingSchema = z.object({
  sheet: z.string(),
  headerRow: z.number().int().min(1).nullable().optional(),
  columns: columns.optional(),
});

/** POST /api/framework-annex (multipart: `file`, `authorityId`, `mapping` as JSON): reads and tells; nothing is stored. */
export const annexFields = z.object({
  authorityId: z.string().min(1),
  mapping: z.preprocess(parsed, annexMappingSchema.optional()),
});

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export const annexNodeSchema = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  list: z.enum(['items', 'bonus', 'penalty']),
  /** Rows of the sheet: its own, then those of its guidance. */
  rows: z.array(z.number().int()),
  code: z.string(),
  name: z.string(),
  max: decimalText.nullable(),
  guidance: z.string().nullable(),
  evidence: z.string().nullable(),
  /** Id of an agency; a name that no agency has stands in the guidance. */
  owner: z.string().nullable(),
  isItem: z.boolean(),
  suggestion: z
    .object({
      rule: z.record(z.string(), valueSchema),
      /** The sentence the tree shows for the rule. */
      ruleText: z.string(),
      source: z.enum(['self', 'survey']).nullable(),
      /** The text of the annex it was read from. */
      from: z.string(),
      doubts: z.array(z.string()),
      /** Whether it is taken unless somebody rejects it. */
      accepted: z.boolean(),
    })
    .nullable(),
});

export const annexReplySchema = z.object({
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  sheet: z.string(),
  /** The first rows, for choosing the header where none was found. */
  firstRows: z.array(z.object({ row: z.number().int(), text: z.string() })),
  columns: z.array(z.object({ position, letter: z.string(), title: z.string(), samples: z.array(z.string()) })),
  /** Null where no header was found and none chosen. */
  mapping: z.object({ headerRow: z.number().int(), headerEnd: z.number().int(), columns }).nullable(),
  title: z.string().nullable(),
  year: z.number().int().nullable(),
  bonusCap: decimalText.nullable(),
  penaltyCap: decimalText.nullable(),
  nodes: z.array(annexNodeSchema),
  findings: z.array(findingSchema),
  leftOut: z.array(z.object({ row: z.number().int(), text: z.string(), reason: z.string() })),
});

export const readAnnexRoute = { response: { 200: annexReplySchema } };

export type AnnexMappingChoice = z.infer<typeof annexMappingSchema>;
export type AnnexNodeOnWire = z.infer<typeof annexNodeSchema>;
export type AnnexReply = z.infer<typeof annexReplySchema>;
