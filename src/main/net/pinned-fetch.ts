import { createHash } from 'node:crypto';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent, request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import { createGunzip } from 'node:zlib';
import { OtherHub } from '#main/desk/sync/hub-trouble.ts';
import { digestOf, expectWhole } from '#main/net/body-digest.ts';

/** Gives up a call that says nothing for so long; hints speak every quarter of a minute. */
const SILENT_MS = 60_000;
const STATUS_WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * `fetch` for one hub. With a fingerprint only the certificate that has it is spoken to, whoever signed it; without one the
 * system's own trust decides. Answers may come packed. `signal` ends the call: the request's own follows it only as long as nobody
 * has tidied the request away, and an answer that goes on for ever is read long after that.
 */
export function pinnedFetch(
  fingerprint: string | null,
  silentMs = SILENT_MS,
): (request: Request, signal: AbortSignal | undefined) => Promise<Response> {
  return async (request, signal) => {
    const body = Buffer.from(await request.arrayBuffer());
    const answer = await send(request, { body, fingerprint, signal, silentMs });
    const packed = answer.headers['content-encoding'] === 'gzip';
    const whole = 'content-digest' in answer.headers ? await wholeBody(answer) : answer;
    // An answer that breaks off ends what unpacks it too; whoever reads hears of it there.
    const stream = packed ? pipeline(whole, createGunzip(), () => undefined) : whole;
    const status = answer.statusCode ?? 502;
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      if (typeof value === 'string' && !(packed && name === 'content-encoding')) headers.set(name, value);
    }
    if (STATUS_WITHOUT_BODY.has(status)) return new Response(null, { status, headers });
    return new Response(Readable.toWeb(stream) as ReadableStream, { status, headers });
  };
}

/** The body once all of it came, and is what was sent. */
async function wholeBody(answer: IncomingMessage): Promise<Readable> {
  const body = await buffer(answer);
  expectWhole(answer.headers, body);
  return Readable.from([body], { objectMode: false });
}

/** A connection that is used again, and one that resumes a session, does not show its certificate once more. */
const shownOn = new WeakMap<TLSSocket, string>();
const PINNED = {
  agent: new Agent({ keepAlive: true, maxCachedSessions: 0 }),
  rejectUnauthorized: false,
} as const;

type Sending = {
  readonly body: Buffer;
  readonly fingerprint: string | null;
  readonly signal: AbortSignal | undefined;
  readonly silentMs: number;
};

function send(request: Request, sending: Sending): Promise<IncomingMessage> {
  const { body, fingerprint, signal, silentMs } = sending;
  const url = new URL(request.url);
  const own = { 'accept-encoding': 'gzip', 'content-digest': digestOf(body) };
  const headers = { ...Object.fromEntries(request.headers), ...own };
  const options = { method: request.method, headers, timeout: silentMs, signal };
  return new Promise((resolve, reject) => {
    const call =
      url.protocol === 'https:'
        ? requestHttps(url, { ...options, ...(fingerprint === null ? {} : PINNED) })
        : requestHttp(url, options);
    call.on('socket', (socket) => {
      if (fingerprint === null) return;
      // Nothing is written to whoever is not the hub that this desk joined.
      const tls = socket as TLSSocket;
      if (shownOn.get(tls) === fingerprint) return;
      tls.once('secureConnect', () => {
        const shown = fingerprintOf(tls.getPeerCertificate());
        shownOn.set(tls, shown);
        if (shown !== fingerprint) call.destroy(new OtherHub());
      });
    });
    call.on('timeout', () => call.destroy(new Error('the hub is silent')));
    call.on('error', reject);
    call.on('response', resolve);
    call.end(body);
  });
}

/** SHA-256 (hex) of the certificate that a hub shows; null without TLS, or where the system trusts it. */
export async function fingerprintAt(address: string): Promise<string | null> {
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'https:') return null;
  return new Promise((resolve, reject) => {
    const socket = connect(
      {
        ...{ host: hostname, port: Number(port || 443), rejectUnauthorized: false },
        // An address of numbers is no name.
        ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
      },
      () => {
        resolve(socket.authorized ? null : fingerprintOf(socket.getPeerCertificate()));
        socket.end();
      },
    );
    socket.setTimeout(SILENT_MS, () => socket.destroy(new Error('the hub is silent')));
    socket.on('error', reject);
  });
}

function fingerprintOf(certificate: PeerCertificate): string {
  return createHash('sha256')
    .update(certificate.raw ?? Buffer.alloc(0))
    .digest('hex');
}
