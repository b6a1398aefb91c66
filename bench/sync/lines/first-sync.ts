import { grouped, inMb, inMs, type Row, row, times } from '../../row.ts';
import { median } from '../../statistics.ts';
import { type HubAt, startServer } from '../server.ts';
import { runSync, type Stage, type SyncLine } from '../stage.ts';
import { type FirstSync, firstSyncTask } from '../tasks/first-sync-task.ts';
import { type PouchSync, pouchTask } from '../tasks/pouch-task.ts';
import { stockTask } from '../tasks/stock-task.ts';

const ROUNDS = 3;
const LEAST_TIMES_FASTER = 2;
const MOST_TIMES_PACKED = 1.2;

/** Everything a hub has comes to an empty desk; the peer replicates the same cases. By turns. */
export const firstSyncLine: SyncLine = {
  name: 'first-sync',
  measure: async (stage) => {
    const { workshop } = stage;
    const queue = await stage.queue();
    const copy = workshop.copy(queue);
    const root = workshop.place('hub-of-queue');
    const stocked = await runSync(stockTask, { root, folder: copy.folder, guests: ROUNDS + 1 });
    workshop.remove(copy);
    const server = await startServer<HubAt>('sync-hub.js', root);
    const peer = await startServer<{ readonly address: string }>('sync-pouch.js', queue.database);
    const own: FirstSync[] = [];
    const pouch: PouchSync[] = [];
    for (const [round, guest] of stocked.guests.slice(1).entries()) {
      pouch.push(await runSync(pouchTask, { folder: workshop.place(`pouch-${round}`), ...peer.said }));
      own.push(await runSync(firstSyncTask, { folder: deskAt(stage, round), hub: server.said, guest }));
    }
    await peer.stop();
    const [others] = stocked.guests;
    if (others === undefined) throw new Error('nobody else may ask the hub');
    stage.synced = { folder: deskAt(stage, ROUNDS - 1), server, others };
    return rowsOf(stocked, own, pouch);
  },
};

function deskAt({ workshop }: Stage, round: number): string {
  return workshop.place(`desk-${round}`);
}

type Stocked = { readonly cases: number; readonly events: number; readonly gzipBytes: number };

function rowsOf(stocked: Stocked, own: readonly FirstSync[], pouch: readonly PouchSync[]): readonly Row[] {
  const cases = grouped(stocked.cases);
  if (own.some((one) => one.cases !== stocked.cases)) throw new Error('a desk did not get every case');
  const [ms, peerMs] = [median(own.map((one) => one.ms)), median(pouch.map((one) => one.ms))];
  const ratio = peerMs / ms;
  const received = median(own.map((one) => one.received));
  const packed = received / stocked.gzipBytes;
  const peakMb = median(own.map((one) => one.peakMb));
  return [
    row({
      what: `first sync, ${grouped(stocked.events)} events`,
      cases,
      measured: inMs(ms),
      peer: `pouchdb ${inMs(peerMs)}`,
      ratio: `${times(ratio)} faster`,
      limit: `>= ${LEAST_TIMES_FASTER}x faster`,
      ok: ratio >= LEAST_TIMES_FASTER,
    }),
    row({
      what: 'first sync: all cases on the screen too',
      cases,
      measured: `${inMs(median(own.map((one) => one.shownMs)))}, cpu ${inMs(median(own.map((one) => one.shownProcessorMs)))}`,
    }),
    row({
      what: 'first sync: cpu of the desk, peak memory',
      cases,
      measured: `${inMs(median(own.map((one) => one.processorMs)))}, ${peakMb.toFixed(0)} MB`,
      peer: `pouchdb ${inMs(median(pouch.map((one) => one.processorMs)))}`,
    }),
    row({
      what: 'first sync: bytes on the wire',
      cases,
      measured: inMb(received),
      peer: `gzip ${inMb(stocked.gzipBytes)}`,
      ratio: times(packed),
      limit: `<= ${MOST_TIMES_PACKED}x`,
      ok: packed <= MOST_TIMES_PACKED,
    }),
  ];
}
