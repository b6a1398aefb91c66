import { frameLimit, type Line } from '../line.ts';
import { grouped, limitedRow, type Row, row, spreadText } from '../row.ts';
import { runTask } from '../run-task.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import { firstSortsTask } from '../tasks/first-sorts-task.ts';
import { viewTask } from '../tasks/view-task.ts';

/** A key is sorted by for the first time once in the life of a process; one process has too few of them for a p95. */
const OPENINGS = 5;

/** Views with filter and sort. */
export const viewLine: Line = {
  name: 'view',
  measure: async ({ workshop, sizes }) => {
    const rows: Row[] = [];
    for (const size of sizes) {
      const copy = workshop.copy(await workshop.queue(size));
      const { near, deep } = await firstSorts(copy.folder);
      const answer = await runTask(viewTask, { folder: copy.folder });
      workshop.remove(copy);
      const add = (what: string, spread: Spread): void => {
        rows.push(limitedRow(what, grouped(size), spreadText(spread), spread.p95, frameLimit(size)));
      };
      add('view with filter and sort', answer.views);
      add('view after one change', answer.afterChange);
      add(`view sorted by a key for the first time (${near.count})`, near);
      rows.push(
        row({
          what: `half way down all cases, first time by a key (${deep.count})`,
          cases: grouped(size),
          measured: spreadText(deep),
        }),
      );
    }
    return rows;
  },
};

async function firstSorts(folder: string): Promise<{ readonly near: Spread; readonly deep: Spread }> {
  const near: number[] = [];
  const deep: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const answer = await runTask(firstSortsTask, { folder });
    near.push(...answer.near);
    deep.push(...answer.deep);
  }
  return { near: spreadOf(near), deep: spreadOf(deep) };
}
