import { goByKey, reload } from '../go.ts';
import { keyLimit, pressRow, type UiLine } from '../ui-line.ts';

const ROUNDS = 4;
/** `g`, then one of these: every view that has a key. */
const LETTERS = ['t', 'j', 'b', 'p', 'k', 's', 'h'];

/** From one view to the next: the first time since the page was loaded, then again. */
export const viewsLine: UiLine = {
  name: 'views',
  measure: async (world) => {
    const { page } = world;
    const first: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await reload(page);
      for (const letter of LETTERS) first.push(await goByKey(page, letter));
      for (const letter of LETTERS) again.push(await goByKey(page, letter));
    }
    const limit = keyLimit(world);
    return [
      pressRow('another view, first time', world, first, { limit }),
      pressRow('another view, again', world, again, { limit }),
    ];
  },
};
