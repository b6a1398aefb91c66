import { describe, expect, test } from 'vitest';
import { playWorld } from '#tests/support/sync-world/world.ts';

const WORLDS = 300;

describe('worlds of desks and a hub', () => {
  test('[SY-30] every desk ends with the same permitted histories, and nothing typed is lost', async () => {
    const failed: string[] = [];
    const sums = { acts: 0, meetings: 0, cuts: 0, rebased: 0, parked: 0 };
    for (let seed = 1; seed <= WORLDS; seed += 1) {
      const { faults, counts } = await playWorld(seed).catch((error: Error) => ({
        faults: [String(error.stack)],
        counts: { acts: 0, meetings: 0, cuts: 0, rebased: 0, parked: 0 },
      }));
      sums.acts += counts.acts;
      sums.meetings += counts.meetings;
      sums.cuts += counts.cuts;
      sums.rebased += counts.rebased > 0 ? 1 : 0;
      sums.parked += counts.parked > 0 ? 1 : 0;
      if (faults.length > 0) failed.push(`world ${seed}: ${faults.slice(0, 3).join(' | ')}`);
    }
    console.log(JSON.stringify(sums), failed.length);
    expect(failed.slice(0, 12)).toEqual([]);
  });
});
