import type { Server, Socket } from 'node:net';
import { ownerAddress } from '#main/store/owner-address.ts';
import { callOwner } from '#main/store/owner-call.ts';
import { OwnerError } from '#main/store/owner-error.ts';
import { type Frames, framesOn } from '#main/store/owner-frames.ts';
import { HANDSHAKE_BYTES, HANDSHAKE_MS, proveAsOwner } from '#main/store/owner-handshake.ts';
import { listenAlone } from '#main/store/owner-listen.ts';
import { removeOwnerToken, writeOwnerToken } from '#main/store/owner-token.ts';

/** Longest request, in bytes: the words of a command line, and a file's worth of input. */
const REQUEST_BYTES = 16 * 1024 * 1024;
const MAX_CONNECTIONS = 64;

/** How the owner answers one request: any number of messages, then one that ends it. All are JSON values. */
export type Reply = {
  readonly message: (value: unknown) => Promise<void>;
  readonly exit: (value: unknown) => Promise<void>;
  /** Aborted when the caller went away (Ctrl-C) before the end. */
  readonly gone: AbortSignal;
};

export type FolderClaim =
  | {
      readonly kind: 'owner';
      /** Stops listening and lets the folder go; requests still being answered are cut off. Once is enough. */
      readonly release: () => Promise<void>;
    }
  | {
      readonly kind: 'taken';
      /**
       * Asks the owner: resolves with the value it ended with. Rejects with an OwnerError: `sambungan-putus` when the
       * owner is gone (the folder may be claimed again), `pemilik-tak-dikenal` when it cannot prove itself.
       */
      readonly call: (request: unknown, onMessage: (value: unknown) => void) => Promise<unknown>;
    };

export type ClaimOptions = {
  /** The data folder; it exists. */
  readonly folder: string;
  /** What the owner does for another process of this user; the request is whatever was given to `call`, unchecked. */
  readonly onRequest: (request: unknown, reply: Reply) => Promise<void>;
  /** Hears of an `onRequest` that threw; its caller is cut off. */
  readonly onFault: (error: unknown) => void;
  /** Which kind of socket to use; this system's, except in tests. */
  readonly platform?: NodeJS.Platform;
};

/**
 * Makes this process the one owner of a data folder, or finds out that another one is. Ownership is a socket that the
 * process listens on: it ends with the process, however that ends.
 */
export async function claimFolder(options: ClaimOptions): Promise<FolderClaim> {
  const { folder } = options;
  const address = await ownerAddress(folder, options.platform ?? process.platform);
  const sockets = new Set<Socket>();
  let tell: (token: Uint8Array) => void = () => undefined;
  const token = new Promise<Uint8Array>((resolve) => {
    tell = resolve;
  });
  const server = await listenAlone(address, (socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)));
    serve(socket, token, options).catch(options.onFault);
  });
  if (server === null) {
    return {
      kind: 'taken',
      call: (request, onMessage) => callOwner({ address, folder }, request, onMessage),
    };
  }
  server.maxConnections = MAX_CONNECTIONS;
  const release = (): Promise<void> => stop(server, sockets);
  try {
    tell(await writeOwnerToken(folder));
  } catch (error) {
    await release();
    throw error;
  }
  let released: Promise<void> | null = null;
  return {
    kind: 'owner',
    release: () => {
      released ??= removeOwnerToken(folder).then(release);
      return released;
    },
  };
}

/** Answers one connection. Whoever does not speak our language, or goes away, is no fault of ours. */
async function serve(socket: Socket, token: Promise<Uint8Array>, { onRequest }: ClaimOptions): Promise<void> {
  const frames = framesOn(socket, HANDSHAKE_BYTES);
  try {
    const tooSlow = setTimeout(() => socket.destroy(), HANDSHAKE_MS);
    await proveAsOwner(frames, await token).finally(() => clearTimeout(tooSlow));
    frames.allow(REQUEST_BYTES);
    await onRequest(await frames.receive(), replyOn(socket, frames));
  } catch (error) {
    if (!(error instanceof OwnerError)) throw error;
  } finally {
    socket.destroySoon();
  }
}

function replyOn(socket: Socket, frames: Frames): Reply {
  const gone = new AbortController();
  // A caller says nothing after its request: whatever comes now, or the end, means that it does not wait any more.
  const leave = (): void => gone.abort();
  frames.receive().then(leave, leave);
  return {
    message: (value) => frames.send({ message: value }),
    exit: async (value) => {
      await frames.send({ exit: value });
      socket.end();
    },
    gone: gone.signal,
  };
}

function stop(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    for (const socket of sockets) socket.destroy();
  });
}
