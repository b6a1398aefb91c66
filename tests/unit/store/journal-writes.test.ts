import { describe, expect, test } from 'vitest';
import { openJournal } from '#main/store/journal.ts';
import type { StepStore } from '#main/store/step-store.ts';
import { FakeDisk } from '#tests/support/fake-disk.ts';
import { type PowerCutFiles, powerCutFiles } from '#tests/support/power-cut-files.ts';
import { aStep, someSteps } from '#tests/support/step-builders.ts';

async function opened(): Promise<{ files: PowerCutFiles; store: StepStore }> {
  const files = powerCutFiles(FakeDisk.withFolder('/data'));
  const folder = '/data/journal';
  const store = await openJournal({ files, folder, visit: () => undefined, onNotice: () => undefined });
  await store.append([aStep(0)]);
  return { files, store };
}

/** What a piece of work asks of the disk. */
async function opsOf(files: PowerCutFiles, work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = files.calls.length;
  await work();
  return files.calls.slice(before).map(({ op }) => op);
}

describe('what a write costs', () => {
  test('[JR-1] one append is one write and one sync, whatever came before', async () => {
    const { files, store } = await opened();
    for (let round = 0; round < 100; round += 1) {
      expect(await opsOf(files, () => store.append([aStep(round)]))).toEqual(['write', 'sync']);
    }
  });

  test('[JR-1] appends that wait at the same time share one write and one sync', async () => {
    const { files, store } = await opened();
    const together = () => Promise.all(someSteps(1, 40).map((step) => store.append([step])));
    expect(await opsOf(files, together)).toEqual(['write', 'sync']);
    const first = store.append([aStep(50)]);
    await Promise.resolve().then(() => undefined);
    const rest = await opsOf(files, () =>
      Promise.all([first, ...someSteps(51, 60).map((step) => store.append([step]))]),
    );
    expect(rest.filter((op) => op === 'sync').length).toBeLessThanOrEqual(2);
  });

  test('[JR-4] a batch is synced once, however large', async () => {
    const { files, store } = await opened();
    const ops = await opsOf(files, async () => {
      const batch = await store.beginBatch();
      for (let chunk = 0; chunk < 20; chunk += 1) await batch.add(someSteps(chunk * 100, chunk * 100 + 99));
      await batch.admit();
    });
    expect(ops.filter((op) => op.startsWith('sync'))).toEqual(['sync', 'syncFolder', 'sync']);
  });

  test('[JR-1] closing waits for what was asked before', async () => {
    const { store } = await opened();
    const appended = store.append([aStep(1)]);
    await store.close();
    const places = await appended;
    expect(await store.readStep({ file: '', offset: 0, length: 0, ...places[0] })).toEqual(aStep(1));
  });
});
