import { grouped, row, spreadText, times } from '../../row.ts';
import { runSync, type SyncLine } from '../stage.ts';
import { pullNothingTask } from '../tasks/pull-nothing-task.ts';

const PULLS = 800;
const MOST_TIMES_SMALL = 1.5;

/** What asking costs when there is nothing new, at a small hub and at a large one. */
export const pullNothingLine: SyncLine = {
  name: 'pull-nothing',
  measure: async (stage) => {
    const hubs = [await stage.small(), await stage.large()];
    const asked = hubs.flatMap(({ said, coordinators: [guest], cursors }) =>
      guest === undefined ? [] : [{ hub: said, guest, cursors }],
    );
    const [few, many] = await runSync(pullNothingTask, { hubs: asked, pulls: PULLS });
    if (few === undefined || many === undefined) throw new Error('two hubs were to be asked');
    const ratio = many.p95 / few.p95;
    return [
      row({
        what: 'a pull that brings nothing',
        cases: `${hubs.map(({ events }) => grouped(events)).join(' .. ')} events`,
        measured: spreadText(many),
        peer: `small hub ${spreadText(few)}`,
        ratio: times(ratio),
        limit: `p95 <= ${MOST_TIMES_SMALL}x`,
        ok: ratio <= MOST_TIMES_SMALL,
      }),
    ];
  },
};
