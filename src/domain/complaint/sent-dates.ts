import type { Complaint } from '#domain/complaint/complaint.ts';

/** First and last answer as the sent answers (and what LAPOR had already) now say. */
export function withSentDates(state: Complaint): Complaint {
  const known = [...state.answers.map((answer) => answer.sentOn), state.answeredInLapor?.answeredOn ?? null];
  const days = known.filter((day) => day !== null).sort();
  return { ...state, firstAnswerOn: days[0] ?? null, lastAnswerOn: days.at(-1) ?? null };
}
