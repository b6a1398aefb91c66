import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diceOf } from '#main/desk/sample/dice.ts';

const PINNED = { seed: 20261123, numRuns: 200 };

describe('dice', () => {
  test('[CL-41] the same seed draws the same, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const [one, other] = [diceOf(seed), diceOf(seed)];
        const draw = (dice: typeof one) => [dice.between(0, 1e9), dice.chance(0.5), [...dice.bytes(4)]];
        expect(draw(one)).toEqual(draw(other));
      }),
      PINNED,
    );
  });

  test('[CL-41] the first draws of a seed are these on every machine', () => {
    const dice = diceOf('1');
    expect([1, 2, 3, 4].map(() => dice.between(1, 1_000_000))).toEqual([81_532, 149_171, 839_114, 166_235]);
  });

  test('[CL-41] a draw lies between its bounds, both included', () => {
    const dice = diceOf('batas');
    const drawn = new Set(Array.from({ length: 500 }, () => dice.between(3, 7)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6, 7]);
  });

  test('[CL-41] what weighs more is drawn more often, what weighs nothing never', () => {
    const dice = diceOf('bobot');
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 4_000; draw += 1) {
      const index = dice.weighted([0, 1, 2], (item) => [3, 0, 1][item] ?? 0);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    expect(counts[1]).toBe(0);
    expect(counts[0]).toBeGreaterThan(2_800);
    expect(counts[0]).toBeLessThan(3_200);
  });

  test('[CL-41] there is nothing to pick from an empty list', () => {
    expect(() => diceOf('kosong').pick([])).toThrow(RangeError);
  });
});
