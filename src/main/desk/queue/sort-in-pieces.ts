/** Stops after every few ms of work; in the end the cases' numbers in order. */
export type Pieces = Generator<void, Uint32Array, void>;

/** What one piece takes at most: keys that are made, cases sorted among themselves, cases merged. */
const KEYS = 512;
const RUN = 512;
const MERGED = 4096;

type IsAfter = (one: number, other: number) => boolean;

/** Sorts the cases 0 to `size - 1` by their keys, in pieces; equal keys keep the order of the numbers. */
export function* mergedInPieces(size: number, keyOf: (ordinal: number) => string): Pieces {
  const keys: string[] = [];
  for (let ordinal = 0; ordinal < size; ordinal += 1) {
    if (ordinal % KEYS === KEYS - 1) yield;
    keys.push(keyOf(ordinal));
  }
  const compare = (a: number, b: number): number => {
    const [left = '', right = ''] = [keys[a], keys[b]];
    if (left === right) return a - b;
    return left < right ? -1 : 1;
  };
  let order: Uint32Array = Uint32Array.from({ length: size }, (_, ordinal) => ordinal);
  for (let from = 0; from < size; from += RUN) {
    order.subarray(from, from + RUN).sort(compare);
    yield;
  }
  const isAfter: IsAfter = (one, other) => compare(one, other) > 0;
  let other: Uint32Array = new Uint32Array(size);
  for (let width = RUN; width < size; width *= 2) {
    for (let from = 0; from < size; from += 2 * width) yield* merge(order, other, from, width, isAfter);
    [order, other] = [other, order];
  }
  return order;
}

/** Merges two neighbouring runs of `width` into the same places of `into`. */
function* merge(
  runs: Uint32Array,
  into: Uint32Array,
  from: number,
  width: number,
  isAfter: IsAfter,
): Generator<void, void, void> {
  const middle = Math.min(from + width, runs.length);
  const end = Math.min(from + 2 * width, runs.length);
  let left = from;
  let right = middle;
  for (let at = from; at < end; at += 1) {
    if (at % MERGED === MERGED - 1) yield;
    const takesRight = left === middle || (right < end && isAfter(runs[left] ?? 0, runs[right] ?? 0));
    into[at] = (takesRight ? runs[right] : runs[left]) ?? 0;
    if (takesRight) right += 1;
    else left += 1;
  }
}
