import { link, open, rename, stat, unlink } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { isErrno } from '#main/store/errno.ts';
import type { OwnerAddress } from '#main/store/owner-address.ts';

/** Between binding and listening a socket looks abandoned: a young one is asked again before it is believed. */
const YOUNG_MS = 2_000;
/** A takeover takes milliseconds; a guard this old belongs to a process that died in it. */
const GUARD_STALE_MS = 10_000;
const PAUSE_MS = 50;

/** A server listening at the address, or null when another process does. At most one process gets a server. */
export async function listenAlone(
  address: OwnerAddress,
  onConnection: (socket: Socket) => void,
): Promise<Server | null> {
  const server = await tryListen(address.path, onConnection);
  if (server !== null || address.kind === 'kernel') return server;
  for (;;) {
    if (await answers(address.path)) return null;
    if (await isYoung(address.path)) await wait(PAUSE_MS);
    else {
      const taken = await takeOver(address.path, onConnection);
      if (taken !== null) return taken;
      await wait(PAUSE_MS);
    }
  }
}

/** Removes the abandoned socket and listens; null when another process is at it, or was faster. */
async function takeOver(path: string, onConnection: (socket: Socket) => void): Promise<Server | null> {
  const guard = `${path}.takeover`;
  if (!(await enter(guard))) return null;
  try {
    if ((await answers(path)) || (await isYoung(path))) return null;
    await unlinkIfThere(path);
    return await tryListen(path, onConnection);
  } finally {
    await unlinkIfThere(guard);
  }
}

/** Makes the guard file, which only one process can; an old one is taken away first, to be made at the next try. */
async function enter(guard: string): Promise<boolean> {
  try {
    await (await open(guard, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  }
  const seen = await statIfThere(guard);
  if (seen !== null && ageOf(seen) > GUARD_STALE_MS) await takeAway(guard, seen.ino);
  return false;
}

/** Moves the guard we saw out of the way; a fresh one that came in its place is put back. */
async function takeAway(guard: string, ino: number): Promise<void> {
  const aside = `${guard}.${process.pid}`;
  try {
    await rename(guard, aside);
    if ((await stat(aside)).ino !== ino) await link(aside, guard);
    await unlink(aside);
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'EEXIST')) throw error;
  }
}

function tryListen(path: string, onConnection: (socket: Socket) => void): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer(onConnection);
    server.once('error', (error) => {
      if (isErrno(error, 'EADDRINUSE')) resolve(null);
      else reject(error);
    });
    server.listen(path, () => resolve(server));
  });
}

/** Whether a process listens at the path. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    // Any other failure (too many waiting, no permission) comes from a socket that somebody holds.
    socket.once('error', (error) => resolve(!isErrno(error, 'ECONNREFUSED', 'ENOENT')));
  });
}

async function isYoung(path: string): Promise<boolean> {
  const seen = await statIfThere(path);
  return seen !== null && ageOf(seen) < YOUNG_MS;
}

/** A clock that was set back must not make a file young for ever. */
function ageOf({ mtimeMs }: { readonly mtimeMs: number }): number {
  return Math.abs(Date.now() - mtimeMs);
}

async function statIfThere(path: string): Promise<{ readonly mtimeMs: number; readonly ino: number } | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

async function unlinkIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
}
