import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a line does to what goes over it, each way. */
export type LineFacts = {
  readonly bitsPerSecond: number;
  readonly roundTripMs: number;
  /** Share of packets that are lost and have to be sent again. */
  readonly loss: number;
  /** From 0 to below 1. */
  readonly dice: () => number;
};

export type SlowLine = {
  readonly port: number;
  /** While false everything passes at once. */
  slow: boolean;
  readonly close: () => Promise<void>;
};

/** What TCP carries at once over most lines. */
const PACKET_BYTES = 1_460;
/** How long a sender waits before it sends again what was not heard of, beyond the way there and back. */
const AGAIN_MS = 200;

/**
 * A line to a port of this machine over real sockets, with the speed, the delay and the losses of a bad one. A lost packet
 * holds up those after it, as it does in TCP; so does one that opens a connection.
 */
export async function openSlowLine(port: number, facts: LineFacts): Promise<SlowLine> {
  const sockets = new Set<Socket>();
  const [up, down] = [wire(facts), wire(facts)];
  const line = { slow: true };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const opened = line.slow ? performance.now() + facts.roundTripMs + lossOf(facts) : 0;
    for (const [from, to, over] of [
      [near, far, up],
      [far, near, down],
    ] as const) {
      sockets.add(from);
      const carry = over(to, opened);
      from.on('data', (bytes: Buffer) => carry(bytes, line.slow));
      from.on('end', () => carry(null, line.slow));
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return Object.assign(line, { port: (server.address() as AddressInfo).port, close });
}

/** One direction of the line: all connections share its speed. */
function wire(facts: LineFacts) {
  let free = 0;
  return (to: Socket, opened: number) => {
    let last = opened;
    return (bytes: Buffer | null, slow: boolean): void => {
      const packets = bytes === null ? [null] : inPackets(bytes);
      for (const packet of packets) {
        const now = performance.now();
        if (slow) {
          free = Math.max(now, free) + ((packet?.length ?? 0) * 8_000) / facts.bitsPerSecond;
          last = Math.max(last, free + facts.roundTripMs / 2 + lossOf(facts));
        }
        setTimeout(() => (packet === null ? to.end() : to.write(packet)), Math.max(0, last - now));
      }
    };
  };
}

/** How much later a packet comes because it was lost, perhaps more than once. */
function lossOf({ loss, dice, roundTripMs }: LineFacts): number {
  let wait = 0;
  for (let again = roundTripMs + AGAIN_MS; dice() < loss; again *= 2) wait += again;
  return wait;
}

function inPackets(bytes: Buffer): readonly Buffer[] {
  const packets: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += PACKET_BYTES) packets.push(bytes.subarray(at, at + PACKET_BYTES));
  return packets;
}
