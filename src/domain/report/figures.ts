/** Mean and median of `n` values; both null when there is none. */
export type Figures = { readonly n: number; readonly mean: number | null; readonly median: number | null };

/** Mean and median of the values that are known; the median of an even number of values is the mean of the middle two. */
export function figuresOf(values: readonly (number | null)[]): Figures {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const n = known.length;
  if (n === 0) return { n, mean: null, median: null };
  const upper = known[Math.floor(n / 2)] ?? 0;
  const lower = known[Math.floor((n - 1) / 2)] ?? 0;
  return { n, mean: known.reduce((sum, value) => sum + value, 0) / n, median: (lower + upper) / 2 };
}

/** `part` of `whole` as a fraction 0 to 1; null when there is no whole. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
