import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { OwnerAddress } from '#main/store/owner-address.ts';
import { OwnerError } from '#main/store/owner-error.ts';
import { type Frames, framesOn } from '#main/store/owner-frames.ts';
import { HANDSHAKE_BYTES, HANDSHAKE_MS, proveAsCaller } from '#main/store/owner-handshake.ts';
import { readOwnerToken } from '#main/store/owner-token.ts';

/** Longest single message from the owner, in bytes: the list of a large office as JSON. */
const ANSWER_BYTES = 256 * 1024 * 1024;
const RETRY_MS = 50;

const answer = z.union([
  z.object({ message: z.unknown() }).strict(),
  z.object({ exit: z.unknown() }).strict(),
]);

/** Sends one request to the owner of a folder and passes on what it says; resolves with the value that ends it. */
export async function callOwner(
  owner: { readonly address: OwnerAddress; readonly folder: string },
  request: unknown,
  onMessage: (value: unknown) => void,
): Promise<unknown> {
  const { socket, frames } = await meetOwner(owner.address, owner.folder);
  try {
    frames.allow(ANSWER_BYTES);
    await frames.send(request);
    for (;;) {
      const parsed = answer.safeParse(await frames.receive());
      if (!parsed.success) throw new OwnerError('pesan-rusak', parsed.error);
      if ('exit' in parsed.data) return parsed.data.exit;
      onMessage(parsed.data.message);
    }
  } finally {
    socket.destroy();
  }
}

/**
 * Connects and proves both sides. An owner that has just begun may not have written its token yet, so that a proof
 * which fails is tried again, with the token read again, for as long as a handshake may take.
 */
async function meetOwner(
  address: OwnerAddress,
  folder: string,
): Promise<{ readonly socket: Socket; readonly frames: Frames }> {
  const deadline = Date.now() + HANDSHAKE_MS;
  for (;;) {
    const socket = await connected(address.path);
    const tooSlow = setTimeout(() => socket.destroy(), Math.max(1, deadline - Date.now()));
    try {
      const token = await readOwnerToken(folder);
      if (token === null) throw new OwnerError('pemilik-tak-dikenal');
      const frames = framesOn(socket, HANDSHAKE_BYTES);
      await proveAsCaller(frames, token);
      return { socket, frames };
    } catch (error) {
      socket.destroy();
      if (Date.now() >= deadline) throw new OwnerError('pemilik-tak-dikenal', error);
    } finally {
      clearTimeout(tooSlow);
    }
    await wait(RETRY_MS);
  }
}

async function connected(path: string): Promise<Socket> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return socket;
  } catch (cause) {
    throw new OwnerError('sambungan-putus', cause);
  }
}
