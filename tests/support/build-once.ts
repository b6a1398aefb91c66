import { build } from 'vite';
import { stopTestPostgres } from '#tests/support/test-postgres.ts';
import { buildIfNeeded } from '../../scripts/build-if-needed.mjs';

/** vitest global setup: worker threads, killed processes and Electron's double run built bundles, as the product does. */
export async function setup(): Promise<void> {
  await buildIfNeeded('node', 'hub', 'renderer', 'preload');
  await buildSupport({
    ssr: true,
    target: 'node20',
    emptyOutDir: true,
    rollupOptions: {
      input: {
        'kill-driver': 'tests/support/kill-driver.ts',
        'electron-double': 'tests/support/electron-double/electron.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  });
  await buildSupport({
    target: 'chrome120',
    emptyOutDir: false,
    lib: { entry: 'tests/support/page-client/in-page.ts', name: 'inPage', formats: ['iife'] },
    rollupOptions: { output: { entryFileNames: 'in-page.js' } },
  });
}

/** The database that tests of the hub share ends with the run. */
export async function teardown(): Promise<void> {
  await stopTestPostgres();
}

async function buildSupport(options: NonNullable<Parameters<typeof build>[0]>['build']): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir: 'out/tests', minify: false, ...options },
  });
}
