// Agencies (cơ quan, đơn vị) with their dated versions, and the groups (khối) they are ranked in.
import { agencyKinds, successionKinds } from '@parindex/domain/agency/agency';
import { z } from 'zod';

export { agencyKinds };

const day = z.iso.date();

/** One agency as it stood on the day asked for. */
export const agencySchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(agencyKinds),
  parentId: z.string().nullable(),
  group: z.string().nullable(),
  validFrom: day,
  validTo: day.nullable(),
  legalBasis: z.string().nullable(),
  revision: z.number().int(),
});

/** GET /api/agencies?on=2025-12-01&search=so+noi+vu */
export const agencyListQuerySchema = z.object({ on: day.optional(), search: z.string().max(200).optional() });
export const agencyListSchema = z.object({
  agencies: z.array(agencySchema),
  may: z.object({ edit: z.boolean() }),
});

/** POST /api/agencies, PUT /api/agencies/:agencyId (with `revision` of what was read; a stale one is 409). */
export const agencyInputSchema = z.object({
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(300),
  kind: z.enum(agencyKinds),
  parentId: z.string().nullable(),
  group: z.string().trim().min(1).max(100).nullable(),
  validFrom: day,
  validTo: day.nullable(),
  legalBasis: z.string().trim().max(300).nullable(),
});
export const agencyChangeSchema = agencyInputSchema.extend({
  revision: z.number().int(),
  /**
   * First day of the version to correct; needed only where that very day is wrong.
   * Left out: a version beginning on `validFrom` is corrected, else a new version begins there.
   */
  corrects: day.optional(),
});

/** POST /api/agency-successions: what became of which agencies (đổi tên, sáp nhập, chia tách, giải thể) from `on`. */
export const successionInputSchema = z.object({
  kind: z.enum(successionKinds),
  on: day,
  predecessorIds: z.array(z.string()).min(1).max(100),
  successorIds: z.array(z.string()).max(100),
  legalBasis: z.string().trim().max(300).nullable(),
});
export const successionSchema = successionInputSchema.extend({ id: z.string() });

/** GET /api/agencies/:agencyId: every version, oldest first, and every succession it took part in. */
export const agencyHistorySchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  versions: z.array(agencySchema),
  successions: z.array(successionSchema),
  may: z.object({ edit: z.boolean() }),
});

/** The routes: what each takes and replies. Problems (problem.ts) come besides. */
const agencyParams = z.object({ agencyId: z.string() });
export const listAgenciesRoute = { querystring: agencyListQuerySchema, response: { 200: agencyListSchema } };
export const readAgencyRoute = { params: agencyParams, response: { 200: agencyHistorySchema } };
export const createAgencyRoute = { body: agencyInputSchema, response: { 201: agencySchema } };
export const changeAgencyRoute = { params: agencyParams, body: agencyChangeSchema, response: { 200: agencySchema } };
export const recordSuccessionRoute = { body: successionInputSchema, response: { 201: successionSchema } };

export type Agency = z.infer<typeof agencySchema>;
export type AgencyList = z.infer<typeof agencyListSchema>;
export type AgencyListQuery = z.infer<typeof agencyListQuerySchema>;
export type AgencyInput = z.infer<typeof agencyInputSchema>;
export type AgencyChange = z.infer<typeof agencyChangeSchema>;
export type AgencyHistory = z.infer<typeof agencyHistorySchema>;
export type SuccessionInput = z.infer<typeof successionInputSchema>;
export type Succession = z.infer<typeof successionSchema>;
