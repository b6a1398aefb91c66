import type { ComplaintEvent, ComplaintEventKind } from '#domain/complaint/events.ts';
import { DEFAULT_ZONE, type Zone } from '#domain/kernel/zone.ts';

/** Events from which days of moments follow that they do not state as days. */
const READS_MOMENTS: ReadonlySet<ComplaintEventKind> = new Set([
  'v1.AnswerApproved',
  'v1.Reopened',
  'v1.LaporAdopted',
  'v1.AnsweredInLapor',
]);

/** The events with the zone they were recorded in, where their fold depends on it and it is not WIB. */
export function withZone(
  events: readonly ComplaintEvent[],
  { zone }: { readonly zone: Zone },
): readonly ComplaintEvent[] {
  if (zone === DEFAULT_ZONE) return events;
  return events.map((event) => (READS_MOMENTS.has(event.kind) ? { ...event, zone } : event));
}
