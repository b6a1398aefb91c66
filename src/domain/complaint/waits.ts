import type { Complaint } from '#domain/complaint/complaint.ts';
import { endHold, startHold } from '#domain/complaint/recorded.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** Stages in which the office waits for somebody else or owes nothing. */
const WAITING: readonly Stage[] = ['ditanggapi', 'selesai', 'arsip', 'bukan-wewenang'];

/**
 * Keeps the days between an answer or an ending and the reply or reopening that followed it, so that they are not
 * counted against the office. `undone`: the act was recorded wrongly, so the wait it began never was.
 */
export function withWaits(before: Complaint, after: Complaint, on: CivilDate, undone: boolean): Complaint {
  const waited = isWaiting(before);
  const waits = isWaiting(after);
  if (waited === waits) return after;
  if (waits) return { ...after, waits: startHold(after.waits, on) };
  return { ...after, waits: undone ? after.waits.slice(0, -1) : endHold(after.waits, on) };
}

function isWaiting({ ours }: Complaint): boolean {
  return ours.stage !== null && WAITING.includes(ours.stage);
}
