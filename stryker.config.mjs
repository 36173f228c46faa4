// Mutation testing of the scoring engine: `npm run mutation`. Small changes are made one by one, and a test must notice.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  // It would read the real one with a compiler interface that TypeScript 7 no longer has; nothing is compiled here.
  tsconfigFile: 'none.json',
  plugins: ['@stryker-mutator/vitest-runner'],
  // Vietnamese words and test helpers are not rules; what they say is read by people and asserted elsewhere.
  mutate: [
    'packages/domain/src/decimal.ts',
    'packages/domain/src/scoring/**/*.ts',
    '!packages/domain/src/scoring/**/*.test.ts',
    '!packages/domain/src/scoring/**/*.vi.ts',
    '!packages/domain/src/scoring/naive/**',
  ],
  coverageAnalysis: 'perTest',
  disableTypeChecks: false,
  ignoreStatic: true,
  incremental: false,
  tempDirName: 'test-output/mutation-sandbox',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'test-output/mutation.json' },
  ignorePatterns: ['apps', 'e2e', '.toolchain', 'test-output'],
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 2,
};
