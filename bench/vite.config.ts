import { defineConfig } from 'vite';

/** Bundles the bench with the sources as `vite.node.config.ts` bundles the product, so that built code is measured. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/bench',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'bench/main.ts',
        child: 'bench/child.ts',
        ui: 'bench/ui/main.ts',
        sync: 'bench/sync/main.ts',
        'sync-child': 'bench/sync/child.ts',
        'sync-hub': 'bench/sync/serve.ts',
        'sync-pouch': 'bench/sync/pouch-server.ts',
        'work-thread': 'src/main/work-thread.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
    },
  },
  ssr: { noExternal: [], external: true },
});
