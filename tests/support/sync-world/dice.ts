/** A seeded source of chance (mulberry32): the same seed throws the same dice. */
export type Dice = {
  /** A whole number from 0 to below `sides`. */
  readonly roll: (sides: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly one: <T>(of: readonly T[]) => T;
};

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  return {
    roll,
    chance: (percent) => roll(100) < percent,
    one: (of) => {
      const found = of[roll(of.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
}
