import type { Bench, Line } from '../line.ts';
import { grouped, inMs, type Row, row, spreadText, times } from '../row.ts';
import { runTask } from '../run-task.ts';
import type { Spread } from '../statistics.ts';
import { lowdbTask } from '../tasks/lowdb-task.ts';
import { recordTask } from '../tasks/record-task.ts';
import type { Queue } from '../workshop.ts';

/** Of each kind; by then little is compiled any more. With the measured ones fewer than a desk saves its picture after. */
const WARM_UP = 1_800;
const STEPS = 600;
const LOWDB_CHANGES = 5;
const MOST_TIMES_PEER = 4;
const LEAST_TIMES_LOWDB = 100;
/** What the same work may differ by between two queues when nothing grows; the disk alone makes it differ. */
const MOST_SLOPE = 1.5;

type Measured = { readonly cases: number; readonly rows: readonly Row[]; readonly shown: Spread };

/** A step on the disk before it is answered. */
export const recordLine: Line = {
  name: 'record',
  measure: async (bench) => {
    const measured: Measured[] = [];
    for (const cases of bench.sizes) measured.push(await measureQueue(bench, cases));
    return [...measured.flatMap(({ rows }) => rows), ...slopeRows(measured)];
  },
};

async function measureQueue({ workshop }: Bench, cases: number): Promise<Measured> {
  const queue = await workshop.queue(cases);
  const copy = workshop.copy(queue);
  const { shown, unseen, peerShown, peerUnseen, warming, journalBytesPerStep } = await runTask(recordTask, {
    ...copy,
    warmUp: WARM_UP,
    steps: STEPS,
  });
  workshop.remove(copy);
  const lowdb = await lowdbRow(queue, workshop.place('lowdb.json'), shown);
  const rows = [
    peerRow('record a step (case on screen)', cases, shown, peerShown),
    peerRow('record a step (any case, unseen)', cases, unseen, peerUnseen),
    row({
      what: 'record a step, code still compiled',
      cases: grouped(cases),
      measured: spreadText(warming),
    }),
    row({
      what: 'longest wait for a step',
      cases: grouped(cases),
      measured: inMs(Math.max(shown.max, unseen.max)),
      peer: inMs(Math.max(peerShown.max, peerUnseen.max)),
    }),
    lowdb,
    row({
      what: 'journal per step',
      cases: grouped(cases),
      measured: `${journalBytesPerStep.toFixed(0)} bytes`,
    }),
  ];
  return { cases, rows, shown };
}

function peerRow(what: string, cases: number, own: Spread, peer: Spread): Row {
  const ratio = own.p95 / peer.p95;
  return row({
    what,
    cases: grouped(cases),
    measured: spreadText(own),
    peer: `sqlite ${spreadText(peer)}`,
    ratio: times(ratio),
    limit: `p95 <= ${MOST_TIMES_PEER}x`,
    ok: ratio <= MOST_TIMES_PEER,
  });
}

async function lowdbRow({ cases, database }: Queue, file: string, own: Spread): Promise<Row> {
  const { msPerChange } = await runTask(lowdbTask, { database, file, changes: LOWDB_CHANGES });
  const facts = {
    what: 'record a step, against lowdb',
    cases: grouped(cases),
    measured: inMs(own.p50),
    limit: `>= ${LEAST_TIMES_LOWDB}x faster`,
  };
  if (msPerChange === null) return row({ ...facts, peer: 'lowdb cannot: text too long', ok: true });
  const ratio = msPerChange / own.p50;
  return row({
    ...facts,
    peer: `lowdb ${inMs(msPerChange)}`,
    ratio: times(ratio),
    ok: ratio >= LEAST_TIMES_LOWDB,
  });
}

function slopeRows(measured: readonly Measured[]): readonly Row[] {
  const [small] = measured;
  const large = measured.at(-1);
  if (small === undefined || large === undefined || small === large) return [];
  const slope = large.shown.p95 / small.shown.p95;
  return [
    row({
      what: 'record a step: slope of p95',
      cases: `${grouped(small.cases)} .. ${grouped(large.cases)}`,
      measured: `p50 ${times(large.shown.p50 / small.shown.p50)}, p95 ${times(slope)}`,
      limit: `<= ${MOST_SLOPE}x`,
      ok: slope <= MOST_SLOPE,
    }),
  ];
}
