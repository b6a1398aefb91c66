import { describe, expect, test } from 'vitest';
import {
  add,
  change,
  FIRST,
  filledDisk,
  flip,
  LAST,
  lineOf,
  openOn,
  refusal,
} from '#tests/crash/journal-disk.ts';
import { DATA, FOLDER, smallStep } from '#tests/crash/journal-scenario.ts';
import { FakeDisk } from '#tests/support/fake-disk.ts';

describe('a torn tail', () => {
  test('[JR-5] is cut, kept beside the journal and told; two at the same place are both kept', async () => {
    const { disk, ids } = await filledDisk();
    for (const torn of ['12345678 {"t":"prop', 'ffffffff {"t":"proposed"}\n']) {
      const { length } = disk.file(`${FOLDER}/${LAST}`).bytes;
      change(disk, LAST, add(torn));
      const opened = await openOn(disk);
      expect(opened.ids).toEqual(ids);
      expect(disk.file(`${FOLDER}/${LAST}`).bytes).toHaveLength(length);
      const copy = disk.names(FOLDER).findLast((name) => name.startsWith('torn-'));
      expect(opened.notices).toEqual([
        { kind: 'tulisan-terpotong', file: LAST, offset: length, copy: `${FOLDER}/${copy}` },
      ]);
      expect(Buffer.from(disk.file(`${FOLDER}/${copy}`).bytes).toString()).toBe(torn);
    }
    expect(disk.names(FOLDER).filter((name) => name.startsWith('torn-'))).toHaveLength(2);
  });

  test('[JR-5] may be a whole write of several lines: what follows the bad line in that write goes with it', async () => {
    const { disk, ids } = await filledDisk();
    const { length } = disk.file(`${FOLDER}/${LAST}`).bytes;
    const good = JSON.stringify({ t: 'proposed', step: smallStep(11) });
    const later = JSON.stringify({ t: 'proposed', step: smallStep(12) });
    change(disk, LAST, add(`${lineOf(good)}00000000+{}\n${lineOf(later, '+')}`));
    const { ids: replayed, notices } = await openOn(disk);
    expect(replayed).toEqual([...ids, smallStep(11).stepId]);
    expect(notices).toMatchObject([{ kind: 'tulisan-terpotong', offset: length + lineOf(good).length }]);
  });

  test('[JR-8] is damage when a later write begins after it: that line had been whole', async () => {
    const { disk } = await filledDisk();
    const { length } = disk.file(`${FOLDER}/${LAST}`).bytes;
    const later = JSON.stringify({ t: 'proposed', step: smallStep(12) });
    change(disk, LAST, add(`00000000 {}\n${lineOf(later)}`));
    const error = await refusal(openOn(disk));
    expect(error).toMatchObject({ code: 'jurnal-rusak', problem: { file: LAST, offset: length } });
    expect(disk.names(FOLDER).some((name) => name.startsWith('torn-'))).toBe(false);
  });

  test('[JR-5] a segment that was only begun is removed; the one before it goes on', async () => {
    const { disk, ids } = await filledDisk();
    disk.openOrCreate(`${FOLDER}/000004.log`);
    change(disk, '000004.log', add('abc'));
    const { store, ids: replayed } = await openOn(disk);
    expect(replayed).toEqual(ids);
    await store.append([smallStep(11)]);
    expect((await openOn(disk)).ids).toEqual([...ids, smallStep(11).stepId]);
  });

  test('[JR-5] when the torn bytes may have been the line that admits a batch, the batch is kept aside', async () => {
    const disk = FakeDisk.withFolder(DATA);
    const { store } = await openOn(disk);
    await store.append([smallStep(1)]);
    const batch = await store.beginBatch();
    await batch.add([smallStep(2)]);
    const [place] = await batch.admit();
    const name = place?.file ?? '';
    change(disk, FIRST, flip(disk.file(`${FOLDER}/${FIRST}`).bytes.length - 3));
    const { ids, notices } = await openOn(disk);
    expect(ids).toEqual([smallStep(1).stepId]);
    const copy = `${DATA}/quarantine/${name}.1.rusak`;
    expect(notices).toContainEqual({ kind: 'batch-dibuang', file: name, copy });
    expect(disk.sizeOf(copy)).toBeGreaterThan(0);
  });
});
