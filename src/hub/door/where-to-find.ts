import { readFile, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { isLoopback } from '#hub/door/loopback.ts';

/** Where desks find the hub, and by which certificate they know it; told to invitations that are made beside it. */
const whereToFind = z.strictObject({
  addresses: z.array(z.string()).min(1),
  certificate: z.string().nullable(),
});
export type WhereToFind = z.infer<typeof whereToFind>;

const FILE = 'hub-alamat.json';

/** Kept in the hub's folder at each start. */
export async function keepWhereToFind(folder: string, where: WhereToFind): Promise<void> {
  await writeFile(join(folder, FILE), `${JSON.stringify(where)}\n`, { mode: 0o600 });
}

/** Null where no hub was ever started on the folder. */
export async function keptWhereToFind(folder: string): Promise<WhereToFind | null> {
  try {
    return whereToFind.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Under which addresses a hub that listens there is reached by others. */
export function addressesOf(host: string, port: number, isTls: boolean): readonly string[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  const hosts = everywhere && !isLoopback(host) ? [...ownAddresses(), '127.0.0.1'] : [host];
  return hosts.map((one) => `${isTls ? 'https' : 'http'}://${one.includes(':') ? `[${one}]` : one}:${port}`);
}

/** The IPv4 addresses of this machine that others may reach. */
export function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
