import { mergedInPieces, type Pieces } from '#main/desk/queue/sort-in-pieces.ts';

/** The cases' numbers in the order of a key; one change moves one number instead of sorting all of them again. */
export type SortedOrder = {
  /** Sorts what is not sorted yet. */
  readonly ordinals: () => Uint32Array;
  /** The key of this case may be another now (or the case is new). */
  readonly changed: (ordinal: number) => void;
  /** Does a piece of a few ms of what `ordinals` would have to; whether there is more. */
  readonly prepare: () => boolean;
  /** Whether `ordinals` costs little: all is sorted but a few. */
  readonly isReady: () => boolean;
};

/** Cases with another key: up to so many are moved one by one; beyond that all are sorted again, at rest in pieces. */
const FEW = 64;
const MANY_PART = 1 / 8;

/** `keyOf`: the key of a case as it is now. Equal keys keep the order of the ordinals. */
export function createSortedOrder(size: () => number, keyOf: (ordinal: number) => string): SortedOrder {
  let order: Uint32Array = new Uint32Array(0);
  let changed = new Set<number>();
  let sorting: Pieces | null = mergedInPieces(size(), keyOf);

  const goOn = (): boolean => {
    if (sorting === null && changed.size > FEW) {
      sorting = mergedInPieces(size(), keyOf);
      changed = new Set();
    }
    const piece = sorting?.next();
    if (piece === undefined) return false;
    if (piece.done !== true) return true;
    order = piece.value;
    sorting = null;
    return changed.size > FEW;
  };
  const finish = (): void => {
    while (sorting !== null) goOn();
    if (changed.size > size() * MANY_PART) while (goOn());
    if (changed.size === 0) return;
    order = moved(order, changed, keyOf);
    changed = new Set();
  };
  return {
    ordinals: () => {
      finish();
      return order;
    },
    changed: (ordinal) => {
      changed.add(ordinal);
    },
    prepare: goOn,
    isReady: () => sorting === null && changed.size <= FEW,
  };
}

/** The order with these cases where their keys have them now. */
function moved(
  order: Uint32Array,
  changed: ReadonlySet<number>,
  keyOf: (ordinal: number) => string,
): Uint32Array {
  const rest = without(order, changed);
  const placed = [...changed]
    .map((ordinal) => {
      const key = keyOf(ordinal);
      return { ordinal, key, at: placeOf(rest, ordinal, key, keyOf) };
    })
    .sort((one, other) => one.at - other.at || (isBefore(one.key, one.ordinal, other) ? -1 : 1));
  const grown = new Uint32Array(rest.length + placed.length);
  let from = 0;
  for (const [index, { ordinal, at }] of placed.entries()) {
    grown.set(rest.subarray(from, at), from + index);
    grown[at + index] = ordinal;
    from = at;
  }
  grown.set(rest.subarray(from), from + placed.length);
  return grown;
}

function without(order: Uint32Array, changed: ReadonlySet<number>): Uint32Array {
  const goes = new Uint8Array(order.length);
  for (const ordinal of changed) if (ordinal < goes.length) goes[ordinal] = 1;
  const rest = new Uint32Array(order.length);
  let length = 0;
  for (let at = 0; at < order.length; at += 1) {
    const ordinal = order[at] ?? 0;
    if (goes[ordinal] === 1) continue;
    rest[length] = ordinal;
    length += 1;
  }
  return rest.subarray(0, length);
}

/** How many of these stand before the case. */
function placeOf(
  order: Uint32Array,
  ordinal: number,
  key: string,
  keyOf: (ordinal: number) => string,
): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const known = order[middle] ?? 0;
    if (isBefore(keyOf(known), known, { key, ordinal })) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(
  key: string,
  ordinal: number,
  other: { readonly key: string; readonly ordinal: number },
): boolean {
  return key === other.key ? ordinal < other.ordinal : key < other.key;
}
