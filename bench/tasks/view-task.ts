import { VIEWS } from '#domain/complaint/views.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import type { QueueQuery } from '#main/desk/queue/queue-index.ts';
import { SORTS } from '#main/desk/queue/sort-keys.ts';
import { diceOf } from '#main/desk/sample/dice.ts';
import { lookAt, openBenchDesk, workableRows, writeNote } from '../desk-world.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import type { Task } from '../task.ts';

type ViewAnswer = {
  /** Every view by every key, up and down, with filters. */
  readonly views: Spread;
  /** A view again after one case changed. */
  readonly afterChange: Spread;
};

const CHANGES = 40;

/** The first page of a view with filter and sort. */
export const viewTask: Task<{ readonly folder: string }, ViewAnswer> = {
  name: 'views',
  run: async ({ folder }) => {
    const desk = await openBenchDesk(folder);
    look(desk, { view: 'hari-ini' });
    const queries = queriesOf(desk);
    const views = queries.map((query) => look(desk, query));
    const rows = workableRows(desk);
    const dice = diceOf('views');
    const afterChange: number[] = [];
    for (let change = 0; change < CHANGES; change += 1) {
      await writeNote(desk, dice.pick(rows).id, `Sudah ditanyakan ke bidang teknis, ${change}.`);
      afterChange.push(look(desk, dice.pick(queries)));
    }
    return {
      views: spreadOf(views),
      afterChange: spreadOf(afterChange),
    };
  },
};

export function look(desk: Desk, query: QueueQuery): number {
  const start = performance.now();
  lookAt(desk, query);
  return performance.now() - start;
}

/** Filters as a person sets them: none, one office, one class, the urgent ones of an office. */
function queriesOf(desk: Desk): readonly QueueQuery[] {
  const officeId = workableRows(desk).find((row) => row.officeId !== null)?.officeId ?? '';
  const filters: readonly Pick<QueueQuery, 'where'>[] = [
    {},
    { where: ({ row }) => row.officeId === officeId },
    { where: ({ row }) => row.class === 'permintaan-informasi' },
    { where: ({ row, due }) => row.officeId === officeId && due !== null && due.daysLeft < 5 },
  ];
  return VIEWS.flatMap((view) =>
    SORTS.flatMap((sort) =>
      [false, true].flatMap((descending) => filters.map((filter) => ({ view, sort, descending, ...filter }))),
    ),
  );
}
