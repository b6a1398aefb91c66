// `npm run bench:sync [-- --only NAME] [--fresh]`: desks and a hub. The queue that it makes stays in the system's temporary
// folder for the next run of the same program; `--fresh` makes it anew.
import { runBench } from './run-bench.mjs';

await runBench('sync');
