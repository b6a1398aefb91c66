import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from '../line.ts';
import { grouped, inMb, type Row, row } from '../row.ts';
import { runTask } from '../run-task.ts';
import { openDeskTask } from '../tasks/open-desk-task.ts';
import { openSqliteTask } from '../tasks/open-sqlite-task.ts';

const LIMITED_SIZE = 20_000;
const MOST_RESIDENT_BYTES = 250e6;

/** What an open queue takes: memory after opening, and room on the disk. */
export const memoryLine: Line = {
  name: 'memory',
  measure: async ({ workshop, sizes }) => {
    const rows: Row[] = [];
    for (const size of sizes) {
      const { folder, database } = await workshop.queue(size);
      const { residentBytes } = await runTask(openDeskTask, { folder });
      const { bytes } = await runTask(openSqliteTask, { database });
      const cases = grouped(size);
      const facts = { what: 'resident memory after opening', cases, measured: inMb(residentBytes) };
      const limited = { limit: `<= ${inMb(MOST_RESIDENT_BYTES)}`, ok: residentBytes <= MOST_RESIDENT_BYTES };
      const perCase = (name: string): string =>
        `${(bytesIn(join(folder, name)) / size).toFixed(0)} bytes a case`;
      rows.push(
        row(size <= LIMITED_SIZE ? { ...facts, ...limited } : facts),
        row({ what: 'journal on disk', cases, measured: perCase('journal') }),
        row({
          what: 'snapshot on disk',
          cases,
          measured: perCase('snapshot'),
          peer: `documents ${(bytes / size).toFixed(0)}`,
        }),
      );
    }
    return rows;
  },
};

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
