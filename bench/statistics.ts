/** What a list of durations (ms) says. */
export type Spread = {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly count: number;
};

/** @throws RangeError for an empty list */
export function spreadOf(durations: readonly number[]): Spread {
  const sorted = [...durations].sort((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), max: at(sorted, 1), count: sorted.length };
}

export function median(values: readonly number[]): number {
  return spreadOf(values).p50;
}

/** The smallest value that at least this share of the list does not exceed. */
function at(sorted: readonly number[], share: number): number {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('nothing was measured');
  return value;
}
