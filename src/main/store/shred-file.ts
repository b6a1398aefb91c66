import { open, unlink } from 'node:fs/promises';
import { isErrno } from '#main/store/errno.ts';

/** Overwrites a file's bytes where they lie, then removes it; nothing to do when there is no such file. */
export type Shred = (path: string) => Promise<void>;

const CHUNK = new Uint8Array(64 * 1024);

/**
 * `Shred` on the real disk. It is as good as the disk lets it be: an SSD or a copy-on-write file system may keep the
 * old blocks. What lies in them is then still encrypted under the folder key.
 */
export const shredFile: Shred = async (path) => {
  try {
    await overwrite(path);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return;
    throw error;
  }
  await unlink(path);
};

async function overwrite(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    const { size } = await handle.stat();
    for (let offset = 0; offset < size; offset += CHUNK.length) {
      await handle.write(CHUNK, 0, Math.min(CHUNK.length, size - offset), offset);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}
