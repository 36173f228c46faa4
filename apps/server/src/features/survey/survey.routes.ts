// HTTP only: parse with the contract, call the service, reply with the contract.
import { importedResultsRoute, importResultsRoute, resultsTemplateRoute } from '@parindex/contract/survey';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { readUpload, useUploads } from '../../platform/http/upload.ts';
import { mediaTypes } from '../../platform/media-type.ts';
import { defaultLimits } from '../../platform/sheets/sheet.ts';
import { importResults, makeResultsTemplate, readImportedResults } from './survey.service.ts';
import { resultsSheetText } from './survey.vi.ts';

export const surveyRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  await useUploads(app);

  app.get('/rounds/:roundId/imported-results', { schema: importedResultsRoute }, async (request) =>
    readImportedResults(deps, request.actor, request.params.roundId),
  );

  app.post(
    '/rounds/:roundId/imported-results',
    { schema: importResultsRoute, config: { audit: 'survey.imported' } },
    async (request) => {
      const { name, bytes } = await readUpload(request, z.object({}), defaultLimits.bytes);
      const isDryRun = request.query.dryRun === 'true';
      return importResults(deps, request.actor, { roundId: request.params.roundId, name, bytes, isDryRun });
    },
  );

  app.get('/rounds/:roundId/imported-results/template', { schema: resultsTemplateRoute }, async (request, reply) => {
    const workbook = await makeResultsTemplate(deps, request.actor, request.params.roundId);
    const disposition = `attachment; filename="${resultsSheetText.fileName}"`;
    return reply.type(mediaTypes.xlsx).header('content-disposition', disposition).send(Buffer.from(workbook));
  });
};
