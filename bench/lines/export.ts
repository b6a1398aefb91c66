import type { Line } from '../line.ts';
import type { Row } from '../row.ts';
import { runTask } from '../run-task.ts';
import { stretchRow } from '../stretch-row.ts';
import { exportTask } from '../tasks/export-task.ts';

/** The summary of the whole smaller queue. */
export const exportLine: Line = {
  name: 'export',
  measure: async ({ workshop, sizes: [size = 0] }) => {
    const rows: Row[] = [];
    for (const format of ['xlsx', 'csv'] as const) {
      const copy = workshop.copy(await workshop.queue(size));
      const answer = await runTask(exportTask, { folder: copy.folder, format });
      workshop.remove(copy);
      rows.push(stretchRow(`export ${format.toUpperCase()}`, answer.rows, answer.stretch));
    }
    return rows;
  },
};
