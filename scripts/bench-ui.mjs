// `npm run bench:ui [-- --only NAME] [--sizes 20000,100000] [--fresh]`: the window, as built, in Chromium; on the queues
// of `npm run bench`.
import { buildIfNeeded } from './build-if-needed.mjs';
import { runBench } from './run-bench.mjs';

await buildIfNeeded('node', 'renderer');
await runBench('ui', 'bench/ui/vite.config.ts');
