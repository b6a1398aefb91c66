import { open, stat } from 'node:fs/promises';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';

const MEBIBYTE = 1024 * 1024;

/**
 * The bytes of a file of at most `limit` bytes.
 * Throws `berkas-terlalu-besar`, `berkas-kosong`, or `berkas-tidak-ada` for what cannot be opened or is no plain file.
 */
export async function fileBytes(path: string, limit: number): Promise<Buffer> {
  const size = await sizeOf(path);
  if (size > limit) throw new LaporFileError('berkas-terlalu-besar', { limit: Math.floor(limit / MEBIBYTE) });
  const bytes = await readUpTo(path, size);
  if (bytes.length === 0) throw new LaporFileError('berkas-kosong');
  return bytes;
}

/** Asked before opening: opening a pipe would wait for a writer for ever. */
async function sizeOf(path: string): Promise<number> {
  const facts = await stat(path).catch(unreadable);
  if (!facts.isFile()) throw new LaporFileError('berkas-tidak-ada', { errno: 'EISDIR' });
  return facts.size;
}

async function readUpTo(path: string, size: number): Promise<Buffer> {
  const handle = await open(path, 'r').catch(unreadable);
  try {
    const bytes = Buffer.alloc(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await handle.read(bytes, filled, size - filled, filled).catch(unreadable);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

function unreadable(error: unknown): never {
  const errno = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
  throw new LaporFileError('berkas-tidak-ada', { errno }, error);
}
