import type { Row } from './row.ts';
import type { Workshop } from './workshop.ts';

export type Bench = {
  readonly workshop: Workshop;
  /** Cases per queue, smallest first. */
  readonly sizes: readonly number[];
  /** Rows of the files that are imported. */
  readonly importRows: number;
};

/** One subject of the bench; `--only` names it. */
export type Line = { readonly name: string; readonly measure: (bench: Bench) => Promise<readonly Row[]> };

const SMALL_QUEUE = 20_000;

/** What a keystroke or a click may cost: a frame at 20,000 cases, what still feels immediate at 100,000. */
export function frameLimit(cases: number): number {
  return cases <= SMALL_QUEUE ? 16 : 50;
}
