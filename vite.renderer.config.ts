import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Bundles the page for both doors: relative addresses, nothing inline, so that the CSP needs no exception. */
export default defineConfig({
  root: 'src/renderer',
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome120',
    outDir: '../../out/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
});
