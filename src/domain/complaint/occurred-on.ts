import type { Circumstances } from '#domain/complaint/circumstances.ts';
import { type Complaint, receivedAt } from '#domain/complaint/complaint.ts';
import { type CivilDate, civilDateOf } from '#domain/kernel/instant.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';
import type { Refusal } from '#domain/kernel/step.ts';

type Dated = {
  readonly on?: CivilDate | undefined;
  readonly personal: { readonly backdateReason?: string | undefined };
};

/**
 * The day an act happened: the chosen one, else today (WIB). Never in the future, never before the complaint was
 * received; an earlier day than today needs a reason, because deadlines are counted with it.
 */
export function occurredOn(
  command: Dated,
  complaint: Complaint,
  { at }: Circumstances,
): { ok: true; on: CivilDate } | { ok: false; refusal: Refusal<RefusalCode> } {
  const today = civilDateOf(at);
  const on = command.on ?? today;
  const received = receivedAt(complaint);
  if (on > today) return { ok: false, refusal: { code: 'tanggal-masa-depan', params: { on, today } } };
  if (received !== null && on < civilDateOf(received)) {
    return {
      ok: false,
      refusal: { code: 'tanggal-sebelum-diterima', params: { on, received: civilDateOf(received) } },
    };
  }
  if (on < today && command.personal.backdateReason === undefined) {
    return { ok: false, refusal: { code: 'alasan-tanggal-mundur', params: { on, today } } };
  }
  return { ok: true, on };
}
