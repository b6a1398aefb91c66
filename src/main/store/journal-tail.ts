import { dirname, join } from 'node:path';
import { writeDurably } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import { type Line, readLines } from '#main/store/journal-lines.ts';
import { beginsWrite, isIntact } from '#main/store/journal-record.ts';

/** The bytes of a write that was cut off at the end of the last segment. */
export type TornTail = { readonly file: string; readonly offset: number; readonly length: number };

/**
 * Whether a bad line is the remains of the last write, cut off before it was acknowledged. It is not when a later write
 * begins after it: a write only begins once the one before it is on the disk, so that line had been whole.
 */
export async function isTornTail(files: Files, path: string, line: Line): Promise<boolean> {
  const start = line.offset + line.length + 1;
  for await (const lines of readLines(files, path, { start })) {
    for (const later of lines) {
      const { bytes, ended } = later;
      if (ended && bytes !== null && isIntact(bytes) && beginsWrite(bytes)) return false;
    }
  }
  return true;
}

/** Whether an offset is the end of a line. */
export async function endsALine(files: Files, path: string, offset: number): Promise<boolean> {
  const [byte] = await files.readRange(path, offset - 1, 1);
  return byte === 0x0a;
}

/** Keeps a copy of the torn bytes, durably and before they are cut; returns its path, null when there is nothing. */
export async function keepTornTail(files: Files, folder: string, torn: TornTail): Promise<string | null> {
  if (torn.length === 0) return null;
  const bytes = await files.readRange(join(folder, torn.file), torn.offset, torn.length);
  const copy = await freeName(files, join(folder, `torn-${torn.file}-${torn.offset}`));
  await writeDurably(files, copy, bytes);
  return copy;
}

/** Cuts a torn tail; a segment whose header is torn was never begun and is removed whole. */
export async function cutTornTail(files: Files, folder: string, torn: TornTail): Promise<void> {
  const path = join(folder, torn.file);
  if (torn.offset === 0) return files.remove(path);
  const file = await files.openAppend(path);
  try {
    await file.truncate(torn.offset);
    // Without this the tail could come back under a power cut after the next segment has recorded this one's hash.
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Puts a copy of a file into `quarantine/` beside the journal and returns its path; null when there is no such file.
 * A copy of the same size that is already there is taken for this one: a damaged folder is opened more than once.
 */
export async function quarantine(files: Files, folder: string, file: string): Promise<string | null> {
  const path = join(folder, file);
  const size = await files.size(path);
  if (size === null) return null;
  const shelf = join(dirname(folder), 'quarantine');
  await files.makeFolder(shelf);
  for (let count = 1; ; count += 1) {
    const copy = join(shelf, `${file}.${count}.rusak`);
    const taken = await files.size(copy);
    if (taken === null) await files.copy(path, copy);
    if (taken === null || taken === size) return copy;
  }
}

async function freeName(files: Files, stem: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = `${stem}.${count}.part`;
    if ((await files.size(name)) === null) return name;
  }
}
