import { readFileSync } from 'node:fs';
import { type Calendar, calendarOf } from '#domain/deadline/calendar.ts';
import { type CalendarData, parseCalendar } from '#domain/deadline/calendar-data.ts';
import type { CaseFacts } from '#domain/deadline/case-facts.ts';
import type { DeadlineBook } from '#domain/deadline/clocks.ts';
import { parseRules } from '#domain/deadline/rules.ts';
import type { Shipped } from '#domain/institution/book-of.ts';

function resource(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../resources/${name}`, import.meta.url), 'utf8'));
}

/** The files as they are shipped. */
export const shippedRules: unknown = resource('deadline-rules.json');
export const shippedCalendar: CalendarData = parseCalendar(resource('holidays-id-2025-2027.json'));
export const calendar: Calendar = calendarOf(shippedCalendar);
export const book: DeadlineBook = { zone: 'WIB', rules: parseRules(shippedRules), calendar };
export const shipped: Shipped = { shippedCalendar, shippedRules: [...book.rules.values()].flat() };

/** A case received on Monday 2026-06-22 of which nothing else is known. */
export const NEW_CASE: CaseFacts = {
  receivedOn: '2026-06-22',
  verifiedOn: null,
  receivedByOfficeOn: null,
  completeOn: null,
  firstAnswerOn: null,
  settledOn: null,
  lastAnswerOn: null,
  reporterRepliedOn: null,
  closedOn: null,
  decidedOn: null,
  class: null,
  localClass: null,
  officeId: null,
  extensions: [],
  holdEnds: false,
  stage: 'baru',
  pauses: [],
  countingStartsOn: null,
};
