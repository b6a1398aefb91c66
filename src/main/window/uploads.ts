import { join } from 'node:path';
import { DeskError } from '#main/desk/desk-error.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import type { Files } from '#main/store/files.ts';
import type { Shred } from '#main/store/shred-file.ts';
import { storeErrors } from '#main/store/store-error.ts';

/** Where a file that came through the window lies while it is read: in the clear, so never longer than that. */
export type UploadPlace = { readonly files: Files; readonly shred: Shred; readonly folder: string };

export type Upload = {
  readonly file: File;
  /** A name of its own in the folder. */
  readonly id: string;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
};

const MEBIBYTE = 1024 * 1024;

/**
 * Pours a file piece by piece into the data folder, works on it there, and overwrites and removes it, whatever came of it.
 * @throws LaporFileError `berkas-terlalu-besar`; DeskError `impor-dibatalkan`; StoreError when the disk refuses
 */
export async function withUpload<T>(
  { files, shred, folder }: UploadPlace,
  upload: Upload,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const { file, id, mostBytes } = upload;
  if (file.size > mostBytes) throw tooBig(mostBytes);
  const uploads = uploadsIn(folder);
  const path = join(uploads, id);
  try {
    await storeErrors(uploads, async () => {
      await files.makeFolder(uploads);
      await pour(files, path, upload);
    });
    return await work(path);
  } finally {
    await shred(path);
  }
}

/** Removes what a process that died left lying there. */
export async function removeUploads({ files, shred, folder }: UploadPlace): Promise<void> {
  const uploads = uploadsIn(folder);
  for (const name of await files.list(uploads)) await shred(join(uploads, name));
}

function uploadsIn(folder: string): string {
  return join(folder, 'uploads');
}

/** The size a file claims is not believed. */
async function pour(files: Files, path: string, { file, mostBytes, signal }: Upload): Promise<void> {
  const target = await files.create(path);
  try {
    let written = 0;
    for await (const piece of file.stream()) {
      if (signal.aborted) throw new DeskError('impor-dibatalkan');
      written += piece.length;
      if (written > mostBytes) throw tooBig(mostBytes);
      await target.write(piece);
    }
  } finally {
    await target.close();
  }
}

function tooBig(mostBytes: number): LaporFileError {
  return new LaporFileError('berkas-terlalu-besar', { limit: Math.floor(mostBytes / MEBIBYTE) });
}
