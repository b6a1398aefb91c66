import { defineConfig } from '@playwright/test';
import { electronBinary } from './scripts/electron-binary.mjs';
import { beginOnAFixedDay } from './tests/e2e/support/fixed-day.ts';
import { CHROMIUM_FLAGS, CHROMIUM_PATH } from './tests/support/chromium.ts';

const hasElectron = electronBinary() !== null;
if (!hasElectron && process.env.TEST_WORKER_INDEX === undefined) {
  process.stderr.write(
    'e2e: the project "electron" is left out, because Electron’s binary is not on this machine.\n',
  );
}

beginOnAFixedDay();

/** The walks through the screens, written once; each door is a project. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  globalSetup: './tests/e2e/support/prepare.ts',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/ci/e2e.json' }]],
  use: {
    actionTimeout: 30_000,
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { executablePath: CHROMIUM_PATH, args: [...CHROMIUM_FLAGS] },
  },
  projects: [{ name: 'browser' }, ...(hasElectron ? [{ name: 'electron', grepInvert: /@browser/ }] : [])],
});
