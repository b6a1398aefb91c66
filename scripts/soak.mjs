// `npm run soak [DEATHS [WORLDS]]`: the kill tests with 1,000 deaths instead of CI's 200, and 10,000 worlds of desks and a
// hub instead of its 2,000.
import { spawnSync } from 'node:child_process';

const [deaths = '1000', worlds = '10000'] = process.argv.slice(2);
const files = ['tests/crash/kill.test.ts', 'tests/fuzz/sync-worlds.test.ts'];
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], {
  stdio: 'inherit',
  env: { ...process.env, KILL_RUNS: deaths, MEJA_WORLDS: worlds },
});
process.exitCode = status ?? 1;
