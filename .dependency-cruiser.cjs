// The architecture as rules. A red build here means: talk first, then change docs/decisions/.
// Stories keep their data in *.samples.ts and *.examples.ts: they count as tests.
const feature = '^apps/server/src/features/([^/]+)/';
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'The domain decides and does no I/O: it imports nothing but itself.',
      from: { path: '^packages/domain', pathNot: '\\.(test|samples)\\.ts$' },
      to: { pathNot: '^packages/domain' },
    },
    {
      name: 'contract-knows-only-domain',
      severity: 'error',
      from: { path: '^packages/contract', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/(contract|domain)|node_modules/zod' },
    },
    {
      name: 'sql-only-in-repositories',
      severity: 'error',
      from: { path: '^apps/server/src/features', pathNot: '\\.(repository|tables|test|samples|examples)\\.ts$' },
      to: { path: 'node_modules/(drizzle-orm|pg)/' },
    },
    {
      name: 'features-meet-at-services',
      severity: 'error',
      comment: 'Reach another feature through its service.',
      from: { path: feature, pathNot: '\\.(tables|test|samples|examples)\\.ts$|-report\\.repository\\.ts$' },
      to: {
        path: '^apps/server/src/features/',
        pathNot: '^apps/server/src/features/($1/|[^/]+/[^/]+\\.service\\.ts$)',
      },
    },
    {
      name: 'only-tables-for-joins',
      severity: 'error',
      comment:
        'Foreign keys, and the reports (*-report.repository.ts), may see the tables of another feature, nothing else of it.',
      from: { path: '^apps/server/src/features/([^/]+)/([^/]+\\.tables|[^/]+-report\\.repository)\\.ts$' },
      to: { path: '^apps/server/src/features/', pathNot: '^apps/server/src/features/($1/|[^/]+/[^/]+\\.tables\\.ts$)' },
    },
    {
      name: 'screens-do-not-cross',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    { name: 'web-is-not-server', severity: 'error', from: { path: '^apps/web' }, to: { path: '^apps/server' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // TypeScript 7 has no interface for other programs yet; swc reads the imports, type-only ones included.
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    exclude: { path: '(^|/)dist/' },
  },
};
