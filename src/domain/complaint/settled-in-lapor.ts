import { type Complaint, receivedAt } from '#domain/complaint/complaint.ts';
import type { ComplaintEventOf } from '#domain/complaint/events.ts';
import { type CivilDate, civilDateOf } from '#domain/kernel/instant.ts';

/** The day LAPOR closed the case, if it says so. */
export function closedInLapor({ lapor }: Complaint): CivilDate | null {
  const moment = lapor?.fields.closedAt ?? null;
  return moment === null ? null : civilDateOf(moment);
}

/** The day LAPOR passed it on, else the day it came in: the nearest known day to LAPOR's own verification. */
export function verifiedInLapor(complaint: Complaint): CivilDate | null {
  const moment = complaint.lapor?.fields.disposedAt ?? receivedAt(complaint);
  return moment === null ? null : civilDateOf(moment);
}

/**
 * The day on which a case that LAPOR had answered or ended stopped waiting for the office. When nobody recorded it, the
 * day it was received: days of which nothing is known are never counted against the office.
 */
export function settledInLapor(
  state: Complaint,
  event: ComplaintEventOf<'v1.AnsweredInLapor' | 'v1.LaporAdopted' | 'v1.Reopened'>,
): CivilDate {
  const received = receivedAt(state);
  const unknown = received === null ? event.on : civilDateOf(received);
  const known =
    event.kind === 'v1.AnsweredInLapor' ? (event.answeredOn ?? event.closedOn) : closedInLapor(state);
  return known ?? unknown;
}
