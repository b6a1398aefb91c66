/** The cases' numbers in the order of a key; one change moves one number instead of sorting all of them again. */
export type SortedOrder = {
  readonly ordinals: () => Uint32Array;
  /** The key of this case is another now (or the case is new). */
  readonly put: (ordinal: number, key: string) => void;
};

/** Sorts once; `keys` are by ordinal. Equal keys keep the order of the ordinals. */
export function createSortedOrder(initial: readonly string[]): SortedOrder {
  const keys = [...initial];
  let order = Uint32Array.from(keys.keys());
  const compare = (a: number, b: number): number => {
    const left = keys[a] ?? '';
    const right = keys[b] ?? '';
    if (left === right) return a - b;
    return left < right ? -1 : 1;
  };
  order.sort(compare);

  return {
    ordinals: () => order,
    put: (ordinal, key) => {
      if (keys[ordinal] === key) return;
      const rest = ordinal < keys.length ? without(order, ordinal) : order;
      keys[ordinal] = key;
      order = withInserted(rest, ordinal, compare);
    },
  };
}

function without(order: Uint32Array<ArrayBuffer>, ordinal: number): Uint32Array<ArrayBuffer> {
  const at = order.indexOf(ordinal);
  const rest = new Uint32Array(order.length - 1);
  rest.set(order.subarray(0, at));
  rest.set(order.subarray(at + 1), at);
  return rest;
}

function withInserted(
  order: Uint32Array<ArrayBuffer>,
  ordinal: number,
  compare: (a: number, b: number) => number,
): Uint32Array<ArrayBuffer> {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(order[middle] ?? 0, ordinal) < 0) low = middle + 1;
    else high = middle;
  }
  const grown = new Uint32Array(order.length + 1);
  grown.set(order.subarray(0, low));
  grown[low] = ordinal;
  grown.set(order.subarray(low), low + 1);
  return grown;
}
