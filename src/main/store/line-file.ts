import { dirname } from 'node:path';
import { checkedLine, readCheckedLines } from '#main/store/checked-lines.ts';
import type { AppendFile } from '#main/store/files.ts';
import { replaceSecretFile, type SecretFiles, settleSecretFile } from '#main/store/secret-file.ts';
import { storeErrorFrom } from '#main/store/store-error.ts';

/** An append-only file of checked lines that can also be written anew, its old bytes overwritten. */
export type LineFile = {
  /** The good lines the file held when it was opened. */
  readonly bodies: readonly string[];
  /** Numbers, from 1, of lines that cannot be read although others follow; they are left as they are. */
  readonly damagedLines: readonly number[];
  /** One write and one sync for all of them; resolves when they are on the disk, else rejects and none counts. */
  readonly append: (bodies: readonly string[]) => Promise<void>;
  /** Leaves only these lines. Rejects when that failed; the file is then whole, old or new. */
  readonly rewrite: (bodies: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Where the good part of the file ends, in bytes, and whether the names that lead to it are known to be on the disk. */
type Standing = { readonly end: number; readonly named: boolean };

/**
 * Opens (or begins) such a file in a folder that exists: finishes a replacement that was cut off, and leaves out a tail
 * torn by a power cut, which the next line overwrites. Calls must not overlap. Disk failures reject with a StoreError and leave the file so that a retry works.
 */
export async function openLineFile(disk: SecretFiles, path: string): Promise<LineFile> {
  const { standing, bodies, damagedLines } = await standingOf(disk, path);
  const writer = lineWriter(disk, path, standing);
  return { bodies, damagedLines, ...writer };
}

function lineWriter(
  disk: SecretFiles,
  path: string,
  opened: Standing,
): Omit<LineFile, 'bodies' | 'damagedLines'> {
  let standing: Standing | null = opened;
  let file: AppendFile | null = null;

  /** The file cut to what is acknowledged: what a failed write left behind must not stand before the next line. */
  const ready = async (): Promise<{ readonly file: AppendFile; readonly standing: Standing }> => {
    standing ??= (await standingOf(disk, path)).standing;
    if (file === null) {
      file = await disk.files.openAppend(path);
      await file.truncate(standing.end);
    }
    return { file, standing };
  };
  const close = async (): Promise<void> => {
    const closing = file;
    file = null;
    await closing?.close();
  };
  const append = async (bodies: readonly string[]): Promise<void> => {
    const bytes = Buffer.from(bodies.map(checkedLine).join(''));
    const place = await ready();
    await place.file.write(bytes);
    await place.file.sync();
    if (!place.standing.named) await syncNames(disk, path);
    standing = { end: place.standing.end + bytes.length, named: true };
  };
  const rewrite = async (bodies: readonly string[]): Promise<void> => {
    const bytes = Buffer.from(bodies.map(checkedLine).join(''));
    await ready();
    await close();
    standing = null;
    await replaceSecretFile(disk, path, bytes);
    standing = { end: bytes.length, named: true };
  };
  /** After a failure the file is opened anew and cut: nothing is assumed of what the failed call left. */
  const orClosed = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      await close().catch(() => undefined);
      throw storeErrorFrom(error, path);
    }
  };
  return {
    append: (bodies) => orClosed(() => append(bodies)),
    rewrite: (bodies) => orClosed(() => rewrite(bodies)),
    close,
  };
}

/** The file's name in its folder, and the folder's in its own. */
async function syncNames({ files }: SecretFiles, path: string): Promise<void> {
  await files.syncFolder(dirname(path));
  await files.syncFolder(dirname(dirname(path)));
}

/** A name that is there may still be lost at a power cut, if the one who made it was killed: hence `named: false`. */
async function standingOf(disk: SecretFiles, path: string) {
  await settleSecretFile(disk, path);
  const size = await disk.files.size(path);
  const bytes = size === null ? new Uint8Array() : await disk.files.read(path);
  const { bodies, damagedLines, goodLength } = readCheckedLines(bytes);
  return { standing: { end: goodLength, named: false }, bodies, damagedLines };
}
