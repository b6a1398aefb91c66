// Counts what `npm test` did: the four house checks (they run before the tests, so tests mean they passed), each test of
// vitest, each walk of Playwright. A skipped test counts as failed.
import { existsSync, readFileSync } from 'node:fs';

const HOUSE_CHECKS = 4;
const [status] = process.argv.slice(2);
const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/** What vitest reports; a file that broke before its first test counts as one failure. */
function ofTests({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const skipped = numPendingTests + numTodoTests;
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped };
}

/** What Playwright reports. */
function ofWalks({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

const tests = read('out/ci/tests.json');
const walks = read('out/ci/e2e.json');
if (tests === null) console.log('The house checks failed, so no test ran.');
else if (walks === null) console.log('The walks through the screens did not run.');
const parts = [tests === null ? null : ofTests(tests), walks === null ? null : ofWalks(walks)];
const sum = (name) => parts.reduce((total, part) => total + (part?.[name] ?? 0), 0);
const skipped = sum('skipped');
if (skipped > 0) console.log(`${skipped} skipped tests count as failed.`);
const passed = sum('passed') + (tests === null ? 0 : HOUSE_CHECKS);
const failed = sum('failed') + skipped + (status === '0' ? 0 : Number(sum('failed') === 0));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
