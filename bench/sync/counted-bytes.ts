import diagnostics from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** Counts from now on what this process sends and receives over sockets that it opens. */
export function countedBytes(): () => { readonly sent: number; readonly received: number } {
  const sockets: Socket[] = [];
  diagnostics.subscribe('net.client.socket', (message) => {
    sockets.push((message as { readonly socket: Socket }).socket);
  });
  const sum = (of: (socket: Socket) => number): number => sockets.reduce((total, one) => total + of(one), 0);
  return () => ({ sent: sum((one) => one.bytesWritten), received: sum((one) => one.bytesRead) });
}
