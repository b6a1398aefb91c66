import type { Line } from '../line.ts';
import { grouped, inMs, type Row, row, spreadText, times } from '../row.ts';
import { runTask } from '../run-task.ts';
import { dueDatesTask } from '../tasks/due-dates-task.ts';
import { holidayTask } from '../tasks/holiday-task.ts';
import type { Stretch } from '../watch-blocks.ts';

const DATES = 10_000;
const DATES_MS = 50;
const OPEN_CASES = 20_000;
const HOLIDAY_MS = 1_000;
const BLOCK_MS = 50;

/** Due dates by themselves, and a day off on a queue. */
export const deadlineLine: Line = {
  name: 'deadline',
  measure: async ({ workshop, sizes }) => {
    const rows: Row[] = await dueDateRows();
    for (const size of sizes) {
      const copy = workshop.copy(await workshop.queue(size));
      const { open, foreseen, recorded } = await runTask(holidayTask, { folder: copy.folder });
      workshop.remove(copy);
      rows.push(holidayRow('a day off: what it would move', open, foreseen));
      rows.push(holidayRow('a day off: recorded, and in the queue', open, recorded));
    }
    return rows;
  },
};

async function dueDateRows(): Promise<Row[]> {
  const few = await runTask(dueDatesTask, { count: DATES });
  const many = await runTask(dueDatesTask, { count: 10 * DATES });
  return [
    row({
      what: 'due dates with pauses',
      cases: grouped(DATES),
      measured: spreadText(few.engine),
      peer: `walk over every day ${inMs(few.walk.p50)}`,
      ratio: times(few.walk.p50 / few.engine.p50),
      limit: `<= ${DATES_MS} ms`,
      ok: few.engine.p95 <= DATES_MS,
    }),
    row({
      what: 'ten times as many',
      cases: grouped(10 * DATES),
      measured: spreadText(many.engine),
      peer: `walk over every day ${inMs(many.walk.p50)}`,
      ratio: `slope ${times(many.engine.p50 / few.engine.p50)}`,
    }),
  ];
}

/** The limit is for 20,000 open cases: larger queues have it in proportion. */
function holidayRow(what: string, open: number, { ms, longestBlock }: Stretch): Row {
  const limit = HOLIDAY_MS * Math.max(1, open / OPEN_CASES);
  return row({
    what,
    cases: `${grouped(open)} open`,
    measured: `${inMs(ms)}, block ${inMs(longestBlock)}`,
    limit: `<= ${inMs(limit)}, block <= ${BLOCK_MS} ms`,
    ok: ms <= limit && longestBlock <= BLOCK_MS,
  });
}
