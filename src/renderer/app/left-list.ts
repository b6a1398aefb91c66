import type { QueueItem } from '#contract/window/queue.ts';
import { ENDED_STAGES } from '#domain/complaint/stage.ts';
import type { View } from '#domain/complaint/views.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';

/** Whether a case has left the view by what was done to it; false also where the case alone does not tell. */
export function hasLeft(view: View, { stage, answer, due, escalations }: QueueItem): boolean {
  switch (view) {
    case 'menunggu-persetujuan':
      return answer !== 'diajukan';
    case 'siap-kirim':
      return answer !== 'disetujui';
    case 'terlambat':
      return due?.late !== true;
    case 'belum-ditindaklanjuti':
      return stage !== 'baru' && stage !== 'terverifikasi';
    case 'menunggu-pelapor':
      return stage !== 'ditanggapi';
    case 'ditunda':
      return stage !== 'ditunda';
    case 'eskalasi':
      return escalations.length === 0 || ENDED_STAGES.includes(stage);
    case 'arsip':
      return stage !== 'arsip' && stage !== 'bukan-wewenang';
    case 'hari-ini':
    case 'jatuh-tempo':
    case 'semua':
      return false;
    default:
      return assertNever(view);
  }
}
