import { join } from 'node:path';
import type { Files } from '#main/store/files.ts';
import { openJournal } from '#main/store/journal.ts';
import { type MemoryLog, openMemoryStore } from '#main/store/memory-step-store.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { type StoreHome, stepStoreSuite } from '#tests/contract/step-store-suite.ts';
import { FakeDisk } from '#tests/support/fake-disk.ts';
import { powerCutFiles } from '#tests/support/power-cut-files.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

stepStoreSuite('memory', async () => {
  const log: MemoryLog = { records: [] };
  return { open: async (options) => openMemoryStore({ log, ...options }) };
});

stepStoreSuite('disk', async () => journalHome(nodeFiles, await temporaryFolder()));

stepStoreSuite('disk with small segments', async () =>
  journalHome(nodeFiles, await temporaryFolder(), 3_000),
);

stepStoreSuite('disk that forgets', async () =>
  journalHome(powerCutFiles(FakeDisk.withFolder('/data')), '/data', 3_000),
);

function journalHome(files: Files, data: string, segmentBytes?: number): StoreHome {
  const size = segmentBytes === undefined ? {} : { segmentBytes };
  return {
    open: ({ from, visit = () => undefined } = {}) =>
      openJournal({
        files,
        folder: join(data, 'journal'),
        ...(from === undefined ? {} : { from }),
        visit,
        onNotice: () => undefined,
        ...size,
      }),
  };
}
