import { describe, expect, test } from 'vitest';
import { PLANTS, type Plant } from '#tests/support/sync-world/plants.ts';
import { playWorld } from '#tests/support/sync-world/world.ts';
import type { Counts } from '#tests/support/sync-world/world-parts.ts';

/** More in `npm run soak`, and wherever this is set. */
const WORLDS = Number(process.env.MEJA_WORLDS ?? 2_000);
const FROM = Number(process.env.MEJA_WORLDS_FROM ?? 1);
/** A fault that takes more worlds than this to show would slip through. */
const MOST_TO_FIND = 200;
const AN_HOUR = 3_600_000;

describe('worlds of desks and a hub', () => {
  test(
    '[SY-30] [SY-32] [SY-33] every desk ends with the same permitted histories, and nothing typed is lost',
    async () => {
      const failed: string[] = [];
      const all: Counts[] = [];
      for (let seed = FROM; seed < FROM + WORLDS; seed += 1) {
        const { faults, counts } = await playWorld(seed).catch((error: Error) => {
          return { faults: [error.stack ?? error.message], counts: null };
        });
        if (counts !== null) all.push(counts);
        if (faults.length > 0) failed.push(`world ${seed}: ${faults.slice(0, 3).join(' | ')}`);
      }
      const { rebased, parked, clones, tomorrow, older, line } = summed(all);
      console.log(line);
      expect(failed).toEqual([]);
      expect(rebased / WORLDS).toBeGreaterThan(0.3);
      expect(parked / WORLDS).toBeGreaterThan(0.05);
      for (const seldom of [clones, tomorrow, older]) expect(seldom / WORLDS).toBeGreaterThan(0.05);
    },
    AN_HOUR,
  );

  for (const [name, plant] of Object.entries(PLANTS)) {
    test(
      `[SY-31] a planted fault is found: ${name}`,
      async () => {
        let seed = 1;
        while (seed <= MOST_TO_FIND && !(await isFound(seed, plant))) seed += 1;
        console.log(`${name}: found in world ${seed}`);
        expect(seed).toBeLessThanOrEqual(MOST_TO_FIND);
      },
      AN_HOUR,
    );
  }
});

function summed(all: readonly Counts[]) {
  const sum = (of: (counts: Counts) => number) => all.reduce((total, counts) => total + of(counts), 0);
  const rebased = all.filter((counts) => counts.rebased > 0).length;
  const parked = all.filter((counts) => counts.parked > 0).length;
  const acts = sum((counts) => counts.acts);
  const meetings = sum((counts) => counts.meetings);
  const cuts = sum((counts) => counts.cuts);
  const [bundles, applied, replayed] = [
    sum((counts) => counts.bundles),
    sum((counts) => counts.applied),
    sum((counts) => counts.replayed),
  ];
  const restores = sum((counts) => counts.restores);
  const clones = sum((counts) => counts.clones);
  const tomorrow = sum((counts) => counts.tomorrow);
  const older = all.filter((counts) => counts.waited > 0).length;
  const line = [
    `${all.length} worlds: ${acts} acts, ${meetings} meetings, ${cuts} cut off, ${restores} restores`,
    `${sum((counts) => counts.gone)} words gone with a hub, withdrawn from who wrote them`,
    `${clones} folders copied, ${tomorrow} steps of newer programs`,
    `${bundles} bundles made, ${applied} brought news, ${replayed} applied again`,
    `${rebased} worlds with a rebase, ${parked} with a decision, ${older} with a step that waited for a newer hub`,
  ].join('; ');
  return { rebased, parked, clones, tomorrow, older, line };
}

async function isFound(seed: number, plant: Plant): Promise<boolean> {
  try {
    return (await playWorld(seed, plant)).faults.length > 0;
  } catch {
    // A program that stops at the fault has found it too.
    return true;
  }
}
