// The agency's library of evidence (tài liệu kiểm chứng): uploaded once, linked many times.
import { z } from 'zod';
import { day, decisionSchema, moment, uuid } from './wire.ts';

export const evidenceFieldsSchema = z.object({
  name: z.string().trim().min(1).max(300),
  documentNumber: z.string().trim().max(100).nullable(),
  issuer: z.string().trim().max(300).nullable(),
  documentDate: day.nullable(),
  /** The year or span the document speaks of: `2025`, `quý III/2025`. */
  period: z.string().trim().max(100).nullable(),
  confidential: z.boolean(),
});

export const evidenceSchema = evidenceFieldsSchema.extend({
  id: uuid,
  agencyId: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  hash: z.string(),
  uploadedAt: moment,
  uploadedBy: z.string(),
  linkCount: z.number().int(),
});

/** GET /api/agencies/:agencyId/evidence?search= */
export const evidenceListSchema = z.object({
  evidence: z.array(evidenceSchema),
  may: z.object({ upload: decisionSchema }),
});

/**
 * POST /api/agencies/:agencyId/evidence (multipart: `fields` as JSON, then `file`). The same content in the same agency
 * answers 200 with what is already there and `duplicate: true`.
 * GET /api/evidence/:evidenceId/file sends the content; DELETE /api/evidence/:evidenceId only while nothing links it.
 */
export const evidenceUploadReplySchema = z.object({ evidence: evidenceSchema, duplicate: z.boolean() });

/** The routes: what each takes and replies. Problems (problem.ts) come besides. */
const libraryParams = z.object({ agencyId: z.string() });
const evidenceParams = z.object({ evidenceId: uuid });
export const listEvidenceRoute = {
  params: libraryParams,
  querystring: z.object({ search: z.string().max(200).optional() }),
  response: { 200: evidenceListSchema },
};
export const uploadEvidenceRoute = {
  params: libraryParams,
  response: { 200: evidenceUploadReplySchema, 201: evidenceUploadReplySchema },
};
export const readEvidenceFileRoute = { params: evidenceParams };
export const deleteEvidenceRoute = { params: evidenceParams, response: { 204: z.null() } };

export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceFields = z.infer<typeof evidenceFieldsSchema>;
export type EvidenceList = z.infer<typeof evidenceListSchema>;
export type EvidenceUploadReply = z.infer<typeof evidenceUploadReplySchema>;
