import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

// Many tests share a process, and Node's four threads for files and ciphers: one slow call must not hold up the others.
process.env.UV_THREADPOOL_SIZE ??= '16';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build-once.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // CI counts from a file what passed (scripts/ci-summary.mjs).
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'out/ci/tests.json' }]] : ['default'],
    pool: 'forks',
    // What runs in a process of its own (a desk, a hub, Chromium) is started by its test; files share the two of vitest.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
