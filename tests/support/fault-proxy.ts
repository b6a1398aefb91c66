import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** What becomes of one call on its way to the hub and back. */
export type Fault =
  /** The connection goes before the hub hears, or after it has done its work. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** Half of the answer comes, then the connection goes. */
  | { readonly kind: 'truncate' }
  /** A byte of what is asked, or of what is answered, becomes another one. */
  | { readonly kind: 'corrupt'; readonly what: 'request' | 'answer' }
  /** Something before the hub answers by itself. */
  | { readonly kind: 'answer'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The call is taken, and nothing ever comes back. */
  | { readonly kind: 'half-open' };

/** A call that came to the proxy: its path in the contract, what was asked as text, and what became of it. */
export type Passed = { readonly call: string; readonly asked: string; readonly fault: Fault['kind'] | null };

export type FaultProxy = {
  readonly address: string;
  /** Answers what shall become of a call; null: it passes. */
  rule: (call: string, asked: string) => Fault | null;
  readonly passed: Passed[];
  readonly close: () => Promise<void>;
};

/** Stands between a desk and a hub on this machine, over real sockets, and does to calls what lines and middle boxes do. */
export async function openFaultProxy(hubPort: number): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const proxy = { rule: (): Fault | null => null, passed: [] as Passed[] } as Omit<
    FaultProxy,
    'address' | 'close'
  >;
  const server = createServer((from, to) => {
    const call = (from.url ?? '').replace(/^\/rpc\//, '').replace('/', '.');
    // A desk that gave up is no fault of the proxy's.
    handle(proxy, hubPort, call, from, to).catch(() => to.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  const { port } = server.address() as AddressInfo;
  return Object.assign(proxy, { address: `http://127.0.0.1:${port}`, close });
}

async function handle(
  proxy: Pick<FaultProxy, 'rule' | 'passed'>,
  hubPort: number,
  call: string,
  from: IncomingMessage,
  to: ServerResponse,
): Promise<void> {
  const body = await buffer(from);
  const asked = body.toString('utf8');
  const fault = proxy.rule(call, asked);
  proxy.passed.push({ call, asked, fault: fault?.kind ?? null });
  if (fault?.kind === 'half-open') return;
  if (fault?.kind === 'drop' && fault.when === 'before') return void to.destroy();
  if (fault?.kind === 'answer') {
    to.writeHead(fault.status, { 'content-type': 'text/html', ...fault.headers });
    return void to.end('<html><body>Bad gateway</body></html>');
  }
  if (fault?.kind === 'delay') await sleep(fault.ms);
  const answer = await asksHub(hubPort, from, changedWhere(fault, 'request', body));
  if (fault?.kind === 'drop') return void to.destroy();
  if (call === 'sync.hints') return passOn(answer, to);
  const whole = changedWhere(fault, 'answer', await buffer(answer));
  to.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'content-length': String(whole.length) });
  if (fault?.kind !== 'truncate') return void to.end(whole);
  to.write(whole.subarray(0, Math.ceil(whole.length / 2)), () => to.destroy());
}

/** A line of hints goes on for ever; it ends where either side goes. */
function passOn(answer: IncomingMessage, to: ServerResponse): void {
  to.writeHead(answer.statusCode ?? 502, answer.headers);
  to.on('close', () => answer.destroy());
  answer.on('error', () => to.destroy());
  answer.pipe(to);
}

async function asksHub(port: number, from: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const headers = { ...from.headers, host: `127.0.0.1:${port}`, 'content-length': String(body.length) };
  const call = request({
    host: '127.0.0.1',
    port,
    path: from.url,
    method: from.method,
    headers,
    agent: false,
  });
  call.end(body);
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  return answer;
}

/** A letter or digit in the middle becomes another: what it stands in is still of its form. */
function changedWhere(fault: Fault | null, what: 'request' | 'answer', body: Buffer): Buffer {
  if (fault?.kind !== 'corrupt' || fault.what !== what) return body;
  const changed = Buffer.from(body);
  for (let at = Math.floor(body.length / 2); at < body.length; at += 1) {
    const byte = changed[at] ?? 0;
    if (byte < 0x61 || byte > 0x79) continue;
    changed[at] = byte + 1;
    return changed;
  }
  throw new Error('nothing in the body can become another letter');
}
