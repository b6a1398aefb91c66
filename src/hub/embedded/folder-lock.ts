import { createHash } from 'node:crypto';
import { realpath, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 200;

/** Lets the folder go. */
export type Release = () => Promise<void>;

/**
 * Makes this process the one hub of a folder, or answers null when another one still is after `patience`. The lock is a
 * socket that the process listens on: it ends with the process, however that ends.
 */
export async function lockFolder(folder: string, patience: number): Promise<Release | null> {
  const address = addressOf(await realpath(folder));
  for (const until = Date.now() + patience; ; await wait(PAUSE_MS)) {
    const server = (await listen(address)) ?? (await takeOver(address));
    if (server !== null) return () => new Promise((resolve) => server.close(() => resolve()));
    if (Date.now() >= until) return null;
  }
}

function addressOf(real: string): string {
  const name = createHash('sha256').update(real).digest('hex').slice(0, 32);
  switch (process.platform) {
    case 'linux':
      return `\0meja-hub-${name}`;
    case 'win32':
      return `\\\\.\\pipe\\meja-hub-${name}`;
    default:
      return join(tmpdir(), `meja-hub-${name}.sock`);
  }
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address, () => resolve(server.unref()));
  });
}

/**
 * A socket in a file outlives a killed process. Two hubs that take it over at the same moment could both believe to have
 * it; PostgreSQL itself then still starts once, and several hubs may share it.
 */
async function takeOver(address: string): Promise<Server | null> {
  if (process.platform === 'linux' || process.platform === 'win32' || (await answers(address))) return null;
  await unlink(address);
  return listen(address);
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
