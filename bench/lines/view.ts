import { frameLimit, type Line } from '../line.ts';
import { grouped, limitedRow, type Row, spreadText } from '../row.ts';
import { runTask } from '../run-task.ts';
import { viewTask } from '../tasks/view-task.ts';

/** Views with filter and sort. */
export const viewLine: Line = {
  name: 'view',
  measure: async ({ workshop, sizes }) => {
    const rows: Row[] = [];
    for (const size of sizes) {
      const copy = workshop.copy(await workshop.queue(size));
      const { views, firstSorts, afterChange } = await runTask(viewTask, { folder: copy.folder });
      workshop.remove(copy);
      const limit = frameLimit(size);
      const cases = grouped(size);
      rows.push(
        limitedRow('view with filter and sort', cases, spreadText(views), views.p95, limit),
        limitedRow('view after one change', cases, spreadText(afterChange), afterChange.p95, limit),
        limitedRow(
          'view sorted by a key for the first time',
          cases,
          spreadText(firstSorts),
          firstSorts.p95,
          limit,
        ),
      );
    }
    return rows;
  },
};
