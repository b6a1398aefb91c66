import { sentenceOf } from '#contract/sentences.ts';
import { isCivilDate } from '#domain/deadline/civil-date.ts';
import { neededText, UsageError, type Values } from '#main/cli/command.ts';

/** The day that an option must give. */
export function typedDay(values: Values, name: string): string {
  const date = neededText(values, name);
  if (!isCivilDate(date)) throw new UsageError(sentenceOf('tanggal-tidak-sah', { date }));
  return date;
}
