import { describe, expect, test } from 'vitest';
import { packsAhead } from '#main/desk/sync/packs-ahead.ts';
import { packed } from '#sealed/pack.ts';

const PACKS = 8;

/** How many cases are asked for, pack after pack, when each takes as long as `msOf` says. */
async function asked(msOf: (pack: number) => number): Promise<readonly number[]> {
  const counts: number[] = [];
  let now = 0;
  const ask = async (_: unknown, cases: number): Promise<Blob> => {
    now += msOf(counts.length);
    counts.push(cases);
    const more = counts.length < PACKS;
    return new Blob([await packed({ epoch: 'masa-1', feeds: [], cursors: {}, withdrawn: [], more }, [])]);
  };
  const packs = packsAhead({}, ask, () => now);
  while ((await packs.next()) !== null);
  return counts;
}

describe('packs asked for ahead', () => {
  test('[SY-27] grow while they come quickly', async () => {
    expect(await asked(() => 100)).toEqual([250, 500, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000]);
  });

  test('[SY-27] are small on a slow line, and stay as they are on one that is neither', async () => {
    expect(await asked(() => 20_000)).toEqual([250, 125, 62, 50, 50, 50, 50, 50]);
    expect(await asked(() => 5_000)).toEqual(Array.from({ length: PACKS }, () => 250));
  });

  test('[SY-27] are not asked for again after one failed; whoever takes them is told', async () => {
    let calls = 0;
    const packs = packsAhead({}, async () => {
      calls += 1;
      throw new Error('no line');
    });
    await expect(packs.next()).rejects.toThrow('no line');
    await expect(packs.next()).rejects.toThrow('no line');
    expect(calls).toBe(1);
  });
});
