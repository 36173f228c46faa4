// Agencies (cơ quan, đơn vị) with their dated versions, and the groups (khối) they are ranked in.
import { z } from 'zod';

export const agencyKinds = ['province', 'department', 'district', 'commune', 'other'] as const;

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
export const agencyChangeSchema = agencyInputSchema.extend({ revision: z.number().int() });

export type Agency = z.infer<typeof agencySchema>;
export type AgencyInput = z.infer<typeof agencyInputSchema>;
