// `npm run soak`: the kill tests with 1,000 deaths (or as many as the first argument says) instead of CI's 200.
import { spawnSync } from 'node:child_process';

const runs = process.argv[2] ?? '1000';
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'tests/crash/kill.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, KILL_RUNS: runs },
  },
);
process.exitCode = status ?? 1;
