import { SORTS } from '#main/desk/queue/sort-keys.ts';
import { openBenchDesk } from '../desk-world.ts';
import type { Task } from '../task.ts';
import { look } from './view-task.ts';

type FirstSortsAnswer = {
  /** The first time that a key is sorted by, ms. */
  readonly near: readonly number[];
  /** The first time that somebody goes half way down all cases by a key, for which they must be sorted, ms. */
  readonly deep: readonly number[];
};

/** Sorting right after opening, before the desk was at rest. */
export const firstSortsTask: Task<{ readonly folder: string }, FirstSortsAnswer> = {
  name: 'first-sorts',
  run: async ({ folder }) => {
    const desk = await openBenchDesk(folder);
    look(desk, { view: 'hari-ini' });
    const others = SORTS.filter((sort) => sort !== 'due');
    const near = others.map((sort) => look(desk, { view: 'semua', sort }));
    const offset = Math.floor(desk.picture.size() / 2);
    const deep = SORTS.map((sort) => look(desk, { view: 'semua', sort, offset }));
    return { near, deep };
  },
};
