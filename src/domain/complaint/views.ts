import type { CaseRow } from '#domain/complaint/case-row.ts';
import type { QueueCase } from '#domain/complaint/queue-case.ts';
import { ENDED_STAGES, type Stage } from '#domain/complaint/stage.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** The views of the queue, in the order of the day's work. */
export const VIEWS = [
  'hari-ini',
  'terlambat',
  'jatuh-tempo',
  'belum-ditindaklanjuti',
  'menunggu-persetujuan',
  'siap-kirim',
  'menunggu-pelapor',
  'ditunda',
  'eskalasi',
  'arsip',
  'semua',
] as const;
export type View = (typeof VIEWS)[number];

/** How near (in working days left) a date must be to stand under `jatuh-tempo`. */
export const DUE_SOON_WORKING_DAYS = 3;

const UNTOUCHED: readonly Stage[] = ['baru', 'terverifikasi'];
const SHELVED: readonly Stage[] = ['arsip', 'bukan-wewenang'];

/** What the views ask of a case. */
export type ViewFacts = Pick<QueueCase, 'stage' | 'due' | 'escalations'> & {
  readonly row: Pick<CaseRow, 'answer' | 'remindOn'>;
};

/** Whether a case belongs in a view today. */
export function inView(view: View, item: ViewFacts, today: CivilDate): boolean {
  switch (view) {
    case 'hari-ini':
      return needsWorkToday(item, today);
    case 'terlambat':
      return item.due?.late === true;
    case 'jatuh-tempo':
      return isDueSoon(item);
    case 'belum-ditindaklanjuti':
      return UNTOUCHED.includes(item.stage);
    case 'menunggu-persetujuan':
      return item.row.answer === 'diajukan';
    case 'siap-kirim':
      return item.row.answer === 'disetujui';
    case 'menunggu-pelapor':
      return item.stage === 'ditanggapi';
    case 'ditunda':
      return item.stage === 'ditunda';
    case 'eskalasi':
      return isEscalated(item);
    case 'arsip':
      return SHELVED.includes(item.stage);
    case 'semua':
      return true;
    default:
      return assertNever(view);
  }
}

/** Late, due today, returned by the supervisor, ready to send, waiting for approval, or a Tunda to look at again. */
function needsWorkToday(item: ViewFacts, today: CivilDate): boolean {
  const { due, row, stage } = item;
  if (due !== null && stage !== 'ditanggapi' && (due.late || due.daysLeft <= 0)) return true;
  if (due !== null && stage === 'ditanggapi' && due.daysLeft < 0) return true;
  if (row.answer === 'dikembalikan' || row.answer === 'disetujui' || row.answer === 'diajukan') return true;
  return stage === 'ditunda' && row.remindOn !== null && row.remindOn <= today;
}

/** An open case to which a rule of escalation applies. */
export function isEscalated({ stage, escalations }: Pick<ViewFacts, 'stage' | 'escalations'>): boolean {
  return escalations.length > 0 && !ENDED_STAGES.includes(stage);
}

function isDueSoon({ due, stage }: ViewFacts): boolean {
  if (due === null || stage === 'ditanggapi') return false;
  return !due.late && due.daysLeft >= 0 && due.daysLeft <= DUE_SOON_WORKING_DAYS;
}
