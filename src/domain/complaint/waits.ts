import type { Complaint } from '#domain/complaint/complaint.ts';
import { endHold, startHold } from '#domain/complaint/recorded.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** Stages in which the office waits for somebody else or owes nothing. */
const WAITING: readonly Stage[] = ['ditanggapi', 'selesai', 'arsip', 'bukan-wewenang'];

/**
 * Keeps the days between an answer or an ending and the reply or reopening that followed it, so that they are not
 * counted against the office. `on`: the day of the act; `since`: the day a wait began, when that was another one.
 */
export function withWaits(
  before: Complaint,
  after: Complaint,
  on: CivilDate,
  since: CivilDate | null,
): Complaint {
  if (isWaiting(before) === isWaiting(after)) return after;
  return isWaiting(after)
    ? { ...after, waits: startHold(after.waits, since ?? on) }
    : { ...after, waits: endHold(after.waits, on) };
}

export function isWaiting({ ours }: Complaint): boolean {
  return ours.stage !== null && WAITING.includes(ours.stage);
}
