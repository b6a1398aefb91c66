import { defineConfig } from 'vite';

/** Bundles what the bench runs inside the pages, as a classic script. */
export default defineConfig({
  build: {
    target: 'chrome120',
    outDir: 'out/bench',
    emptyOutDir: false,
    minify: false,
    rollupOptions: {
      input: 'bench/ui/in-page/stopwatch.ts',
      output: { format: 'iife', entryFileNames: 'stopwatch.js' },
    },
  },
});
