// Counts what `npm test` did: the four house checks (they run before the tests, so tests mean they passed) and each test.
import { existsSync, readFileSync } from 'node:fs';

const HOUSE_CHECKS = 4;
const [report, status] = process.argv.slice(2);
const tests = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;

if (tests === null) {
  console.log('The house checks failed, so no test ran.');
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  const skipped = tests.numPendingTests + tests.numTodoTests;
  const broken = tests.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = tests.numFailedTests + skipped + broken.length;
  if (skipped > 0) console.log(`${skipped} skipped tests count as failed.`);
  const clean = failed === 0 && status === '0';
  console.log(`${tests.numPassedTests + HOUSE_CHECKS} passed, ${clean ? 0 : Math.max(failed, 1)} failed`);
  process.exitCode = clean ? 0 : 1;
}
