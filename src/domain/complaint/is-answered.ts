import type { Complaint } from '#domain/complaint/complaint.ts';

/** Answered here, or known to have been answered in LAPOR. */
export function isAnswered({
  firstAnswerOn,
  answeredInLapor,
}: Pick<Complaint, 'firstAnswerOn' | 'answeredInLapor'>): boolean {
  return firstAnswerOn !== null || answeredInLapor !== null;
}
