import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { openSnapshot, type Snapshot } from '#main/store/snapshot.ts';
import { cutEverywhere, DATA, isNeeded, type Scenario, syncSites } from '#tests/crash/cut-everywhere.ts';

/** The picture after each save, bucket by bucket; the saves in between change some buckets only. */
const PICTURES: readonly (readonly string[])[] = [
  ['a1', 'b1', 'c1'],
  ['a1', 'b2', 'c1', 'd2'],
  ['a3', 'b2', 'c1', 'd2'],
];
type Trace = { asked: number; acknowledged: number };
const FOLDER = join(DATA, 'snapshot');

function open({ files }: SecretFiles): Promise<Snapshot<string, number>> {
  return openSnapshot({
    files,
    folder: FOLDER,
    key: new Uint8Array(32).fill(7),
    evolveVersion: '1',
    bucketSize: 256,
    discard: files.remove,
  });
}

function changesTo(picture: readonly string[], before: readonly string[]) {
  return picture.flatMap((title, n) =>
    before[n] === title ? [] : [[n, { head: Buffer.from(title), entries: [`isi ${title}`] }] as const],
  );
}

const scenario: Scenario<Trace> = {
  trace: () => ({ asked: 0, acknowledged: 0 }),
  play: async (disk, trace) => {
    for (const [index, picture] of PICTURES.entries()) {
      const snapshot = await open(disk);
      trace.asked = index + 1;
      const changed = changesTo(picture, PICTURES[index - 1] ?? []);
      await snapshot.save({ changed, position: { segment: 1, offset: index + 1 }, extra: index + 1 });
      trace.acknowledged = index + 1;
    }
  },
  check: async (disk, trace) => {
    const snapshot = await open(disk);
    const { opened } = snapshot;
    if (opened.kind === 'none') {
      expect(opened.reason).toBe('belum-ada');
      expect(trace.acknowledged).toBe(0);
      return;
    }
    expect(opened.extra).toBeGreaterThanOrEqual(trace.acknowledged);
    expect(opened.extra).toBeLessThanOrEqual(trace.asked);
    expect(opened.position).toEqual({ segment: 1, offset: opened.extra });
    const picture = PICTURES[opened.extra - 1] ?? [];
    expect([...opened.heads]).toEqual(picture.map((title, n) => [n, Buffer.from(title)]));
    for (const [n, title] of picture.entries())
      expect(await snapshot.readEntries(n)).toEqual([`isi ${title}`]);
    expect(await disk.files.list(FOLDER)).toHaveLength(picture.length + 1);
  },
};

describe('the snapshot under power cuts', () => {
  test('[JR-47] cut or killed before any call of any save: the old picture or the new one, whole, nothing left over', async () => {
    expect(await cutEverywhere(scenario)).toBeGreaterThan(60);
  });

  test('[JR-47] every sync is needed: without any one of them a picture is lost or mixed', async () => {
    const sites = await syncSites(scenario);
    expect(sites.length).toBeGreaterThanOrEqual(5);
    for (const site of sites) {
      expect(await isNeeded(scenario, site), site).toBe(true);
    }
  });
});
