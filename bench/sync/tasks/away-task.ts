import { openBenchDesk } from '../../desk-world.ts';
import { stopwatch, type Took } from '../../stopwatch.ts';
import type { Task } from '../../task.ts';

export type Away = Took & { readonly changed: number; readonly peakMb: number };

/** A desk that was away meets its hub again. */
export const awayTask: Task<{ readonly folder: string }, Away> = {
  name: 'away',
  run: async ({ folder }) => {
    const desk = await openBenchDesk(folder);
    // What came before is not what is counted.
    await desk.sync.newsRead('-');
    const took = stopwatch();
    const { kind, trouble } = await desk.sync.meet();
    const { ms, processorMs } = took();
    if (kind !== 'terhubung') throw new Error(`the meeting ended ${kind}: ${trouble?.code}`);
    const changed = desk.sync.unread('-').before.size;
    return { ms, processorMs, changed, peakMb: process.resourceUsage().maxRSS / 1024 };
  },
};
