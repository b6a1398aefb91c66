import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { StreamId } from '#domain/kernel/step.ts';
import { attachmentsIn } from '#main/store/attachments.ts';
import { type BackupOptions, makeBackup } from '#main/store/backup.ts';
import { openJournal } from '#main/store/journal.ts';
import { type Keyring, openKeyring } from '#main/store/keys.ts';
import { linkFile } from '#main/store/link-file.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { shredFile } from '#main/store/shred-file.ts';
import type { StepStore } from '#main/store/step-store.ts';
import { aStep, someSteps } from '#tests/support/step-builders.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

export const DISK = { files: nodeFiles, shred: shredFile };
const FOLDER_KEY = randomBytes(32);
export const A: StreamId = 'complaint/lapor:1';
export const B: StreamId = 'complaint/lapor:2';

/** An open data folder; `blob` is the path of its one attachment in it, `backup` makes one with changes as asked. */
export type Office = {
  readonly folder: string;
  readonly store: StepStore;
  readonly keys: Keyring;
  readonly blob: string;
  readonly backup: (changes?: Partial<BackupOptions>) => Promise<string>;
};

/** The keyring of a data folder, a backup or a restored folder. */
export function openKeys(folder: string): Promise<Keyring> {
  return openKeyring({ ...DISK, folder: join(folder, 'keys'), folderKey: FOLDER_KEY });
}

/** The ids of the steps in a folder's journal, which must be without problems and without anything to settle. */
export async function replayed(folder: string): Promise<readonly string[]> {
  const seen: string[] = [];
  const store = await openJournal({
    files: nodeFiles,
    folder: join(folder, 'journal'),
    visit: (step) => seen.push(step.stepId),
    onNotice: (notice) => {
      throw new Error(`unexpected notice: ${notice.kind}`);
    },
  });
  const { problems } = await store.verifyAll(() => undefined);
  await store.close();
  expect(problems).toEqual([]);
  return seen;
}

/** A data folder as the program leaves it: several segments, a batch, two keys, a blob, a picture, an owner. */
export async function anOffice(): Promise<Office> {
  const folder = join(await temporaryFolder(), 'data');
  await mkdir(join(folder, 'keys'), { recursive: true });
  await mkdir(join(folder, 'snapshot'));
  for (const name of ['snapshot/manifest.json', 'owner.token', 'replica.json', 'keys/folder.key']) {
    await writeFile(join(folder, name), name);
  }
  const keys = await openKeys(folder);
  await keys.ensure([A, B]);
  const store = await openJournal({
    files: nodeFiles,
    folder: join(folder, 'journal'),
    visit: () => undefined,
    onNotice: () => undefined,
    segmentBytes: 4_000,
  });
  for (const step of someSteps(1, 8)) await store.append([step]);
  const batch = await store.beginBatch();
  await batch.add(someSteps(101, 110));
  await batch.admit();
  await store.append([aStep(9)]);
  const attachments = attachmentsIn({ files: nodeFiles, folder: join(folder, 'blobs'), maxBytes: 100 });
  const { hash } = await attachments.put(Buffer.from('foto'), randomBytes(32));
  onTestFinished(async () => {
    await store.close();
    await keys.close();
  });
  const backup = (changes: Partial<BackupOptions> = {}): Promise<string> =>
    makeBackup({
      ...DISK,
      folder,
      link: linkFile,
      keep: 7,
      now: '2026-03-13T09:12:00.000+07:00',
      until: store.position(),
      keys,
      ...changes,
    });
  return { folder, store, keys, blob: join('blobs', hash.slice(0, 2), hash), backup };
}
