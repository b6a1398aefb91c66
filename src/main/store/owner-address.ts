import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the owner of a folder listens. `kernel`: a name that the system itself takes back when its process ends
 * (abstract socket on Linux, named pipe on Windows). `file`: a socket in a file, which a killed process leaves behind.
 */
export type OwnerAddress = { readonly kind: 'kernel' | 'file'; readonly path: string };

/**
 * One address for one folder, by whatever path it is reached; the folder exists. A Linux process in a network namespace
 * of its own (a container) does not see the others: a folder is not to be shared that way.
 */
export async function ownerAddress(folder: string, platform: NodeJS.Platform): Promise<OwnerAddress> {
  const real = await realpath(folder);
  const name = `meja-aduan-${hashOf(platform === 'win32' ? real.toLowerCase() : real)}`;
  switch (platform) {
    case 'linux':
    case 'android':
      return { kind: 'kernel', path: `\0${name}` };
    case 'win32':
      return { kind: 'kernel', path: `\\\\.\\pipe\\${name}` };
    default:
      return { kind: 'file', path: join(tmpdir(), `${name}.sock`) };
  }
}

/** Half of the digits: a socket's path may have some 100 characters only. */
function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}
