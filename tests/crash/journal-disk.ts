import { crc32 } from 'node:zlib';
import { expect } from 'vitest';
import { type JournalNotice, openJournal } from '#main/store/journal.ts';
import { type Position, START, type StepStore, type StoreProblem } from '#main/store/step-store.ts';
import { StoreError } from '#main/store/store-error.ts';
import { DATA, FOLDER, smallStep } from '#tests/crash/journal-scenario.ts';
import { FakeDisk } from '#tests/support/fake-disk.ts';
import { type Faults, powerCutFiles } from '#tests/support/power-cut-files.ts';

export const FIRST = '000001.log';
export const SECOND = '000002.log';
export const LAST = '000003.log';

export type Opened = {
  readonly store: StepStore;
  readonly ids: readonly string[];
  readonly notices: readonly JournalNotice[];
};

export async function openOn(disk: FakeDisk, faults: Faults = {}, from: Position = START): Promise<Opened> {
  const ids: string[] = [];
  const notices: JournalNotice[] = [];
  const store = await openJournal({
    files: powerCutFiles(disk, faults),
    folder: FOLDER,
    from,
    segmentBytes: 1_500,
    visit: ({ stepId }) => ids.push(stepId),
    onNotice: (notice) => notices.push(notice),
  });
  return { store, ids, notices };
}

/** Three segments and a batch of two: steps 1-4, the batch 50-51, steps 5-10. */
export async function filledDisk(): Promise<{
  disk: FakeDisk;
  ids: readonly string[];
  batch: string;
  middle: Position;
}> {
  const disk = FakeDisk.withFolder(DATA);
  const { store } = await openOn(disk);
  for (const number of [1, 2, 3, 4]) await store.append([smallStep(number)]);
  const middle = store.position();
  const batch = await store.beginBatch();
  await batch.add([smallStep(50), smallStep(51)]);
  const [place] = await batch.admit();
  for (const number of [5, 6, 7, 8, 9, 10]) await store.append([smallStep(number)]);
  await store.close();
  expect(disk.names(FOLDER)).toEqual([FIRST, SECOND, LAST, place?.file]);
  const ids = [1, 2, 3, 4, 50, 51, 5, 6, 7, 8, 9, 10].map((number) => smallStep(number).stepId);
  return { disk, ids, batch: place?.file ?? '', middle };
}

export function change(disk: FakeDisk, name: string, to: (bytes: Uint8Array) => Uint8Array): void {
  const file = disk.file(`${FOLDER}/${name}`);
  file.bytes = to(file.bytes);
  disk.sync(file);
}
export const flip =
  (at: number) =>
  (bytes: Uint8Array): Uint8Array =>
    bytes.with(at, (bytes[at] ?? 0) ^ 1);
export const add =
  (text: string | Uint8Array) =>
  (bytes: Uint8Array): Uint8Array =>
    Buffer.concat([bytes, Buffer.from(text)]);
export const lineOf = (json: string, mark = ' '): string =>
  `${crc32(json).toString(16).padStart(8, '0')}${mark}${json}\n`;

export async function refusal(opening: Promise<unknown>): Promise<StoreError> {
  const error = await opening.then(
    () => new Error('it opened'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw error;
  return error;
}

export async function problemsOf(store: StepStore): Promise<readonly StoreProblem[]> {
  return (await store.verifyAll(() => undefined)).problems;
}

export const hexOf = (disk: FakeDisk, path: string): string =>
  Buffer.from(disk.file(path).bytes).toString('hex');
