import type { BrowserContext, Page } from '@playwright/test';
import type { QueueItem } from '#contract/window/queue.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import { type PlainTable, showPlainTable } from './in-page/plain-table.ts';
import { press } from './press.ts';
import { searchWords } from './search-words.ts';

/** The same cases as a plain HTML table, all rows on the page, in the same Chromium. */
export type PlainFigures = { readonly first: number; readonly search: Spread; readonly sort: Spread };

const HEADINGS = ['id', 'title', 'class', 'stage', 'status', 'office', 'officer', 'received', 'due'];
/** Letters typed and headings pressed; fewer in a large table, where each takes many seconds, one as long as the other. */
const PRESSES = {
  small: { letters: 4, headings: ['title', 'received'] },
  large: { letters: 1, headings: ['title'] },
};
const SMALL_TABLE = 20_000;

export async function measurePlainTable(
  context: BrowserContext,
  cases: readonly QueueItem[],
): Promise<PlainFigures> {
  const page = await context.newPage();
  const first = await page.evaluate(showPlainTable, plainTableOf(cases));
  const { letters, headings } = cases.length <= SMALL_TABLE ? PRESSES.small : PRESSES.large;
  const search = await typed(page, searchWords(cases)[0]?.slice(0, letters) ?? '');
  const sort = await sorted(page, headings);
  await page.close();
  return { first, search: spreadOf(search), sort: spreadOf(sort) };
}

async function typed(page: Page, word: string): Promise<readonly number[]> {
  const took: number[] = [];
  await page.locator('input').focus();
  for (const letter of word) took.push(await press(page, letter));
  for (const _letter of word) took.push(await press(page, 'Backspace'));
  return took;
}

async function sorted(page: Page, headings: readonly string[]): Promise<readonly number[]> {
  const took: number[] = [];
  for (const heading of headings) {
    await page.getByRole('button', { name: heading }).focus();
    for (let turn = 0; turn < 2; turn += 1) took.push(await press(page, 'Enter'));
  }
  return took;
}

function plainTableOf(cases: readonly QueueItem[]): PlainTable {
  const lines = cases.map((item) =>
    [
      item.trackingId,
      item.title,
      item.class,
      item.stage,
      item.laporStatus,
      item.office,
      item.officer,
      item.receivedAt,
      item.due?.dueOn,
    ].map((word) => word ?? ''),
  );
  return { headings: HEADINGS, lines };
}
