import { DUE_SOON_WORKING_DAYS, isEscalated, type ViewFacts } from '#domain/complaint/views.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** What a case may ask for today, in the order of its weight. */
export const FIGURES = [
  'late',
  'dueToday',
  'dueSoon',
  'toApprove',
  'toRevise',
  'toSend',
  'toResume',
  'mayClose',
  'escalated',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Under which of the day's figures a case stands; it may be several. A case that waits for its reporter is never late. */
export function figuresOf(item: ViewFacts, today: CivilDate): readonly Figure[] {
  const { due, row, stage } = item;
  const waits = stage === 'ditanggapi';
  const runs = due !== null && !due.late && !waits;
  const stands: Record<Figure, boolean> = {
    late: due?.late === true,
    dueToday: runs && due.daysLeft === 0,
    toApprove: row.answer === 'diajukan',
    toRevise: row.answer === 'dikembalikan',
    toSend: row.answer === 'disetujui',
    toResume: stage === 'ditunda' && row.remindOn !== null && row.remindOn <= today,
    mayClose: waits && due !== null && due.daysLeft < 0,
    escalated: isEscalated(item),
    dueSoon: runs && due.daysLeft > 0 && due.daysLeft <= DUE_SOON_WORKING_DAYS,
  };
  return FIGURES.filter((figure) => stands[figure]);
}
