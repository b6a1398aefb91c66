import { defineConfig } from 'vite';

/** Bundles the entries of the main side: the command line, browser mode, Electron's main process, their worker threads. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/node',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        cli: 'src/main/cli.ts',
        browser: 'src/main/browser.ts',
        electron: 'src/main/index.ts',
        'start-options': 'src/main/hosts/start-options.ts',
        'work-thread': 'src/main/work-thread.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
    },
  },
  ssr: { noExternal: [], external: true },
});
