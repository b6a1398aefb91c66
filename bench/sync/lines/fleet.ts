import { grouped, limitedRow, row, spreadText } from '../../row.ts';
import { runSync, type SyncLine } from '../stage.ts';
import { fleetTask } from '../tasks/fleet-task.ts';

const [POLLERS, PUSHERS, SECONDS] = [500, 50, 60];
const [POLL_MS, PUSH_MS] = [5_000, 1_000];
const MOST_MS = 500;

/** An institution at work: desks ask every 5 s (twelve times as often as the product without hints), others push every second. */
export const fleetLine: SyncLine = {
  name: 'fleet',
  measure: async (stage) => {
    const { said: hub, clerks, cursors, events } = await stage.large();
    const { polls, pushes, errors, heard, busy } = await runSync(fleetTask, {
      hub,
      cursors,
      pollers: clerks.slice(0, POLLERS),
      pushers: clerks.slice(POLLERS, POLLERS + PUSHERS),
      seconds: SECONDS,
      pollMs: POLL_MS,
      pushMs: PUSH_MS,
    });
    const at = `${grouped(events)} events`;
    const [asked, pushed] = [grouped(polls.count), grouped(pushes.count)];
    return [
      limitedRow(`${POLLERS} desks ask, ${asked} times`, at, spreadText(polls), polls.p95, MOST_MS),
      limitedRow(`${PUSHERS} desks push, ${pushed} times`, at, spreadText(pushes), pushes.p95, MOST_MS),
      row({
        what: 'errors meanwhile',
        cases: at,
        measured: `${errors}; ${grouped(heard)} cases heard of, cpu ${(busy * 100).toFixed(0)} %`,
        limit: '0',
        ok: errors === 0 && heard > 0,
      }),
    ];
  },
};
