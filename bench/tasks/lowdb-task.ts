import { rmSync } from 'node:fs';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { openDocumentBase } from '../sqlite.ts';
import { median } from '../statistics.ts';
import type { Task } from '../task.ts';

type LowdbInput = { readonly database: string; readonly file: string; readonly changes: number };
/** Null when lowdb cannot write the queue at all: its one text would be longer than a string may be. */
type LowdbAnswer = { readonly msPerChange: number | null };

/** The same queue behind lowdb's own file adapter, written after every change as its guide says. */
export const lowdbTask: Task<LowdbInput, LowdbAnswer> = {
  name: 'lowdb',
  run: async ({ database, file, changes }) => {
    const base = openDocumentBase(database);
    const cases: Record<string, unknown>[] = [];
    for (const document of base.documents()) cases.push(JSON.parse(document));
    base.close();
    const low = new Low(new JSONFile<{ cases: typeof cases }>(file), { cases });
    const durations: number[] = [];
    try {
      for (let change = 0; change < changes; change += 1) {
        const changed = cases[change];
        if (changed !== undefined) changed.lastNote = `Sudah ditanyakan ke bidang teknis, ${change}.`;
        const start = performance.now();
        await low.write();
        durations.push(performance.now() - start);
      }
      return { msPerChange: median(durations) };
    } catch (error) {
      if (error instanceof RangeError && error.message === 'Invalid string length')
        return { msPerChange: null };
      throw error;
    } finally {
      rmSync(file, { force: true });
    }
  },
};
