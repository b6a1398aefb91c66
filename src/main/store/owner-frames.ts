import { once } from 'node:events';
import type { Socket } from 'node:net';
import { OwnerError } from '#main/store/owner-error.ts';

const LINE_BREAK = 0x0a;

/** Messages over one socket: JSON values, one per line. */
export type Frames = {
  /** The next message; rejects with `sambungan-putus` at the end, `pesan-rusak`, `pesan-terlalu-besar`. */
  readonly receive: () => Promise<unknown>;
  /** Resolves when the socket has room for more; rejects with `sambungan-putus` when nobody is there to read. */
  readonly send: (message: unknown) => Promise<void>;
  /** From now on messages may be this long, in bytes. */
  readonly allow: (maxBytes: number) => void;
};

export function framesOn(socket: Socket, maxBytes: number): Frames {
  const limit = { bytes: maxBytes };
  const lines = linesOf(socket, limit);
  return {
    receive: async () => {
      const line = await nextLine(lines);
      try {
        return JSON.parse(line.toString('utf8'));
      } catch (cause) {
        throw new OwnerError('pesan-rusak', cause);
      }
    },
    send: async (message) => {
      if (!socket.writable) throw new OwnerError('sambungan-putus');
      if (socket.write(`${JSON.stringify(message)}\n`)) return;
      await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch((cause) => {
        throw new OwnerError('sambungan-putus', cause);
      });
    },
    allow: (bytes) => {
      limit.bytes = bytes;
    },
  };
}

async function nextLine(lines: AsyncGenerator<Buffer, void>): Promise<Buffer> {
  let next: IteratorResult<Buffer, void>;
  try {
    next = await lines.next();
  } catch (cause) {
    throw cause instanceof OwnerError ? cause : new OwnerError('sambungan-putus', cause);
  }
  if (next.done === true) throw new OwnerError('sambungan-putus');
  return next.value;
}

async function* linesOf(socket: Socket, limit: { readonly bytes: number }): AsyncGenerator<Buffer, void> {
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
    if (length > limit.bytes) throw new OwnerError('pesan-terlalu-besar');
  };
  for await (const chunk of socket) {
    const bytes = Buffer.from(chunk);
    let start = 0;
    for (let end = bytes.indexOf(LINE_BREAK); end !== -1; end = bytes.indexOf(LINE_BREAK, start)) {
      keep(bytes.subarray(start, end));
      yield Buffer.concat(parts);
      parts = [];
      length = 0;
      start = end + 1;
    }
    keep(bytes.subarray(start));
  }
}
