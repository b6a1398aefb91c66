import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A body that is not the one that was sent. */
class BodyChanged extends Error {}

/** What a body is, as the header `content-digest` says it (RFC 9530). */
export function digestOf(body: Uint8Array): string {
  return `sha-256=:${hash('sha256', body, 'base64')}:`;
}

/** @throws BodyChanged where the headers say that another body was sent */
export function expectWhole(headers: IncomingHttpHeaders, body: Uint8Array): void {
  const said = headers['content-digest'];
  if (said !== undefined && said !== digestOf(body)) throw new BodyChanged();
}
