import type { Line } from '../line.ts';
import type { Row } from '../row.ts';
import { runTask } from '../run-task.ts';
import { stretchRow } from '../stretch-row.ts';
import { importTask } from '../tasks/import-task.ts';
import { makeFilesTask } from '../tasks/make-files-task.ts';

/** Reading an export: what it would do, doing it, and meeting the same file again. */
export const importLine: Line = {
  name: 'import',
  measure: async ({ workshop, importRows }) => {
    const files = { xlsx: workshop.place('export.xlsx'), csv: workshop.place('export.csv') };
    await runTask(makeFilesTask, { rows: importRows, ...files });
    const rows: Row[] = [];
    for (const format of ['xlsx', 'csv'] as const) {
      const folder = workshop.place(`import-${format}`);
      const answer = await runTask(importTask, { folder, file: files[format], rows: importRows });
      const name = format.toUpperCase();
      rows.push(
        stretchRow(`import ${name}: preview`, importRows, answer.preview),
        stretchRow(`import ${name}: confirm`, importRows, answer.confirm),
        stretchRow(`import ${name}: preview of the same again`, importRows, answer.again),
      );
    }
    return rows;
  },
};
