// Survey results and indexes of other institutions, imported from a sheet.
import { z } from 'zod';
import { findingSchema } from './problem.ts';
import { decisionSchema, dryRunQuery, moment, uuid } from './wire.ts';

/** GET /api/rounds/:roundId/imported-results */
export const importedResultsSchema = z.object({
  roundId: uuid,
  roundTitle: z.string(),
  /** Items that wait for an import, by group. */
  items: z.array(
    z.object({
      group: z.string(),
      code: z.string(),
      name: z.string(),
      source: z.enum(['survey', 'external', 'leader']),
    }),
  ),
  rows: z.array(
    z.object({
      agencyId: z.string(),
      agencyName: z.string(),
      group: z.string(),
      groupName: z.string(),
      item: z.string(),
      figures: z.string(),
      importedAt: moment,
      sourceName: z.string(),
    }),
  ),
  missing: z.number().int(),
  may: z.object({ import: decisionSchema }),
});

/**
 * POST /api/rounds/:roundId/imported-results (multipart `file`: CSV or XLSX with the columns agency, item, value;
 * ?dryRun=true tells what would happen and stores nothing). Any error: 422 survey.unsound, nothing is stored.
 */
export const importReplySchema = z.object({
  rows: z.number().int(),
  agencies: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  findings: z.array(findingSchema),
});

/** GET /api/rounds/:roundId/imported-results/template: an .xlsx with one row per agency and waiting item, no values. */
const params = z.object({ roundId: uuid });
export const importedResultsRoute = { params, response: { 200: importedResultsSchema } };
export const importResultsRoute = { params, querystring: dryRunQuery, response: { 200: importReplySchema } };
export const resultsTemplateRoute = { params };

export type ImportReply = z.infer<typeof importReplySchema>;
export type ImportedResults = z.infer<typeof importedResultsSchema>;
