import { describe, expect, test } from 'vitest';
import { recoverJournal } from '#main/store/journal-recover.ts';
import {
  add,
  change,
  FIRST,
  filledDisk,
  flip,
  hexOf,
  LAST,
  lineOf,
  openOn,
  problemsOf,
  refusal,
  SECOND,
} from '#tests/crash/journal-disk.ts';
import { DATA, FOLDER, smallStep } from '#tests/crash/journal-scenario.ts';
import { powerCutFiles } from '#tests/support/power-cut-files.ts';

describe('damage', () => {
  test('[JR-9] any changed byte of any file is found by verify, which names the file', async () => {
    const { disk } = await filledDisk();
    const { store } = await openOn(disk);
    const healthy = await store.verifyAll(() => undefined);
    expect(healthy).toEqual({ segments: 4, steps: 12, problems: [] });
    for (const name of disk.names(FOLDER)) {
      const { bytes } = disk.file(`${FOLDER}/${name}`);
      for (let at = 0; at < bytes.length; at += 1) {
        change(disk, name, flip(at));
        const [problem] = await problemsOf(store);
        const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
        const where = { file: problem?.file, line: problem?.line };
        if (where.file !== name || where.line !== line)
          throw new Error(`${name} byte ${at}: ${JSON.stringify(problem)}`);
        change(disk, name, () => bytes);
      }
    }
  });

  test('[JR-9] verify reads on after damage and counts what it could read', async () => {
    const { disk } = await filledDisk();
    const { store } = await openOn(disk);
    change(disk, FIRST, flip(700));
    change(disk, LAST, (bytes) => bytes.slice(0, -1));
    const report = await store.verifyAll(() => undefined);
    expect(report.steps).toBe(10);
    expect(report.problems.map(({ file, code }) => [file, code])).toEqual([
      [FIRST, 'baris-rusak'],
      [SECOND, 'rantai-putus'],
      [LAST, 'baris-rusak'],
      [LAST, 'baris-rusak'],
    ]);
  });

  test('[JR-8] in the part that is replayed stops the opening, names the place, keeps a copy, changes nothing', async () => {
    const { disk, middle } = await filledDisk();
    change(disk, FIRST, flip(700));
    const contents = () => disk.names(FOLDER).map((name) => hexOf(disk, `${FOLDER}/${name}`));
    const before = contents();
    for (const _ of ['twice', 'gives one copy']) {
      const error = await refusal(openOn(disk));
      const copy = `${DATA}/quarantine/${FIRST}.1.rusak`;
      expect(error).toMatchObject({ code: 'jurnal-rusak', path: `${FOLDER}/${FIRST}`, copy });
      expect(error.problem).toMatchObject({ code: 'baris-rusak', file: FIRST, line: 3 });
      expect(hexOf(disk, copy)).toBe(before[0]);
    }
    expect(contents()).toEqual(before);
    expect(disk.names(`${DATA}/quarantine`)).toHaveLength(1);
    expect((await openOn(disk, {}, middle)).ids).toHaveLength(8);
  });

  test('[JR-8] what stands before the damage can be recovered, and what is readable after it is counted', async () => {
    const { disk, ids } = await filledDisk();
    const files = powerCutFiles(disk);
    const visited: string[] = [];
    const recover = () =>
      recoverJournal({ files, folder: FOLDER, visit: ({ stepId }) => visited.push(stepId) });
    expect(await recover()).toEqual({ steps: 12, damage: null, stepsAfter: 0 });
    change(disk, SECOND, flip(700));
    visited.length = 0;
    const { steps, damage, stepsAfter } = await recover();
    expect(damage).toMatchObject({ file: SECOND, code: 'baris-rusak' });
    expect(visited).toEqual(ids.slice(0, steps));
    expect(steps + stepsAfter).toBe(11);
    expect(steps).toBeGreaterThan(4);
  });

  test.each([
    ['the first', FIRST],
    ['a middle', SECOND],
  ])('[JR-8] %s segment missing is found, at opening too', async (_, missing) => {
    const { disk } = await filledDisk();
    const { store } = await openOn(disk);
    disk.remove(`${FOLDER}/${missing}`);
    expect(await problemsOf(store)).toMatchObject([{ code: 'segmen-hilang', file: missing }]);
    const refused = { code: 'jurnal-rusak', problem: { code: 'segmen-hilang', file: missing } };
    expect(await refusal(openOn(disk))).toMatchObject(refused);
    expect(await refusal(openOn(disk, {}, store.position()))).toMatchObject(refused);
  });

  test('[JR-8] segments missing at the end are found by a later batch, or by the position of a snapshot', async () => {
    const { disk, batch } = await filledDisk();
    const { store } = await openOn(disk);
    disk.remove(`${FOLDER}/${LAST}`);
    expect(await refusal(openOn(disk, {}, store.position()))).toMatchObject({ code: 'jurnal-rusak' });
    disk.remove(`${FOLDER}/${SECOND}`);
    change(disk, FIRST, (bytes) => bytes.slice(0, bytes.indexOf(0x0a) + 1));
    expect(await refusal(openOn(disk))).toMatchObject({ problem: { code: 'segmen-hilang' } });
    disk.remove(`${FOLDER}/${FIRST}`);
    expect(await refusal(openOn(disk))).toMatchObject({ problem: { code: 'segmen-hilang' } });
    expect(disk.names(FOLDER)).toEqual([batch]);
  });

  test('[JR-12] a position that is not the end of a record is refused', async () => {
    const { disk, middle } = await filledDisk();
    for (const from of [
      { ...middle, offset: middle.offset - 5 },
      { segment: 3, offset: 1e6 },
    ]) {
      const error = await refusal(openOn(disk, {}, from));
      expect(error.problem).toMatchObject({ code: 'posisi-tidak-cocok', offset: from.offset });
    }
  });

  test('[JR-8] a segment or a batch put in the place of another is found', async () => {
    const { disk, batch } = await filledDisk();
    const { store } = await openOn(disk);
    const other = await filledDisk();
    const { bytes } = other.disk.file(`${FOLDER}/${FIRST}`);
    const shorter = bytes.slice(0, Buffer.from(bytes).lastIndexOf(0x0a, bytes.length - 2) + 1);
    change(disk, FIRST, () => shorter);
    expect(await problemsOf(store)).toMatchObject([{ code: 'rantai-putus', file: SECOND, line: 1 }]);
    change(disk, FIRST, () => bytes);
    change(disk, batch, () => other.disk.file(`${FOLDER}/${other.batch}`).bytes);
    expect(await problemsOf(store)).toMatchObject([{ code: 'batch-berubah', file: batch }]);
    disk.remove(`${FOLDER}/${batch}`);
    expect((await refusal(openOn(disk))).problem).toMatchObject({ code: 'batch-hilang', file: batch });
    change(disk, SECOND, () => bytes);
    expect(await problemsOf(store)).toMatchObject([{ code: 'kepala-rusak', file: SECOND }, {}, {}]);
  });

  test('[JR-8] records in a place where they cannot be are found', async () => {
    const { disk, batch } = await filledDisk();
    const { store } = await openOn(disk);
    const header = lineOf(JSON.stringify({ t: 'batch', format: 1, id: 'x' }));
    const wrong = lineOf(JSON.stringify({ t: 'proposed', step: { ...smallStep(1), base: 7 } }));
    const outside = { t: 'admitted', segment: '../keys/x.seg', count: 1, sha: 'a'.repeat(64) };
    const text = [header, wrong, lineOf('"text"'), lineOf('{'), lineOf(JSON.stringify(outside))].join('');
    change(disk, LAST, add(text));
    const error = await refusal(openOn(disk));
    expect(error.problem).toMatchObject({ code: 'kepala-rusak', file: LAST });
    const recovery = await recoverJournal({
      files: powerCutFiles(disk),
      folder: FOLDER,
      visit: () => undefined,
    });
    expect(recovery).toMatchObject({ steps: 12, stepsAfter: 0, damage: { code: 'kepala-rusak' } });
    change(disk, batch, add(header));
    expect(await problemsOf(store)).toMatchObject([{ code: 'kepala-rusak', file: batch, line: 4 }]);
  });
});
