import { grouped, limitedRow, row, spreadText, times } from '../../row.ts';
import { runSync, type SyncLine } from '../stage.ts';
import { pushTask } from '../tasks/push-task.ts';
import { pushersTask } from '../tasks/pushers-task.ts';

const PUSHES = 100;
const MOST_MS = 150;
const SECONDS = 6;
const PUSHERS = 16;
const LEAST_TIMES_ONE = 4;

/** Steps that come in: many at once from one desk, and from many desks at once. */
export const pushLine: SyncLine = {
  name: 'push',
  measure: async (stage) => {
    const { said: hub, coordinators, events } = await stage.large();
    const [guest] = coordinators;
    if (guest === undefined) throw new Error('nobody may push');
    const spread = await runSync(pushTask, { hub, guest, pushes: PUSHES });
    const one = await runSync(pushersTask, { hub, guests: [guest], seconds: SECONDS });
    const many = await runSync(pushersTask, {
      hub,
      guests: coordinators.slice(0, PUSHERS),
      seconds: SECONDS,
    });
    const ratio = many.perSecond / one.perSecond;
    // What the processors would have time for if each push cost what one pusher's do.
    const full = one.perSecond / one.busy;
    const at = `${grouped(events)} events`;
    return [
      limitedRow('push of 500 steps on 100 cases', at, spreadText(spread), spread.p95, MOST_MS),
      row({
        what: `${PUSHERS} pushers on their own cases`,
        cases: at,
        measured: `${many.perSecond.toFixed(0)} pushes/s, cpu ${percent(many.busy)}`,
        peer: `one ${one.perSecond.toFixed(0)}/s, cpu ${percent(one.busy)}`,
        ratio: times(ratio),
        limit: `>= ${LEAST_TIMES_ONE}x or cpu full (${full.toFixed(0)}/s)`,
        ok: ratio >= LEAST_TIMES_ONE || many.perSecond >= full,
      }),
    ];
  },
};

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
