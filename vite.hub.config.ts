import { defineConfig } from 'vite';

/** Bundles the hub; its libraries stay outside, in the workspace `hub`. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/hub',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { hub: 'src/hub/hub.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
    },
  },
  ssr: { noExternal: [], external: true },
});
