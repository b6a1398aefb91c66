// `npm run bench [-- --only NAME] [--sizes 20000,100000] [--rows 20000] [--fresh]`: the core. Queues that it makes stay in
// the system's temporary folder for the next run of the same program; `--fresh` makes them anew.
import { runBench } from './run-bench.mjs';

await runBench('main');
