import { frameLimit, type Line } from '../line.ts';
import { grouped, limitedRow, type Row, row, spreadText } from '../row.ts';
import { runTask } from '../run-task.ts';
import type { Spread } from '../statistics.ts';
import { viewTask } from '../tasks/view-task.ts';

/** Views with filter and sort. */
export const viewLine: Line = {
  name: 'view',
  measure: async ({ workshop, sizes }) => {
    const rows: Row[] = [];
    for (const size of sizes) {
      const copy = workshop.copy(await workshop.queue(size));
      const answer = await runTask(viewTask, { folder: copy.folder });
      workshop.remove(copy);
      const add = (what: string, spread: Spread): void => {
        rows.push(limitedRow(what, grouped(size), spreadText(spread), spread.p95, frameLimit(size)));
      };
      add('view with filter and sort', answer.views);
      add('view after one change', answer.afterChange);
      add('view sorted by a key for the first time', answer.firstSorts);
      rows.push(
        row({
          what: 'half way down all cases, first time by a key',
          cases: grouped(size),
          measured: spreadText(answer.firstDeep),
        }),
      );
    }
    return rows;
  },
};
