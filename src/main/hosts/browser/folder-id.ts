import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';

/** Sixteen hex digits for a data folder that exists, by whatever path it is reached; not a secret. */
export async function folderId(folder: string): Promise<string> {
  const real = await realpath(folder);
  const name = process.platform === 'win32' ? real.toLowerCase() : real;
  return createHash('sha256').update(`folder ${name}`).digest('hex').slice(0, 16);
}
