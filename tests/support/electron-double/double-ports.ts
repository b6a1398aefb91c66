import { EventEmitter } from 'node:events';

/** What crosses to the page: text, or bytes as base64. */
export type Sent = { readonly text: string } | { readonly base64: string };

/** One end of a channel in the main process; its other end may move into a page. */
export class DoublePort extends EventEmitter {
  other: DoublePort | null = null;
  /** How data reaches the page, once this end was handed to it. */
  outward: ((data: Sent) => void) | null = null;
  closed = false;
  private started = false;
  private waiting: unknown[] = [];

  postMessage(data: unknown): void {
    this.other?.take(data);
  }

  start(): void {
    this.started = true;
    for (const data of this.waiting.splice(0)) this.emit('message', { data });
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.emit('close');
    this.other?.close();
  }

  /** Something arrives at this end. */
  take(data: unknown): void {
    if (this.closed) return;
    if (this.outward !== null) this.outward(toSent(data));
    else if (this.started) this.emit('message', { data });
    else this.waiting.push(data);
  }

  /** The page's answer to what went outward. */
  fromPage(data: Sent): void {
    this.other?.take('text' in data ? data.text : new Uint8Array(Buffer.from(data.base64, 'base64')));
  }
}

/** `MessageChannelMain`. */
export class DoubleChannel {
  readonly port1 = new DoublePort();
  readonly port2 = new DoublePort();
  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

function toSent(data: unknown): Sent {
  if (typeof data === 'string') return { text: data };
  if (data instanceof ArrayBuffer) return { base64: Buffer.from(data).toString('base64') };
  if (ArrayBuffer.isView(data)) {
    return { base64: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64') };
  }
  throw new TypeError('Only text and bytes cross a port here');
}
