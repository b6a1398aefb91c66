/** Chance that repeats itself: the same seed gives the same draws on every machine. */
export type Dice = {
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** @throws RangeError for an empty list */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the list, as often as its weight says beside the others'. */
  readonly weighted: <T>(list: readonly T[], weightOf: (item: T) => number) => T;
  readonly bytes: (count: number) => Uint8Array;
};

/** Dice for a seed of any words; xoshiro128** (Blackman and Vigna), its state spread from the seed by a 32-bit hash. */
export function diceOf(seed: string): Dice {
  const next = xoshiro(stateOf(seed));
  const fraction = (): number => next() / 0x1_0000_0000;
  const between = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1));
  return {
    between,
    chance: (probability) => fraction() < probability,
    pick: (list) => itemAt(list, between(0, list.length - 1)),
    weighted: (list, weightOf) => {
      let left = fraction() * list.reduce((sum, item) => sum + weightOf(item), 0);
      const index = list.findIndex((item) => {
        left -= weightOf(item);
        return left < 0;
      });
      return itemAt(list, index < 0 ? list.length - 1 : index);
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => next() & 0xff),
  };
}

function itemAt<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError('nothing to pick from');
  // Within bounds, so it is a T, which may itself be undefined.
  return list[index] as T;
}

type State = readonly [number, number, number, number];

function xoshiro([first, second, third, fourth]: State): () => number {
  let a = first;
  let b = second;
  let c = third;
  let d = fourth;
  return () => {
    const drawn = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return drawn;
  };
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Four words from FNV-1a over the seed, each stirred by MurmurHash3's last step; never all zero. */
function stateOf(seed: string): State {
  let hash = 0x811c9dc5;
  for (const sign of seed) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  const word = (salt: number): number => {
    const once = Math.imul((hash + salt) ^ ((hash + salt) >>> 16), 0x85ebca6b);
    const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
    return (twice ^ (twice >>> 16)) >>> 0;
  };
  return [word(0x9e3779b9), word(0x3c6ef372), word(0xdaa66d2b), word(0x78dde6e4) | 1];
}
