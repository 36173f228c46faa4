// Counts what a test run says of itself, so that nothing that went wrong is counted as nothing.

/**
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] } | null} report
 *   what vitest's json reporter wrote; null where it wrote nothing
 * @param {number} code exit code of vitest
 * @returns {{ passed: number, failed: number }} a file that could not run counts as one failed; so does a run that
 *   failed without a failed test (an error outside tests, a crash)
 */
export function tally(report, code) {
  const files = report?.testResults ?? [];
  const counts = sum(
    files.map(({ status, assertionResults }) => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length;
      const failed = assertionResults.filter((test) => test.status === 'failed').length;
      return { passed, failed: failed === 0 && status === 'failed' ? 1 : failed };
    }),
  );
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {{ passed: number, failed: number }[]} counts */
export function sum(counts) {
  return counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}
