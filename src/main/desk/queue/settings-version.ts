import { createHash } from 'node:crypto';
import type { QueueSettings } from '#domain/complaint/queue-case.ts';
import type { Calendar } from '#domain/deadline/calendar.ts';

/** Tells settings apart by all that a case's date follows from, the day itself aside: a hash of them. */
export function settingsVersion({ statusMap, book, countingStartsOn }: QueueSettings): string {
  const offices = [...(book.offices ?? [])].map(([officeId, calendar]) => [officeId, factsOf(calendar)]);
  const all = {
    statusMap,
    countingStartsOn,
    zone: book.zone,
    calendar: factsOf(book.calendar),
    rules: [...book.rules],
    offices,
  };
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

function factsOf({ version, years, daysOff, week }: Calendar) {
  return { version, years: [...years], daysOff: [...daysOff], week };
}
