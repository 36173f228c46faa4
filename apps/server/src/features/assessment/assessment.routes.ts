// HTTP only: parse with the contract, call the service, reply with the contract.
import {
  explainItemRoute,
  forwardAssessmentRoute,
  linkEvidenceRoute,
  readAssessmentRoute,
  readExplanationRoute,
  readItemHistoryRoute,
  returnAssessmentRoute,
  saveItemRoute,
  sendExplanationRoute,
  submitAssessmentRoute,
  unlinkEvidenceRoute,
} from '@parindex/contract/assessment';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Deps } from '../../platform/deps.ts';
import { saveItem } from './entry.service.ts';
import { explainItem, readExplanation, sendExplanation } from './explanation.service.ts';
import { readGrid } from './grid.service.ts';
import { linkEvidence, unlinkEvidence } from './item-evidence.service.ts';
import { readItemHistory } from './item-history.service.ts';
import { forwardAssessment, returnAssessment, submitAssessment } from './submission.service.ts';

const dossier = '/assessments/:assessmentId';
const item = `${dossier}/items/:code`;

export const assessmentRoutes: FastifyPluginAsyncZod<Deps> = async (app, deps) => {
  app.get(dossier, { schema: readAssessmentRoute }, async (request, reply) => {
    const grid = await readGrid(deps, request.actor, request.params.assessmentId);
    // Already in the form of the contract (a test holds it to that): bytes pass the serializer by.
    const takesGzip = request.headers['accept-encoding']?.includes('gzip') === true;
    if (takesGzip) reply.header('content-encoding', 'gzip');
    reply.header('vary', 'accept-encoding').type('application/json; charset=utf-8');
    return reply.send((takesGzip ? grid.gzip : grid.json) as never);
  });

  app.put(item, { schema: saveItemRoute, config: { audit: 'assessment.itemSaved' } }, async (request) =>
    saveItem(deps, request.actor, request.params, request.body),
  );

  app.get(`${item}/history`, { schema: readItemHistoryRoute }, async (request) =>
    readItemHistory(deps, request.actor, request.params),
  );

  app.post(
    `${item}/evidence`,
    { schema: linkEvidenceRoute, config: { audit: 'assessment.evidenceLinked' } },
    async (request) => linkEvidence(deps, request.actor, request.params, request.body),
  );

  app.delete(
    `${item}/evidence/:evidenceId`,
    { schema: unlinkEvidenceRoute, config: { audit: 'assessment.evidenceUnlinked' } },
    async (request) => unlinkEvidence(deps, request.actor, request.params, request.params.evidenceId),
  );

  app.post(
    `${dossier}/forward`,
    { schema: forwardAssessmentRoute, config: { audit: 'assessment.forwarded' } },
    async (request) => forwardAssessment(deps, request.actor, request.params.assessmentId),
  );

  app.post(
    `${dossier}/return`,
    { schema: returnAssessmentRoute, config: { audit: 'assessment.returned' } },
    async (request) => returnAssessment(deps, request.actor, request.params.assessmentId, request.body.reason),
  );

  app.post(
    `${dossier}/submission`,
    { schema: submitAssessmentRoute, config: { audit: 'assessment.submitted' } },
    async (request) => submitAssessment(deps, request.actor, request.params.assessmentId),
  );

  app.get(`${dossier}/explanation`, { schema: readExplanationRoute }, async (request) =>
    readExplanation(deps, request.actor, request.params.assessmentId),
  );

  app.put(
    `${dossier}/explanation/items/:code`,
    { schema: explainItemRoute, config: { audit: 'assessment.itemExplained' } },
    async (request) => explainItem(deps, request.actor, request.params, request.body),
  );

  app.post(
    `${dossier}/explanation/sending`,
    { schema: sendExplanationRoute, config: { audit: 'assessment.explanationSent' } },
    async (request) => sendExplanation(deps, request.actor, request.params.assessmentId),
  );
};
