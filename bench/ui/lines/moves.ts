import { goTo } from '../go.ts';
import { pressTimes } from '../press.ts';
import { keyLimit, pressRow, type UiLine } from '../ui-line.ts';

const STEPS = 40;
const PAGES = 12;

/** The keyboard through the rows: one at a time, by pages, from one end to the other. */
export const movesLine: UiLine = {
  name: 'moves',
  measure: async (world) => {
    const { page } = world;
    await goTo(page, '#/antrean/semua');
    await page.keyboard.press('j');
    const steps: number[] = [];
    for (const key of ['j', 'ArrowDown', 'k', 'ArrowUp']) steps.push(...(await pressTimes(page, key, STEPS)));
    const jumps = [...(await pressTimes(page, 'PageDown', PAGES))];
    for (const key of ['End', 'Home', 'End', 'Home']) jumps.push(...(await pressTimes(page, key, 1)));
    const limit = keyLimit(world);
    return [
      pressRow('j, k, arrows: one row', world, steps, { limit }),
      pressRow('page keys, End, Home', world, jumps, { limit }),
    ];
  },
};
