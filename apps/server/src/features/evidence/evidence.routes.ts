// HTTP only: parse with the contract, call the service, reply with the contract.
import multipart from '@fastify/multipart';
import {
  deleteEvidenceRoute,
  listEvidenceRoute,
  readEvidenceFileRoute,
  uploadEvidenceRoute,
} from '@parindex/contract/evidence';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { assertMayUpload, deleteEvidence, listEvidence, readEvidenceFile, uploadEvidence } from './evidence.service.ts';
import { readUpload } from './upload.ts';

export const evidenceRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  // One byte more than is allowed, so that the store sees that it is too much instead of a file cut short.
  await app.register(multipart, { limits: { fileSize: deps.config.maxUploadBytes + 1, files: 1, fields: 5 } });

  app.get('/agencies/:agencyId/evidence', { schema: listEvidenceRoute }, async (request) =>
    listEvidence(deps, request.actor, request.params.agencyId, request.query.search ?? ''),
  );

  app.post(
    '/agencies/:agencyId/evidence',
    { schema: uploadEvidenceRoute, config: { audit: 'evidence.uploaded' } },
    async (request, reply) => {
      assertMayUpload(request.actor, request.params.agencyId);
      const upload = await readUpload(request);
      const uploaded = await uploadEvidence(deps, request.actor, request.params.agencyId, upload);
      return reply.code(uploaded.duplicate ? 200 : 201).send(uploaded);
    },
  );

  app.get('/evidence/:evidenceId/file', { schema: readEvidenceFileRoute }, async (request, reply) => {
    const file = await readEvidenceFile(deps, request.actor, request.params.evidenceId);
    return reply
      .header('content-type', file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', contentDisposition(file.fileName))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(file.content);
  });

  app.delete(
    '/evidence/:evidenceId',
    { schema: deleteEvidenceRoute, config: { audit: 'evidence.deleted' } },
    async (request, reply) => {
      await deleteEvidence(deps, request.actor, request.params.evidenceId);
      return reply.code(204).send(null);
    },
  );
};

/** Always saved, never opened in our own origin. The plain name is for old browsers, the other one carries Vietnamese. */
function contentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\u0020-\u007e]|["\\]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
