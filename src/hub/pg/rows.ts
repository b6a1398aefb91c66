import type { Complaint } from '#domain/complaint/complaint.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Feed } from '#domain/sync/feed.ts';
import type { Lingering } from '#domain/sync/routing.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { HeldCode } from '#domain/sync/sync-codes.ts';
import type { HeldStep, StoredRoute, StoredStep, StoredStream } from '#hub/core/event-log.ts';

export const STREAM_COLUMNS = 'stream, version, hash, state, audience, lingering, key';
export type StreamRow = {
  readonly stream: StreamId;
  readonly version: number;
  readonly hash: string;
  readonly state: Complaint | null;
  readonly audience: readonly Feed[];
  readonly lingering: readonly Lingering[];
  readonly key: string | null;
};

export const ROUTE_COLUMNS = 'stream, version, hash, audience, lingering, key';
export type RouteRow = Omit<StreamRow, 'state'>;

export function routeOf({ version, hash, ...row }: RouteRow): StoredRoute {
  return { ...row, head: { version, hash } };
}

export function streamOf({ version, hash, ...row }: StreamRow): StoredStream {
  return { ...row, head: { version, hash } };
}

export const STEP_COLUMNS = 's.version, s.hash, s.ack, s.received_at, s.body';
export type StepRow = {
  readonly version: number;
  readonly hash: string;
  readonly ack: string;
  readonly received_at: string;
  readonly body: SealedStep;
};

export function stepOf({ body, version, hash, ack, received_at: receivedAt }: StepRow): StoredStep {
  return { step: body, head: { version, hash }, ack, receivedAt };
}

export const HELD_COLUMNS = 'body, key, code, dropped, device, received_at';
export type HeldRow = {
  readonly body: SealedStep;
  readonly key: string | null;
  readonly code: HeldCode;
  readonly dropped: string | null;
  readonly device: string;
  readonly received_at: string;
};

export function heldOf({ body, received_at: receivedAt, ...row }: HeldRow): HeldStep {
  return { ...row, step: body, receivedAt };
}

/** What a feed's column holds and its index finds; a desk may have written anything else into a case. */
const KEPT = /^[^\0\p{Cs}]{1,200}$/u;
const NOBODYS = 'tak-terbaca';

/** A feed as its column holds it; one that cannot stand there, which no person has, becomes one that nobody reads. */
export function feedName(feed: Feed): string {
  return KEPT.test(feed) ? feed : NOBODYS;
}
