import { type Complaint, receivedAt } from '#domain/complaint/complaint.ts';
import type { ComplaintEventOf } from '#domain/complaint/events.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { civilDateOf, DEFAULT_ZONE, type Zone } from '#domain/kernel/zone.ts';

/** The day LAPOR closed the case, if it says so, read in a zone. */
export function closedInLapor({ lapor }: Complaint, zone: Zone): CivilDate | null {
  const moment = lapor?.fields.closedAt ?? null;
  return moment === null ? null : civilDateOf(moment, zone);
}

/** The day LAPOR passed it on, else the day it came in: the nearest known day to LAPOR's own verification. */
export function verifiedInLapor(complaint: Complaint, zone: Zone): CivilDate | null {
  const moment = complaint.lapor?.fields.disposedAt ?? receivedAt(complaint);
  return moment === null ? null : civilDateOf(moment, zone);
}

/**
 * The day on which a case that LAPOR had answered or ended stopped waiting for the office. When nobody recorded it, the
 * day it was received: days of which nothing is known are never counted against the office.
 */
export function settledInLapor(
  state: Complaint,
  event: ComplaintEventOf<'v1.AnsweredInLapor' | 'v1.LaporAdopted' | 'v1.Reopened'>,
): CivilDate {
  const zone = readIn(event);
  const received = receivedAt(state);
  const unknown = received === null ? event.on : civilDateOf(received, zone);
  const known =
    event.kind === 'v1.AnsweredInLapor' ? (event.answeredOn ?? event.closedOn) : closedInLapor(state, zone);
  return known ?? unknown;
}

/**
 * Where an event reads the days of moments that it does not state as days. It names the zone it was recorded in, WIB by
 * saying nothing, so that another zone of the institution later changes nothing of what happened.
 */
export function readIn(event: { readonly zone?: Zone | undefined }): Zone {
  return event.zone ?? DEFAULT_ZONE;
}
