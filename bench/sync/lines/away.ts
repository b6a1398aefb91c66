import { grouped, inMs, row } from '../../row.ts';
import { CASES, runSync, type SyncLine } from '../stage.ts';
import { awayTask } from '../tasks/away-task.ts';
import { changesTask } from '../tasks/changes-task.ts';

const CHANGES = 10_000;

/** A desk comes back after 60 days; so many changes wait for it. Needs the desk that `first-sync` leaves. */
export const awayLine: SyncLine = {
  name: 'away',
  measure: async ({ synced }) => {
    if (synced === null) throw new Error('the line `away` goes on where `first-sync` ends: name both');
    const { folder, server, others } = synced;
    const changes = await runSync(changesTask, { folder, hub: server.said, guest: others, changes: CHANGES });
    const { ms, processorMs, changed, peakMb } = await runSync(awayTask, { folder });
    return [
      row({
        what: `60 days away, ${grouped(changes)} changes of ${grouped(changed)} cases`,
        cases: grouped(CASES),
        measured: `${inMs(ms)} (cpu ${inMs(processorMs)}), ${peakMb.toFixed(0)} MB`,
      }),
    ];
  },
};
