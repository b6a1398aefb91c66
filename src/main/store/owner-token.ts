import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno } from '#main/store/errno.ts';

const TOKEN_BYTES = 32;

/** Writes a fresh `owner.token` into the folder, readable by this user only. Not synced: it matters to the living. */
export async function writeOwnerToken(folder: string): Promise<Uint8Array> {
  const token = new Uint8Array(randomBytes(TOKEN_BYTES));
  const temporary = `${pathIn(folder)}.${process.pid}`;
  await rm(temporary, { force: true });
  await writeFile(temporary, Buffer.from(token).toString('hex'), { mode: 0o600, flag: 'wx' });
  await rename(temporary, pathIn(folder));
  return token;
}

/** The token of the folder's owner; null when there is none, or it is not whole. */
export async function readOwnerToken(folder: string): Promise<Uint8Array | null> {
  try {
    const token = new Uint8Array(Buffer.from(await readFile(pathIn(folder), 'utf8'), 'hex'));
    return token.length === TOKEN_BYTES ? token : null;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

export async function removeOwnerToken(folder: string): Promise<void> {
  await rm(pathIn(folder), { force: true });
}

function pathIn(folder: string): string {
  return join(folder, 'owner.token');
}
