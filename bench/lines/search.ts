import { frameLimit, type Line } from '../line.ts';
import { grouped, inMs, limitedRow, type Row, spreadText } from '../row.ts';
import { runTask } from '../run-task.ts';
import { searchTask } from '../tasks/search-task.ts';

/** Search as you type: the hits and their first page. */
export const searchLine: Line = {
  name: 'search',
  measure: async ({ workshop, sizes }) => {
    const rows: Row[] = [];
    for (const size of sizes) {
      const { folder } = await workshop.queue(size);
      const { kinds, first } = await runTask(searchTask, { folder });
      const limit = frameLimit(size);
      const cases = grouped(size);
      for (const { kind, spread } of kinds) {
        rows.push(limitedRow(`search: ${kind}`, cases, spreadText(spread), spread.p95, limit));
      }
      rows.push(limitedRow('search: the first after opening', cases, inMs(first), first, limit));
    }
    return rows;
  },
};
