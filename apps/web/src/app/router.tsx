// Every screen there is, by address. Screens are loaded when they are first opened.
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { ErrorScreen } from './error-screen.tsx';
import { Layout } from './layout.tsx';
import { LoadingScreen } from './loading-screen.tsx';
import { NotFoundScreen } from './not-found-screen.tsx';
import { sessionQuery } from './session.ts';

interface RouterContext {
  readonly queryClient: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  // Addresses carry filters of lists as plain text; each screen reads those it knows.
  validateSearch: (search): Record<string, string> => search as Record<string, string>,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  component: lazyRouteComponent(() => import('../features/account/sign-in-screen.tsx'), 'SignInScreen'),
});

const firstAdministrator = createRoute({
  getParentRoute: () => root,
  path: '/quan-tri-dau-tien/$token',
  component: lazyRouteComponent(
    () => import('../features/account/first-administrator-screen.tsx'),
    'FirstAdministratorScreen',
  ),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/viec-cua-toi' });
  },
});

/** Everything behind sign-in stands under this one. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Layout,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/dang-nhap', search: { next: location.href } });
  },
});

const screens = [
  createRoute({
    getParentRoute: () => inside,
    path: '/viec-cua-toi',
    component: lazyRouteComponent(() => import('../features/my-work/my-work-screen.tsx'), 'MyWorkScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/co-quan',
    component: lazyRouteComponent(() => import('../features/agency/agencies-screen.tsx'), 'AgenciesScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/tai-khoan',
    component: lazyRouteComponent(() => import('../features/account/accounts-screen.tsx'), 'AccountsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/bo-tieu-chi',
    component: lazyRouteComponent(() => import('../features/framework/frameworks-screen.tsx'), 'FrameworksScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/bo-tieu-chi/nhap',
    component: lazyRouteComponent(
      () => import('../features/framework/framework-import-screen.tsx'),
      'FrameworkImportScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/bo-tieu-chi/soan-thao',
    component: lazyRouteComponent(() => import('../features/framework-draft/drafts-screen.tsx'), 'DraftsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/bo-tieu-chi/soan-thao/$draftId',
    component: lazyRouteComponent(
      () => import('../features/framework-draft/draft-editor-screen.tsx'),
      'DraftEditorScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/bo-tieu-chi/nhap-phu-luc',
    component: lazyRouteComponent(
      () => import('../features/framework/annex/annex-import-screen.tsx'),
      'AnnexImportScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/bo-tieu-chi/$id',
    component: lazyRouteComponent(() => import('../features/framework/framework-screen.tsx'), 'FrameworkScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/bo-tieu-chi/$id/so-sanh/$otherId',
    component: lazyRouteComponent(
      () => import('../features/framework-version/comparison-screen.tsx'),
      'ComparisonScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/bo-tieu-chi/$id/doi-chieu/$earlierId',
    component: lazyRouteComponent(() => import('../features/framework-version/mapping-screen.tsx'), 'MappingScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/bo-tieu-chi/$id/tac-dong',
    component: lazyRouteComponent(
      () => import('../features/framework-version/amendment-screen.tsx'),
      'AmendmentScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/bo-tieu-chi/$frameworkId/gop-y',
    component: lazyRouteComponent(
      () => import('../features/framework-revision/proposals-screen.tsx'),
      'ProposalsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/bo-tieu-chi/$frameworkId/tong-hop-gop-y',
    component: lazyRouteComponent(
      () => import('../features/framework-revision/revision-summary-screen.tsx'),
      'RevisionSummaryScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dot/$roundId/tham-dinh',
    component: lazyRouteComponent(() => import('../features/appraisal/appraisals-screen.tsx'), 'AppraisalsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dot',
    component: lazyRouteComponent(() => import('../features/round/rounds-screen.tsx'), 'RoundsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dot/moi',
    component: lazyRouteComponent(() => import('../features/round/round-form-screen.tsx'), 'RoundFormScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dot/$roundId',
    component: lazyRouteComponent(() => import('../features/round/round-screen.tsx'), 'RoundScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dot/$roundId/ket-qua-nam-cu',
    component: lazyRouteComponent(() => import('../features/publication/past-result-screen.tsx'), 'PastResultScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dot/$roundId/tien-do',
    component: lazyRouteComponent(() => import('../features/round/board-screen.tsx'), 'BoardScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dot/$roundId/ket-qua',
    component: lazyRouteComponent(() => import('../features/result/result-screen.tsx'), 'ResultScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/dot/$roundId/ket-qua-dieu-tra',
    component: lazyRouteComponent(
      () => import('../features/survey/imported-results-screen.tsx'),
      'ImportedResultsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/ho-so/$assessmentId/tham-dinh/$pass',
    component: lazyRouteComponent(
      () => import('../features/appraisal/appraisal-sheet-screen.tsx'),
      'AppraisalSheetScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/ho-so/$assessmentId',
    component: lazyRouteComponent(() => import('../features/assessment/score-sheet-screen.tsx'), 'ScoreSheetScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/ho-so/$assessmentId/giai-trinh',
    component: lazyRouteComponent(() => import('../features/assessment/explanation-screen.tsx'), 'ExplanationScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/kho-minh-chung',
    component: lazyRouteComponent(
      () => import('../features/evidence/evidence-library-screen.tsx'),
      'EvidenceLibraryScreen',
    ),
  }),
];

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([signIn, firstAdministrator, home, inside.addChildren(screens)]),
    context: { queryClient },
    defaultNotFoundComponent: NotFoundScreen,
    defaultErrorComponent: ErrorScreen,
    defaultPendingComponent: LoadingScreen,
    defaultPreload: 'intent',
    scrollRestoration: true,
    // Plain `?q=so+noi+vu`, not JSON: addresses are read, sent and typed by people.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
      const written = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
      return written === '' ? '' : `?${written}`;
    },
  });
}
