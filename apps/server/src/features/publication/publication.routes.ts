// HTTP only: publishing, and entering a past year. The public pages themselves stand in public-pages.routes.ts.
import { enterPastResultRoute, publishResultRoute } from '@parindex/contract/result';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { useUploads } from '../../platform/http/upload.ts';
import { enterPastResult } from './past-result.service.ts';
import { publishResult } from './publication.service.ts';
import { readScoresUpload } from './scores-upload.ts';

export const publicationRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  await useUploads(app);

  app.post(
    '/rounds/:roundId/publication',
    { schema: publishResultRoute, config: { audit: 'publication.published' } },
    async (request) => publishResult(deps, request.actor, request.params.roundId),
  );

  app.post(
    '/rounds/:roundId/past-result',
    { schema: enterPastResultRoute, config: { audit: 'publication.pastEntered' } },
    async (request) => {
      const { fields, fileName, rows } = await readScoresUpload(request);
      const { decisionNumber, decisionDate, publishedAt, sourceName } = fields;
      const decision = { number: decisionNumber, date: decisionDate };
      const { roundId } = request.params;
      const input = { roundId, decision, publishedAt: new Date(publishedAt), sourceName, rows, fileName };
      return enterPastResult(deps, request.actor, input, request.query.dryRun === 'true');
    },
  );
};
