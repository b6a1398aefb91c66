import { goByKey, goTo, reload } from '../go.ts';
import { keyLimit, pressRow, type UiLine } from '../ui-line.ts';

const ROUNDS = 5;
/** By then the page has fetched the screen by itself (`use-early.ts`). */
const FETCHED_MS = 3_500;

/** The month of due dates: the first time since the page was loaded, which stood a while, then again. */
export const calendarLine: UiLine = {
  name: 'calendar',
  measure: async (world) => {
    const { page } = world;
    const first: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await goTo(page, '#/antrean/semua');
      await reload(page);
      await page.waitForTimeout(FETCHED_MS);
      for (const took of [first, again, again]) {
        took.push(await goByKey(page, 'w'));
        await goTo(page, '#/antrean/semua');
      }
    }
    const limit = keyLimit(world);
    return [
      pressRow('the calendar of due dates, first time', world, first, { limit }),
      pressRow('the calendar of due dates, again', world, again, { limit }),
    ];
  },
};
