import { statSync } from 'node:fs';
import { build } from 'vite';
import { buildIfNeeded } from '../../scripts/build-if-needed.mjs';

/** vitest global setup: worker threads and killed processes run built bundles, as the product does. */
export async function setup(): Promise<void> {
  await buildIfNeeded();
  await buildKillDriver();
}

async function buildKillDriver(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'out/tests',
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: { 'kill-driver': 'tests/support/kill-driver.ts' },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  statSync('out/tests/kill-driver.js');
}
