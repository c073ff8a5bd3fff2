// Counting over all runners. Whatever a runner reports, one that did not end well has failed at least once.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {number} code exit code of a check that is one thing: types, lint, build @returns {Tally} */
export const fromCheck = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/**
 * @param {string} json what Vitest's JSON reporter has written; "" when it did not get that far
 * @param {number} code its exit code @returns {Tally}
 */
export function fromVitest(json, code) {
  if (!json) return fromCheck(code || 1);
  const report = JSON.parse(json);
  // A file that could not be loaded has no tests to count.
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {string} json what Playwright's JSON reporter has written; "" when it did not get that far
 * @param {number} code its exit code @returns {Tally}
 */
export function fromPlaywright(json, code) {
  if (!json) return fromCheck(code || 1);
  const { stats, errors } = JSON.parse(json);
  // A story that passes only at the second try has failed.
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: stats.skipped };
}

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) =>
  tallies.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** The last line of a test run. @param {Tally} tally */
export const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
