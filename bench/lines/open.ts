import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Line } from '../line.ts';
import { grouped, inMs, type Row, row, times } from '../row.ts';
import { runTask, runToItsDeath } from '../run-task.ts';
import { median } from '../statistics.ts';
import type { Took } from '../stopwatch.ts';
import { killTask } from '../tasks/kill-task.ts';
import { openDeskTask } from '../tasks/open-desk-task.ts';
import { openSqliteTask } from '../tasks/open-sqlite-task.ts';
import type { Queue } from '../workshop.ts';

const OPENINGS = 5;
const UNSAVED_STEPS = 1000;
/** Times what reading and parsing the same documents from SQLite takes. */
const MOST_AFTER_STOP = 1;
const MOST_AFTER_KILL = 1.2;

/** From nothing to the first view, each time in a fresh process; the three kinds in turn, so that all meet the same machine. */
export const openLine: Line = {
  name: 'open',
  measure: async (bench) => {
    const rows: Row[] = [];
    for (const cases of bench.sizes) rows.push(...(await measureQueue(bench, cases)));
    return rows;
  },
};

async function measureQueue({ workshop }: Bench, cases: number): Promise<readonly Row[]> {
  const queue = await workshop.queue(cases);
  const killedToday = await killed(queue, workshop.copy(queue), 'today');
  const killedAnywhere = await killed(queue, workshop.copy(queue), 'all');
  const clean: Took[] = [];
  const today: Took[] = [];
  const anywhere: Took[] = [];
  const peer: Took[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    clean.push(await opening(queue));
    peer.push((await runTask(openSqliteTask, { database: queue.database })).took);
    today.push(await opening(killedToday));
    anywhere.push(await opening(killedAnywhere));
  }
  workshop.remove(killedToday);
  workshop.remove(killedAnywhere);
  const against = (most: number): Against => ({ other: peer, name: 'sqlite', most });
  return [
    openRow('open after a clean stop', cases, clean, against(MOST_AFTER_STOP)),
    openRow("open after a kill, 1,000 steps on today's cases", cases, today, against(MOST_AFTER_KILL)),
    openRow('open after a kill, 1,000 steps on any cases', cases, anywhere, against(MOST_AFTER_KILL)),
  ];
}

async function opening({ folder, cases }: Queue): Promise<Took> {
  const opened = await runTask(openDeskTask, { folder });
  if (opened.cases !== cases) throw new Error(`${opened.cases} of ${cases} cases after opening`);
  return opened.took;
}

/**
 * The folder as a kill leaves it with 1,000 steps in no snapshot. The desk saves on its own meanwhile, so the snapshot
 * from before is put back: what a save that never came to its end leaves behind.
 */
async function killed(original: Queue, copy: Queue, among: 'today' | 'all'): Promise<Queue> {
  await runToItsDeath(killTask, { folder: copy.folder, steps: UNSAVED_STEPS, among });
  const snapshot = join(copy.folder, 'snapshot');
  rmSync(snapshot, { recursive: true });
  cpSync(join(original.folder, 'snapshot'), snapshot, { recursive: true });
  return copy;
}

type Against = { readonly other: readonly Took[]; readonly name: string; readonly most: number };

function openRow(what: string, cases: number, own: readonly Took[], { other, name, most }: Against): Row {
  const ratio = median(own.map(({ ms }) => ms)) / median(other.map(({ ms }) => ms));
  return row({
    what,
    cases: grouped(cases),
    measured: tookText(own),
    peer: `${name} ${tookText(other)}`,
    ratio: times(ratio),
    limit: `<= ${most}x`,
    ok: ratio <= most,
  });
}

/** Where other programs want the processor too, its own time says more than the clock. */
function tookText(took: readonly Took[]): string {
  const processor = median(took.map(({ processorMs }) => processorMs));
  return `${inMs(median(took.map(({ ms }) => ms)))} (cpu ${processor.toFixed(0)})`;
}
