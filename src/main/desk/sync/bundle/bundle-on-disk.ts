import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { DeskError } from '#main/desk/desk-error.ts';
import { renamePatiently } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import type { BundleSource } from '#sealed/bundle/read-bundle.ts';
import type { BundleSink } from '#sealed/bundle/write-bundle.ts';

/** A bundle's file, read in pieces. @throws DeskError `berkas-tidak-terbaca` */
export async function bundleAt(files: Files, path: string): Promise<BundleSource> {
  try {
    const size = (await files.isPlainFile(path)) ? await files.size(path) : null;
    if (size === null) throw new DeskError('berkas-tidak-terbaca', { path });
    return { size, read: (at, length) => files.readRange(path, at, length) };
  } catch (error) {
    throw error instanceof DeskError ? error : new DeskError('berkas-tidak-terbaca', { path }, error);
  }
}

/**
 * Writes a bundle's file; it has its name once all of it is on the disk, and whatever had that name before is gone only then.
 * @throws DeskError `tujuan-tidak-tertulis`, or what the work throws
 */
export async function writeBundleAt<T>(
  files: Files,
  path: string,
  work: (sink: BundleSink) => Promise<T>,
): Promise<T> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const onDisk = async <R>(act: () => Promise<R>): Promise<R> => {
    try {
      return await act();
    } catch (error) {
      throw new DeskError('tujuan-tidak-tertulis', { path }, error);
    }
  };
  const file = await onDisk(() => files.create(temporary));
  try {
    const done = await work((bytes) => onDisk(() => file.write(bytes)));
    await onDisk(() => file.sync());
    await file.close();
    await onDisk(() => renamePatiently(files, temporary, path));
    await onDisk(() => files.syncFolder(dirname(path)));
    return done;
  } catch (error) {
    // What is told is why it failed; half a bundle is taken by nobody.
    await file.close().catch(() => undefined);
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
}
