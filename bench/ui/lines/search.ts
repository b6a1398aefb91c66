import { goTo } from '../go.ts';
import { press } from '../press.ts';
import { searchWords } from '../search-words.ts';
import { keyLimit, pressRow, type UiLine } from '../ui-line.ts';

/** Letters typed into the search, each until its rows are painted; then all of it taken back. */
export const searchLine: UiLine = {
  name: 'search',
  measure: async (world) => {
    const { page, cases, plain } = world;
    await goTo(page, '#/antrean/semua');
    await page.keyboard.press('/');
    const letters: number[] = [];
    const cleared: number[] = [];
    for (const word of searchWords(cases)) {
      for (const letter of word) letters.push(await press(page, letter));
      cleared.push(await press(page, 'Escape'));
    }
    await page.keyboard.press('Escape');
    const limit = keyLimit(world);
    return [
      pressRow('search: a letter', world, letters, { limit, plain: plain.search }),
      pressRow('search: taken back', world, cleared, { limit }),
    ];
  },
};
