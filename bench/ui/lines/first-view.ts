import { grouped, inMs, limitedRow, row, spreadText } from '../../row.ts';
import { spreadOf } from '../../statistics.ts';
import { reload } from '../go.ts';
import type { UiLine } from '../ui-line.ts';

const LOADS = 9;
const LIMIT_MS = 1500;

/** From the first byte of the page to today's rows; nothing of the page is kept between two loads. */
export const firstViewLine: UiLine = {
  name: 'first',
  measure: async ({ page, cases, plain }) => {
    const took: number[] = [];
    for (let load = 0; load < LOADS; load += 1) took.push(await reload(page));
    const spread = spreadOf(took);
    const size = grouped(cases.length);
    return [
      {
        ...limitedRow('first view after the server answers', size, spreadText(spread), spread.p95, LIMIT_MS),
        peer: `plain table ${inMs(plain.first)}`,
      },
    ].map(row);
  },
};
