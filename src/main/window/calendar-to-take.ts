import type { ReadCalendar } from '#contract/window/institution.ts';
import type { CalendarData, Holiday } from '#domain/deadline/calendar-data.ts';
import { yearOf } from '#domain/deadline/civil-date.ts';
import { calendarDataOf, officeCalendarDataOf } from '#domain/institution/calendar-edits.ts';
import type { CalendarFile, CalendarPackFile } from '#main/desk/calendar-file.ts';
import type { Desk } from '#main/desk/open-desk.ts';

/** A calendar file as the command that takes it over, beside what stands here now. A pack is for all offices. */
export function calendarToTake(
  { settings }: Desk,
  file: CalendarFile,
  officeId: string | null,
): ReadCalendar {
  const { shippedCalendar } = settings.shipped;
  const now =
    officeId === null
      ? calendarDataOf(settings.state(), shippedCalendar)
      : officeCalendarDataOf(settings.state(), shippedCalendar, officeId);
  return file.kind === 'paket' ? packToTake(now, file) : daysToTake(now, file.days, officeId);
}

function packToTake(now: CalendarData, { kind: _, ...file }: CalendarPackFile): ReadCalendar {
  const standing = now.days.filter(({ date }) => file.years.includes(yearOf(date)));
  const added = file.days.filter((day) => !standing.some((other) => isSame(other, day)));
  const removed = standing.filter((day) => !file.days.some((other) => isSame(other, day)));
  return {
    command: 'adopt-calendar',
    input: { ...file },
    years: file.years,
    added,
    removed,
    same: file.days.length - added.length,
    signer: file.signer,
  };
}

function daysToTake(now: CalendarData, days: readonly Holiday[], officeId: string | null): ReadCalendar {
  const off = new Set(
    [...now.extra, ...now.days.filter(({ date }) => !now.removed.includes(date))].map(({ date }) => date),
  );
  const added = days.filter(({ date }) => !off.has(date));
  return {
    command: 'add-holidays',
    input: { days, ...(officeId === null ? {} : { officeId }) },
    years: [...new Set(days.map(({ date }) => yearOf(date)))].sort(),
    added,
    removed: [],
    same: days.length - added.length,
    signer: null,
  };
}

function isSame(one: Holiday, other: Holiday): boolean {
  return one.date === other.date && one.name === other.name && one.type === other.type;
}
