import type { Circumstances } from '#domain/complaint/circumstances.ts';
import { type Complaint, receivedAt } from '#domain/complaint/complaint.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';
import type { Refusal } from '#domain/kernel/step.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';

type Dated = {
  readonly on?: CivilDate | undefined;
  readonly personal: { readonly backdateReason?: string | undefined };
};

/**
 * The day an act happened: the chosen one, else today in the institution's zone. Never in the future. An earlier day than today needs a
 * reason, because deadlines are counted with it, and lies neither before the complaint was received nor before `after`.
 * Today is always allowed: a PC whose clock once ran ahead must not lock a case.
 */
export function occurredOn(
  command: Dated,
  complaint: Complaint,
  { at, book }: Circumstances,
  after: CivilDate | null = null,
): { ok: true; on: CivilDate } | { ok: false; refusal: Refusal<RefusalCode> } {
  const today = civilDateOf(at, book.zone);
  const on = command.on ?? today;
  if (on === today) return { ok: true, on };
  if (on > today) return { ok: false, refusal: { code: 'tanggal-masa-depan', params: { on, today } } };
  const moment = receivedAt(complaint);
  const received = moment === null ? null : civilDateOf(moment, book.zone);
  if (received !== null && on < received) {
    return { ok: false, refusal: { code: 'tanggal-sebelum-diterima', params: { on, received } } };
  }
  if (after !== null && on < after) {
    return { ok: false, refusal: { code: 'urutan-tanggal', params: { before: after, after: on } } };
  }
  if (command.personal.backdateReason === undefined) {
    return { ok: false, refusal: { code: 'alasan-tanggal-mundur', params: { on, today } } };
  }
  return { ok: true, on };
}

/** The latest day on which the case is known to have moved: an act that moves it on does not come before that. */
export function lastMoveOn(complaint: Complaint): CivilDate | null {
  const { verifiedOn, disposedOn, lastAnswerOn, repliedOn, closedOn, holds, waits } = complaint;
  const stops = [...holds, ...waits].flatMap(({ heldOn, resumedOn }) => [heldOn, resumedOn]);
  const days = [verifiedOn, disposedOn, lastAnswerOn, repliedOn, closedOn, ...stops];
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}
