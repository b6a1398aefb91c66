import { limitedRow, spreadText } from '../../row.ts';
import { spreadOf } from '../../statistics.ts';
import { runSync, type SyncLine } from '../stage.ts';
import { slowLineTask } from '../tasks/slow-line-task.ts';

const DESKS = 12;
const MOST_MS = 10_000;

/** An answer over 128 kbit/s, 800 ms there and back, 5 % loss; by the product's own loop, over TLS. */
export const slowLineLine: SyncLine = {
  name: 'slow-line',
  measure: async (stage) => {
    const { said: hub, clerks, coordinators } = await stage.small();
    const [watcher] = coordinators;
    if (watcher === undefined) throw new Error('nobody may watch');
    const home = stage.workshop.place('slow-line');
    const spread = spreadOf(
      await runSync(slowLineTask, { home, hub, desks: clerks.slice(0, DESKS), watcher }),
    );
    const what = `an answer at 128 kbit/s, 800 ms, 5 % loss (${DESKS} desks)`;
    const measured = `${spreadText(spread)}, max ${(spread.max / 1_000).toFixed(1)} s`;
    return [limitedRow(what, '', measured, spread.max, MOST_MS)];
  },
};
