import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = join(import.meta.dirname, 'src/renderer');

/** Bundles the page for both doors: relative addresses, nothing inline, so that the CSP needs no exception. */
export default defineConfig({
  root: page,
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome120',
    outDir: join(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rollupOptions: { input: [join(page, 'index.html'), join(page, 'masuk.html')] },
  },
});
