import type { Page } from '@playwright/test';
import type { QueueItem } from '#contract/window/queue.ts';
import { grouped, inMs, type Row, row, spreadText, times } from '../row.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import type { PlainFigures } from './peer.ts';

/** A desk of some size in a browser, somebody signed in, the queue on the screen. */
export type UiWorld = {
  readonly page: Page;
  readonly cases: readonly QueueItem[];
  readonly plain: PlainFigures;
};

/** One subject of the bench; `--only` names it. It leaves the page at the queue. */
export type UiLine = { readonly name: string; readonly measure: (world: UiWorld) => Promise<readonly Row[]> };

const SMALL_QUEUE = 20_000;

/** From a key to its painted result, p95, ms. */
export function keyLimit({ cases }: UiWorld): number {
  return cases.length <= SMALL_QUEUE ? 100 : 200;
}

type Against = { readonly limit: number | null; readonly plain?: Spread };

/** A row about many presses: the p95 has the limit, and the plain table stands beside it. */
export function pressRow(
  what: string,
  { cases }: UiWorld,
  took: readonly number[],
  { limit, plain }: Against,
): Row {
  const own = spreadOf(took);
  return row({
    what: `${what} (${took.length})`,
    cases: grouped(cases.length),
    measured: `${spreadText(own)}, max ${inMs(own.max)}`,
    ...(limit === null ? {} : { limit: `p95 <= ${limit} ms`, ok: own.p95 <= limit }),
    ...(plain === undefined
      ? {}
      : { peer: `plain table ${spreadText(plain)}`, ratio: times(own.p95 / plain.p95) }),
  });
}
