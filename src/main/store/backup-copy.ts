import { join } from 'node:path';
import { isErrno } from '#main/store/errno.ts';
import type { AppendFile, Files } from '#main/store/files.ts';
import { batchPosition, segmentName, segmentNumber } from '#main/store/journal-names.ts';
import type { LinkFile } from '#main/store/link-file.ts';
import { comparePositions, type Position } from '#main/store/step-store.ts';

const CHUNK_BYTES = 1024 * 1024;
/** What `keys/` holds. */
export const KEY_FILES: readonly string[] = ['folder.key', 'streams.keys', 'persons.keys', 'erased.list'];

/** Copying one data folder into one backup; `earlier` is the newest backup beside it, or null. */
export type BackupCopy = {
  readonly files: Files;
  readonly link: LinkFile;
  readonly from: string;
  readonly to: string;
  readonly earlier: string | null;
};

/**
 * The journal up to a point everything before which is acknowledged; it may grow meanwhile. A batch is named after the
 * point where it became true: later ones are left out.
 */
export async function copyJournal(copy: BackupCopy, until: Position): Promise<void> {
  const { files, from, to } = copy;
  await files.makeFolder(join(to, 'journal'));
  for (const name of await files.list(join(from, 'journal'))) {
    const segment = segmentNumber(name);
    const admitted = batchPosition(name);
    const whole =
      (segment !== null && segment < until.segment) ||
      (admitted !== null && comparePositions(admitted, until) < 0);
    if (whole) await keepUnchanging(copy, join('journal', name));
  }
  if (until.offset > 0) {
    const last = join('journal', segmentName(until.segment));
    await copyBeginning(files, join(from, last), join(to, last), until.offset);
  }
  await files.syncFolder(join(to, 'journal'));
}

/** The key files; only while no key is made or destroyed. Always real copies: an erasure must reach each of them. */
export async function copyKeys({ files, from, to }: BackupCopy): Promise<void> {
  await files.makeFolder(join(to, 'keys'));
  const names = new Set(await files.list(join(from, 'keys')));
  for (const name of KEY_FILES) {
    if (names.has(name)) await files.copy(join(from, 'keys', name), join(to, 'keys', name));
  }
  await files.syncFolder(join(to, 'keys'));
}

/** The blobs; after the journal, so that each one it names is there. One that is erased meanwhile is left out. */
export async function copyBlobs(copy: BackupCopy): Promise<void> {
  const { files, from, to } = copy;
  await files.makeFolder(join(to, 'blobs'));
  for (const shelf of await files.list(join(from, 'blobs'))) {
    await files.makeFolder(join(to, 'blobs', shelf));
    for (const name of await files.list(join(from, 'blobs', shelf))) {
      if (isBlobName(name)) await keepUnlessGone(copy, join('blobs', shelf, name));
    }
    await files.syncFolder(join(to, 'blobs', shelf));
  }
  await files.syncFolder(join(to, 'blobs'));
}

/** Blobs are named after the hash of their bytes. */
export function isBlobName(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/**
 * A file that never changes. The first backup copies it; later ones only give that copy another name, so that seven
 * backups take the room of one, and still no backup shares its bytes with the folder it protects.
 */
async function keepUnchanging({ files, link, from, to, earlier }: BackupCopy, name: string): Promise<void> {
  if (earlier !== null) {
    const known = await files.size(join(earlier, name));
    const same = known !== null && known === (await files.size(join(from, name)));
    if (same && (await link(join(earlier, name), join(to, name)))) return;
  }
  await files.copy(join(from, name), join(to, name));
}

async function keepUnlessGone(copy: BackupCopy, name: string): Promise<void> {
  try {
    await keepUnchanging(copy, name);
  } catch (error) {
    const gone = isErrno(error, 'ENOENT') && (await copy.files.size(join(copy.from, name))) === null;
    if (!gone) throw error;
  }
}

async function copyBeginning(files: Files, from: string, to: string, length: number): Promise<void> {
  const target = await files.create(to);
  try {
    await pour(files, from, target, length);
    await target.sync();
  } finally {
    await target.close();
  }
}

async function pour(files: Files, from: string, target: AppendFile, length: number): Promise<void> {
  for (let offset = 0; offset < length; ) {
    const chunk = await files.readRange(from, offset, Math.min(CHUNK_BYTES, length - offset));
    if (chunk.length === 0) throw new RangeError(`${from} is shorter than ${length}`);
    await target.write(chunk);
    offset += chunk.length;
  }
}
