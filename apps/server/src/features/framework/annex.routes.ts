// HTTP only: the annex that is read and told about, and the blank one to download.
import { annexFields, readAnnexRoute } from '@parindex/contract/framework-annex';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { readUpload, useUploads } from '../../platform/http/upload.ts';
import { readAnnexFile } from './annex.service.ts';
import { annexTemplate } from './annex-template.ts';
import { frameworkSheetLimits } from './framework-sheets.ts';
import { xlsxType } from './framework-xlsx.service.ts';

export const annexRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  await useUploads(app);

  app.post(
    '/framework-annex',
    { schema: readAnnexRoute, config: { audit: 'framework.annexRead' } },
    async (request) => {
      const { name, bytes, fields } = await readUpload(request, annexFields, frameworkSheetLimits.bytes);
      return readAnnexFile(deps, request.actor, { ...fields, name, bytes });
    },
  );

  app.get('/framework-annex/template', async (_, reply) => {
    const content = Buffer.from(await annexTemplate());
    return reply.type(xlsxType).header('content-disposition', 'attachment; filename="mau-phu-luc.xlsx"').send(content);
  });
};
