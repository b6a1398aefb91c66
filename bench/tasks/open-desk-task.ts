import { lookAt, openBenchDesk } from '../desk-world.ts';
import type { Task } from '../task.ts';

/** `ms`: until the first view could be shown. `residentBytes`: of the whole process at that moment. */
type OpenAnswer = { readonly ms: number; readonly residentBytes: number; readonly cases: number };

/** Opens a folder in a fresh process and serves the first fifty cases of today's view. */
export const openDeskTask: Task<{ readonly folder: string }, OpenAnswer> = {
  name: 'open-desk',
  run: async ({ folder }) => {
    const start = performance.now();
    const desk = await openBenchDesk(folder);
    lookAt(desk, { view: 'hari-ini' });
    const ms = performance.now() - start;
    return { ms, residentBytes: process.memoryUsage().rss, cases: desk.picture.size() };
  },
};
