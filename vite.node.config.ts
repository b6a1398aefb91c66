import { defineConfig } from 'vite';

/** Bundles the entries that run under plain Node: the command line and its worker threads. */
export default defineConfig({
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
        'work-thread': 'src/main/work-thread.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
    },
  },
  ssr: { noExternal: [], external: true },
});
