import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { constants, createGunzip, type Gunzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import { refusal } from '#hub/door/refusals.ts';

const squeeze = promisify(gzip);
/** Shorter answers gain nothing. In characters. */
const WORTH_IT = 1_024;

/**
 * An answer as whoever asked can take it. Streams of hints stay as they are: each must leave at once. Any other
 * stream carries a pack, which is compressed already; it is put together, so that it has a length and a digest like any other answer.
 */
export async function compressed(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (payload instanceof Readable && !isHints(reply)) return buffer(payload);
  if (typeof payload !== 'string' || payload.length < WORTH_IT) return payload;
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return payload;
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').removeHeader('content-length');
  return squeeze(payload, { level: constants.Z_BEST_SPEED + 3 });
}

function isHints(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type') ?? '').startsWith('text/event-stream');
}

/** Says what an answer is, so that whoever asked sees when something on the way changed it. */
export async function digested(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload === 'string' || Buffer.isBuffer(payload))
    reply.header('content-digest', digestOf(payload));
  return payload;
}

/** Whether a body is the one that was sent, as far as its sender said which that is. */
export function isWhole({ headers }: FastifyRequest, body: string): boolean {
  const said = headers['content-digest'];
  return said === undefined || headers['content-encoding'] !== undefined || said === digestOf(body);
}

/** As RFC 9530 has it. */
function digestOf(body: string | Buffer): string {
  return `sha-256=:${hash('sha256', body, 'base64')}:`;
}

/** A body as it was before it was compressed; the door counts its size as it comes out. */
export function inflated(
  request: FastifyRequest,
  payload: RequestPayload,
): RequestPayload | (Gunzip & { receivedEncodedLength: number }) {
  const encoding = request.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') return payload;
  if (encoding !== 'gzip') throw refusal('ISI_DITOLAK');
  const out = Object.assign(createGunzip(), { receivedEncodedLength: 0 });
  payload.on('data', (piece: Buffer) => {
    out.receivedEncodedLength += piece.length;
  });
  payload.on('error', (error) => out.destroy(error));
  return payload.pipe(out);
}
