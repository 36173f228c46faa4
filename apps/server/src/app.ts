// The application: the platform with every feature on it. This file is the table of contents.
import { accountRoutes } from './features/account/account.routes.ts';
import { resumeSession } from './features/account/session.service.ts';
import { agencyRoutes } from './features/agency/agency.routes.ts';
import { appraisalRoutes } from './features/appraisal/appraisal.routes.ts';
import { assessmentRoutes } from './features/assessment/assessment.routes.ts';
import { evidenceRoutes } from './features/evidence/evidence.routes.ts';
import { annexRoutes } from './features/framework/annex.routes.ts';
import { frameworkRoutes } from './features/framework/framework.routes.ts';
import { frameworkDraftRoutes } from './features/framework-draft/framework-draft.routes.ts';
import { frameworkRevisionRoutes } from './features/framework-revision/framework-revision.routes.ts';
import { frameworkVersionRoutes } from './features/framework-version/framework-version.routes.ts';
import { publicPagesRoutes } from './features/publication/public-pages.routes.ts';
import { publicationRoutes } from './features/publication/publication.routes.ts';
import { resultRoutes } from './features/result/result.routes.ts';
import { myWorkRoutes } from './features/round/my-work.routes.ts';
import { roundRoutes } from './features/round/round.routes.ts';
import { surveyRoutes } from './features/survey/survey.routes.ts';
import type { Deps } from './platform/deps.ts';
import { createServer, type Server } from './platform/http/server.ts';

const features = [
  accountRoutes,
  agencyRoutes,
  frameworkRoutes,
  frameworkDraftRoutes,
  frameworkRevisionRoutes,
  frameworkVersionRoutes,
  annexRoutes,
  roundRoutes,
  myWorkRoutes,
  assessmentRoutes,
  evidenceRoutes,
  appraisalRoutes,
  surveyRoutes,
  resultRoutes,
  publicationRoutes,
];

export async function createApp(deps: Deps): Promise<Server> {
  const app = await createServer(deps, (token, requestId) => resumeSession(deps, token, requestId));
  for (const routes of features) await app.register(routes, { ...deps, prefix: '/api' });
  await app.register(publicPagesRoutes, deps);
  await app.ready();
  return app;
}
