import {
  close as closeFile,
  closeSync,
  constants,
  open as openFile,
  openSync,
  read as readBytes,
  readSync,
  writeSync,
} from 'node:fs';
import {
  chmod,
  copyFile,
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { isErrno } from '#main/store/errno.ts';
import type { AppendFile, Files } from '#main/store/files.ts';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** The real disk. Files and folders are made for their owner only. */
export const nodeFiles: Files = {
  read: (path) => readFile(path),
  readRange,
  list: async (folder) => (await namesIn(folder)).sort(),
  size: async (path) => {
    try {
      return (await stat(path)).size;
    } catch (error) {
      if (isErrno(error, 'ENOENT')) return null;
      throw error;
    }
  },
  isPlainFile: async (path) => {
    try {
      return (await lstat(path)).isFile();
    } catch (error) {
      if (isErrno(error, 'ENOENT', 'ENOTDIR')) return false;
      throw error;
    }
  },
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  },
  openAppend: async (path) => {
    const handle = await open(path, constants.O_WRONLY | constants.O_CREAT, OWNER_ONLY);
    try {
      return appendFile(handle, (await handle.stat()).size);
    } catch (error) {
      await handle.close();
      throw error;
    }
  },
  create: async (path) => appendFile(await open(path, 'w', OWNER_ONLY), 0),
  rename,
  remove: (path) => rm(path, { force: true }),
  removeFolder: (folder) => rm(folder, { recursive: true, force: true }),
  copy: async (from, to) => {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    // The copy comes with the mode of what was copied: anybody's to read, or nobody's to write.
    await chmod(to, OWNER_ONLY);
    await withHandle(to, 'r+', (handle) => handle.datasync());
  },
  syncFolder,
};

/**
 * Writes go to a place we count ourselves, not to the system's append mode: on Windows a handle in append mode
 * cannot be truncated, and after a write that failed half way the place to go on from must be known.
 */
function appendFile(handle: FileHandle, size: number): AppendFile {
  let end = size;
  return {
    write: async (bytes) => {
      let written = 0;
      while (written < bytes.length) {
        const left = bytes.length - written;
        const count =
          left <= PIECE_BYTES
            ? writeSync(handle.fd, bytes, written, left, end)
            : (await handle.write(bytes, written, left, end)).bytesWritten;
        written += count;
        end += count;
      }
    },
    sync: () => handle.datasync(),
    truncate: async (newSize) => {
      await handle.truncate(newSize);
      end = newSize;
    },
    close: () => handle.close(),
  };
}

/**
 * What is read or written at once: a few tens of microseconds from or into the disk's cache, where each turn of the pool
 * takes as long by itself, and milliseconds while code is being compiled beside it. Syncs always wait in the pool.
 */
const PIECE_BYTES = 64 * 1024;

/** With plain file descriptors: opening a folder asks for hundreds of ranges, and a handle costs several times as much. */
function readRange(path: string, offset: number, length: number): Promise<Uint8Array> {
  return length <= PIECE_BYTES ? readPiece(path, offset, length) : readLong(path, offset, length);
}

async function readPiece(path: string, offset: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(length);
  const fd = openSync(path, 'r');
  try {
    let filled = 0;
    for (let count = -1; count !== 0 && filled < length; filled += count) {
      count = readSync(fd, bytes, filled, length - filled, offset + filled);
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(fd);
  }
}

function readLong(path: string, offset: number, length: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    openFile(path, 'r', (failure, fd) => {
      if (failure !== null) return reject(failure);
      const bytes = Buffer.allocUnsafeSlow(length);
      const end = (error: Error | null, filled: number): void =>
        closeFile(fd, (closing) => {
          if (error !== null || closing) reject(error ?? closing);
          else resolve(bytes.subarray(0, filled));
        });
      const readFrom = (filled: number): void =>
        readBytes(fd, bytes, filled, length - filled, offset + filled, (error, count) => {
          if (error !== null || count === 0 || filled + count === length) end(error, filled + count);
          else readFrom(filled + count);
        });
      readFrom(0);
    });
  });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}

/**
 * Windows has no way to sync a folder (a handle to one cannot be flushed); NTFS keeps names in its own log, and the
 * flush of a file written later carries them. Some network file systems answer EINVAL: there is nothing to wait for.
 */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    await withHandle(folder, 'r', (handle) => handle.sync());
  } catch (error) {
    if (!isErrno(error, 'EINVAL', 'ENOTSUP')) throw error;
  }
}

async function withHandle<T>(
  path: string,
  flags: string,
  use: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  const handle = await open(path, flags);
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}
