import { ORPCError } from '@orpc/server';
import type { FastifyError, FastifyReply } from 'fastify';
import type { HubJournal } from '#hub/door/hub-journal.ts';
import { type DoorCode, refusal } from '#hub/door/refusals.ts';

/** What Fastify refuses by itself, in our words. */
const BY_FASTIFY: Readonly<Record<string, DoorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'ISI_TERLALU_BESAR',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'ISI_DITOLAK',
  FST_ERR_CTP_EMPTY_TYPE: 'ISI_DITOLAK',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'ISI_DITOLAK',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'ISI_DITOLAK',
};

/** What went wrong outside of any call, as an error that whoever asked can read; faults are written down by their id. */
export function refusalOf(error: unknown, journal: HubJournal): ORPCError<string, unknown> {
  if (error instanceof ORPCError) return error;
  const { code = '', statusCode = 500 } = error as FastifyError;
  const known = BY_FASTIFY[code];
  if (known !== undefined) return refusal(known);
  // A body that is no JSON, or ends before its time.
  if (statusCode >= 400 && statusCode < 500) return refusal('ISI_DITOLAK');
  return new ORPCError('INTERNAL_SERVER_ERROR', { data: { id: journal.fault(error) } });
}

/** Sends an error as the contract's client reads it; the plain form is for who asks by the OpenAPI document. */
export function answerRefusal(reply: FastifyReply, error: ORPCError<string, unknown>): FastifyReply {
  const plain = reply.request.url.startsWith('/api/');
  const after = (error.data as { readonly afterSeconds?: number } | undefined)?.afterSeconds;
  if (after !== undefined) reply.header('retry-after', String(after));
  // What was not read of the body is not waited for.
  if (error.status === 413 || error.status === 415) reply.header('connection', 'close');
  reply.status(error.status).type('application/json');
  return reply.send(JSON.stringify(plain ? error.toJSON() : { json: error.toJSON() }));
}
