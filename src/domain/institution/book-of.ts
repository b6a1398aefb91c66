import { type Calendar, calendarOf } from '#domain/deadline/calendar.ts';
import type { CalendarData } from '#domain/deadline/calendar-data.ts';
import type { DeadlineBook } from '#domain/deadline/clocks.ts';
import { type DeadlineRule, parseRules } from '#domain/deadline/rules.ts';
import { calendarDataOf, officeCalendarDataOf } from '#domain/institution/calendar-edits.ts';
import type { Institution } from '#domain/institution/institution.ts';

/** What the program brings along: the national list of days off, and the rules. */
export type Shipped = {
  readonly shippedCalendar: CalendarData;
  readonly shippedRules: readonly DeadlineRule[];
};

/** The rules and calendars that an institution's settings make of the shipped ones. */
export function bookOf(state: Institution, { shippedCalendar, shippedRules }: Shipped): DeadlineBook {
  const offices = Object.keys(state.calendar.offices).map((officeId): [string, Calendar] => [
    officeId,
    calendarOf(officeCalendarDataOf(state, shippedCalendar, officeId)),
  ]);
  return {
    zone: state.zone,
    rules: parseRules([...shippedRules, ...state.rules]),
    calendar: calendarOf(calendarDataOf(state, shippedCalendar)),
    ...(offices.length === 0 ? {} : { offices: new Map(offices) }),
  };
}
