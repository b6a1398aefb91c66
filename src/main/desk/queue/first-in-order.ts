/** The first few in the order of a key, taken from many that come in any order, without sorting the many. */
export type FirstInOrder = {
  /** Whether a key that begins so may still be among them. */
  readonly mayTake: (start: string) => boolean;
  readonly add: (ordinal: number, key: string) => void;
  /** The ordinals that were kept, in order. */
  readonly ordinals: () => readonly number[];
};

type Kept = { readonly ordinal: number; readonly key: string };

/** Keeps the first `count`; equal keys stand by ordinal. `descending` turns the whole order round. */
export function firstInOrder(count: number, descending: boolean): FirstInOrder {
  const kept: Kept[] = [];
  const isBefore = (ordinal: number, key: string, other: Kept): boolean => {
    if (key !== other.key) return key < other.key !== descending;
    return ordinal < other.ordinal !== descending;
  };
  const placeOf = (ordinal: number, key: string): number => {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = kept[middle];
      if (other !== undefined && isBefore(ordinal, key, other)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    mayTake: (start) => {
      const last = kept[count - 1];
      if (last === undefined) return count > 0;
      return descending ? start >= last.key || last.key.startsWith(start) : start <= last.key;
    },
    add: (ordinal, key) => {
      const last = kept[count - 1];
      if (count === 0 || (last !== undefined && !isBefore(ordinal, key, last))) return;
      kept.splice(placeOf(ordinal, key), 0, { ordinal, key });
      if (kept.length > count) kept.pop();
    },
    ordinals: () => kept.map(({ ordinal }) => ordinal),
  };
}
