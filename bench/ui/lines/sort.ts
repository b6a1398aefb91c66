import { goTo } from '../go.ts';
import { press } from '../press.ts';
import { keyLimit, pressRow, type UiLine } from '../ui-line.ts';

const ROUNDS = 2;

/** Enter on each heading that sorts, both ways, among all cases. The first round is each order's first time. */
export const sortLine: UiLine = {
  name: 'sort',
  measure: async (world) => {
    const { page, plain } = world;
    await goTo(page, '#/antrean/semua');
    const headings = page.locator('[role="columnheader"][aria-sort] button');
    const count = await headings.count();
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let at = 0; at < count; at += 1) {
        for (const _way of ['up', 'down']) {
          // A new order begins at its first row, and takes the keyboard there.
          await headings.nth(at).focus();
          took.push(await press(page, 'Enter'));
        }
      }
    }
    return [pressRow('sort', world, took, { limit: keyLimit(world), plain: plain.sort })];
  },
};
