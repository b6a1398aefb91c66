import { stat } from 'node:fs/promises';
import { isErrno } from '#main/store/errno.ts';

/** When a file was last written, in ms since 1970, by the clock that wrote it; null when there is none. */
export async function fileTime(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}
