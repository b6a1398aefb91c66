import { grouped, inMs, type Row, row } from './row.ts';
import type { Stretch } from './watch-blocks.ts';

const LONGEST_BLOCK_MS = 50;

/** Speed (no limit) and longest block of one piece of heavy work. */
export function stretchRow(what: string, count: number, { ms, longestBlock }: Stretch): Row {
  const perSecond = Math.round(count / (ms / 1000));
  return row({
    what,
    cases: grouped(count),
    measured: `${grouped(perSecond)} rows/s, block ${inMs(longestBlock)}`,
    limit: `block <= ${LONGEST_BLOCK_MS} ms`,
    ok: longestBlock <= LONGEST_BLOCK_MS,
  });
}
