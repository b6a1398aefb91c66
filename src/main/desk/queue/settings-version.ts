import { createHash } from 'node:crypto';
import type { QueueSettings } from '#domain/complaint/queue-case.ts';

/** Tells settings apart by all that a case's date follows from, the day itself aside: a hash of them. */
export function settingsVersion({ statusMap, book, countingStartsOn }: QueueSettings): string {
  const { version, years, daysOff, week } = book.calendar;
  const calendar = { version, years: [...years], daysOff: [...daysOff], week };
  const all = { statusMap, countingStartsOn, calendar, rules: [...book.rules] };
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}
