import type { Socket } from 'node:net';

/** A page asks at least once in 20 seconds, once in a minute when it is hidden: until then its line is kept. In ms. */
export const KEEP_ALIVE_MS = 75_000;

/** Whether pages that were let in are open: each holds a connection, which a browser drops when it ends. */
export type Presence = {
  readonly hear: (socket: Socket) => void;
  readonly anybody: () => boolean;
  readonly everAnybody: () => boolean;
};

export function createPresence(): Presence {
  const sockets = new Set<Socket>();
  let ever = false;
  return {
    hear: (socket) => {
      ever = true;
      if (sockets.has(socket)) return;
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    },
    anybody: () => sockets.size > 0,
    everAnybody: () => ever,
  };
}
