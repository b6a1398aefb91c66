import { lookAt, openBenchDesk } from '../desk-world.ts';
import { stopwatch, type Took } from '../stopwatch.ts';
import type { Task } from '../task.ts';

/** `residentBytes`: of the whole process once the first view could be shown. */
type OpenAnswer = { readonly took: Took; readonly residentBytes: number; readonly cases: number };

/** Opens a folder in a fresh process and serves the first fifty cases of today's view. */
export const openDeskTask: Task<{ readonly folder: string }, OpenAnswer> = {
  name: 'open-desk',
  run: async ({ folder }) => {
    const stop = stopwatch();
    const desk = await openBenchDesk(folder);
    lookAt(desk, { view: 'hari-ini' });
    const took = stop();
    return { took, residentBytes: process.memoryUsage().rss, cases: desk.picture.size() };
  },
};
